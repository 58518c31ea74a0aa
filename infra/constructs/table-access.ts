// Gives a function a table in one gesture: the table's name in its environment and the right to do just the calls that
// shared/store/table.ts makes. Named indexes, no wildcard, no scan, no delete.
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ENV } from '../../shared/lambda/config.ts';
import { type IndexSpec, TABLES, type TableName } from '../../shared/store/tables.ts';
import type { Foundation } from '../foundation.ts';

export type Access = 'read' | 'read-write';

const READS = ['dynamodb:GetItem', 'dynamodb:Query'];
const WRITES = ['dynamodb:PutItem'];

/** What DynamoDB does with the key in the name of whoever reads or writes. */
const KEY_USES = ['Decrypt', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo', 'DescribeKey'];

export function giveTable(fn: LambdaFunction, name: TableName, access: Access, { tables }: Foundation): void {
  const { tableArn, tableName } = tables[name];
  const indexes: readonly IndexSpec[] = TABLES[name].indexes;
  fn.addEnvironment(ENV[`${name}Table`], tableName);
  allow(fn, READS, [tableArn, ...indexes.map((index) => `${tableArn}/index/${index.name}`)]);
  if (access === 'read-write') allow(fn, WRITES, [tableArn]);
}

/** Lets a function use the key, but only by way of DynamoDB. */
export function giveKeyOfTables(fn: LambdaFunction, { key }: Foundation): void {
  const viaService = { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(fn).region}.amazonaws.com` } };
  const actions = KEY_USES.map((use) => `kms:${use}`);
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [key.keyArn], conditions: viaService }));
}

function allow(fn: LambdaFunction, actions: string[], resources: string[]): void {
  fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
}
