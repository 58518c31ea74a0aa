// The tables in memory, for as long as the demo is being made: the stores work on it as on DynamoDB, thousands of times
// faster, and what they wrote is then copied in batches. It knows the commands that `shared/store/table.ts` sends, no more.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { TABLES } from '../../shared/store/tables.ts';
import { type Item, MemoryTable } from './memory-table.ts';

export type Written = { table: string; item: Item };

export class MemoryDatabase {
  readonly #tables = new Map(
    Object.values(TABLES).map((spec) => [spec.name as string, new MemoryTable(spec)]),
  );
  readonly #written = new Map<string, Written>();

  /** What the stores take for a document client. */
  readonly client = {
    send: async (command: unknown) => this.#answer(command),
  } as unknown as DynamoDBDocumentClient;

  /** What was written since it was last taken, each item as it is now. */
  written(): Written[] {
    return [...this.#written.values()];
  }

  takeWritten(): Written[] {
    const taken = this.written();
    this.#written.clear();
    return taken;
  }

  #answer(command: unknown): object {
    if (command instanceof GetCommand) return this.#get(command.input);
    if (command instanceof QueryCommand) return this.#query(command.input);
    if (command instanceof PutCommand) return this.#put(command.input);
    throw new Error('the database in memory knows get, query and put only');
  }

  #get({ TableName, Key }: GetCommandInput): object {
    return { Item: this.#table(TableName).get(String(Key?.pk), String(Key?.sk)) };
  }

  #query(input: QueryCommandInput): object {
    const {
      ':pk': hash,
      ':sk': prefix = '',
      ':from': from = '',
      ':to': to,
    } = input.ExpressionAttributeValues ?? {};
    const items = this.#table(input.TableName).query(input.IndexName, { hash, prefix, from, to });
    if (input.ScanIndexForward === false) items.reverse();
    return { Items: items.slice(0, input.Limit) };
  }

  #put({ TableName, Item, ExpressionAttributeValues, ConditionExpression }: PutCommandInput): object {
    const [table, item] = [this.#table(TableName), Item as Item];
    const before = table.get(item.pk, item.sk);
    const read = ExpressionAttributeValues?.[':read'];
    const isAsRead = read === undefined ? !before : before?.version === read;
    if (ConditionExpression && !isAsRead)
      throw new ConditionalCheckFailedException({ message: 'not as read', $metadata: {} });
    table.put(item);
    this.#written.set(`${TableName} ${item.pk} ${item.sk}`, { table: String(TableName), item });
    return {};
  }

  #table(name: string | undefined): MemoryTable {
    const table = name && this.#tables.get(name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  }
}
