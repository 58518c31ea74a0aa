// The only user of the AWS SDK: get, query, and puts that are conditional. No scan, no transaction, no blind overwrite. Nothing is
// deleted but what is known of a person.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { Problem } from '../domain/problem.ts';
import type { Key } from './keys.ts';
import type { TableSpec } from './tables.ts';

export type Item = Record<string, unknown> & Key;
type Range = { pk: string; skPrefix?: string; skFrom?: string; skTo?: string };
export type Question = Range & {
  index?: string;
  limit?: number;
  after?: Record<string, unknown>;
  newestFirst?: boolean;
};
export type Page = { items: Item[]; last: Record<string, unknown> | undefined };

type Names = { hash: string; range?: string };

export class Table {
  readonly #client: DynamoDBDocumentClient;
  readonly #spec: TableSpec;
  readonly name: string;

  constructor(client: DynamoDBDocumentClient, spec: TableSpec, name: string) {
    this.#client = client;
    this.#spec = spec;
    this.name = name;
  }

  /** Strongly consistent read of one item. */
  async get({ pk, sk }: Key): Promise<Item | undefined> {
    const answer = await this.#client.send(
      new GetCommand({ TableName: this.name, Key: { pk, sk }, ConsistentRead: true }),
    );
    return answer.Item as Item | undefined;
  }

  /** One page; strongly consistent on the table itself, eventually on an index. */
  async page(question: Question): Promise<Page> {
    const names = this.#names(question.index);
    if (question.after && question.after[names.hash] !== question.pk)
      throw new Problem('invalid-request', { detail: 'cursor-invalid' });
    const answer = await this.#send(
      question,
      new QueryCommand({
        TableName: this.name,
        IndexName: question.index,
        ConsistentRead: !question.index,
        ScanIndexForward: !question.newestFirst,
        Limit: question.limit,
        ExclusiveStartKey: question.after,
        ...condition(names, question),
      }),
    );
    return { items: (answer.Items ?? []) as Item[], last: answer.LastEvaluatedKey };
  }

  /** A cursor that DynamoDB refuses was not made by it. */
  async #send(question: Question, command: QueryCommand) {
    return await this.#client.send(command).catch((error: Error) => {
      if (question.after && error.name === 'ValidationException')
        throw new Problem('invalid-request', { detail: 'cursor-invalid' });
      throw error;
    });
  }

  /** Every item that answers the question, page after page. */
  async all(question: Question): Promise<Item[]> {
    const items: Item[] = [];
    let after = question.after;
    do {
      const page = await this.page({ ...question, after });
      items.push(...page.items);
      after = page.last;
    } while (after);
    return items;
  }

  /** Writes the item unless its key exists; whether it was written. */
  putNew(item: Item): Promise<boolean> {
    return this.#putIf(item, { ConditionExpression: 'attribute_not_exists(pk)' });
  }

  /** Replaces the item only against the version that was read (undefined: there was none); whether it was written. */
  putOver(item: Item & { version: number }, read: number | undefined): Promise<boolean> {
    if (read === undefined) return this.putNew(item);
    return this.#putIf(item, {
      ConditionExpression: '#version = :read',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':read': read },
    });
  }

  /** Leaves nothing of an item; for what is known of a person alone. Twice changes nothing. */
  async erase({ pk, sk }: Key): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.name, Key: { pk, sk } }));
  }

  async #putIf(item: Item, condition: object): Promise<boolean> {
    try {
      await this.#client.send(new PutCommand({ TableName: this.name, Item: item, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  #names(index: string | undefined): Names {
    if (!index) return { hash: 'pk', range: 'sk' };
    const found = this.#spec.indexes.find(({ name }) => name === index);
    if (!found) throw new Error(`${this.name} has no index ${index}`);
    return found;
  }
}

function condition({ hash, range }: Names, { pk, skPrefix, skFrom, skTo }: Range) {
  const names: Record<string, string> = { '#pk': hash };
  const values: Record<string, string> = { ':pk': pk };
  const parts = ['#pk = :pk'];
  if (range && (skPrefix || skFrom)) names['#sk'] = range;
  if (skPrefix) [values[':sk'], parts[1]] = [skPrefix, 'begins_with(#sk, :sk)'];
  if (skFrom && skTo)
    [values[':from'], values[':to'], parts[1]] = [skFrom, skTo, '#sk BETWEEN :from AND :to'];
  return {
    KeyConditionExpression: parts.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}
