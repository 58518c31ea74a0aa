// Gives a function a table in one gesture: the table's name in its environment and the right to do just the calls that
// its code makes. Named indexes, no wildcard, no scan; only
// what is known of a person is ever erased.
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ENV } from '../../shared/lambda/config.ts';
import type { TABLES, TableName } from '../../shared/store/tables.ts';
import type { Foundation } from '../foundation.ts';

/** What a function may ask of a table: an item, a query of it or of an index by name, a put, to erase an item. */
export type Access<T extends TableName = TableName> =
  | 'get'
  | 'query'
  | 'put'
  | 'erase'
  | (typeof TABLES)[T]['indexes'][number]['name'];
export type TableUses = { [T in TableName]?: readonly Access<T>[] };

const ACTIONS = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  erase: 'dynamodb:DeleteItem',
} as const;

/** What DynamoDB does with the key in the name of whoever reads or writes. */
const KEY_USES = ['Decrypt', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo', 'DescribeKey'];

export function giveTable(
  fn: LambdaFunction,
  name: TableName,
  uses: readonly Access[],
  { tables }: Foundation,
): void {
  const { tableArn, tableName } = tables[name];
  fn.addEnvironment(ENV[`${name}Table`], tableName);
  for (const use of uses)
    if (use in ACTIONS) allow(fn, [ACTIONS[use as keyof typeof ACTIONS]], [tableArn]);
    else allow(fn, [ACTIONS.query], [`${tableArn}/index/${use}`]);
}

/** Lets a function use the keys of its tables, but only by way of DynamoDB. */
export function giveKeysOfTables(
  fn: LambdaFunction,
  names: readonly TableName[],
  foundation: Foundation,
): void {
  const resources = new Set(
    names.map((name) => foundation.tables[name].encryptionKey?.keyArn ?? foundation.key.keyArn),
  );
  const viaService = { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(fn).region}.amazonaws.com` } };
  const actions = KEY_USES.map((use) => `kms:${use}`);
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [...resources], conditions: viaService }));
}

function allow(fn: LambdaFunction, actions: string[], resources: string[]): void {
  fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
}
