// Starts the embedded database and makes its tables from the same data that CDK makes the real ones from.
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  type KeySchemaElement,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type IndexSpec, TABLES, type TableSpec } from '../shared/store/tables.ts';

/** The embedded database wants to see a signature but checks none, so one that costs nothing will do. */
const UNCHECKED_SIGNATURE = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
  'x-amz-date': '20260101T000000Z',
};
const signer = {
  sign: <T extends { headers: Record<string, string> }>(request: T): Promise<T> => {
    Object.assign(request.headers, UNCHECKED_SIGNATURE);
    return Promise.resolve(request);
  },
};

/** Table names of a local run. */
export const LOCAL_NAMES = {
  registry: TABLES.registry.name,
  meals: TABLES.meals.name,
  outcomes: TABLES.outcomes.name,
  reports: TABLES.reports.name,
  restricted: TABLES.restricted.name,
  identities: TABLES.identities.name,
};

export type Database = { client: DynamoDBDocumentClient; close: () => Promise<void> };

const LOCAL_ACCESS = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** Opens the database in `dataDir` (undefined: in memory). Throws when another process has it open. */
export async function openDatabase(dataDir: string | undefined): Promise<Database> {
  if (dataDir === undefined) return await openInMemory();
  const path = join(dataDir, 'database');
  mkdirSync(path, { recursive: true });
  const worker = new Worker(new URL('./database-worker.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 },
  });
  const failure = once(worker, 'error').then(([error]) => Promise.reject(error));
  const client = await Promise.race([start(worker, dataDir), failure]);
  return { client, close: () => close(worker, client) };
}

async function openInMemory(): Promise<Database> {
  const { openMemoryDatabase } = await import('./memory-database.ts');
  const client = connect({ requestHandler: openMemoryDatabase() });
  await createTables(client);
  return { client, close: async () => client.destroy() };
}

async function start(worker: Worker, dataDir: string): Promise<DynamoDBDocumentClient> {
  const [{ port }] = (await once(worker, 'message')) as [{ port: number }];
  const endpoint = `http://127.0.0.1:${port}`;
  const client = connect({ endpoint });
  await createTables(client);
  writeFileSync(endpointFile(dataDir), endpoint);
  return client;
}

const endpointFile = (dataDir: string): string => join(dataDir, 'endpoint');

/** The database of a product that runs on `dataDir` just now; undefined when none does. */
export async function joinDatabase(dataDir: string): Promise<Database | undefined> {
  if (!existsSync(endpointFile(dataDir))) return undefined;
  const client = connect({ endpoint: readFileSync(endpointFile(dataDir), 'utf8') });
  const isRunning = await client.send(new ListTablesCommand({})).then(
    () => true,
    () => false,
  );
  if (isRunning) return { client, close: async () => client.destroy() };
  client.destroy();
  return undefined;
}

const connect = (config: DynamoDBClientConfig): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...LOCAL_ACCESS, ...config, signer }), {
    marshallOptions: { removeUndefinedValues: true },
  });

async function close(worker: Worker, client: DynamoDBDocumentClient): Promise<void> {
  client.destroy();
  worker.postMessage('close');
  await once(worker, 'message');
  await worker.terminate();
}

async function createTables(client: DynamoDBDocumentClient): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const spec of Object.values(TABLES))
    if (!TableNames.includes(spec.name)) await client.send(toCommand(spec));
}

const keySchema = ({ hash, range }: { hash: string; range?: string }): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range ? [{ AttributeName: range, KeyType: 'RANGE' as const }] : []),
];

const toIndex = (index: IndexSpec) => ({
  IndexName: index.name,
  KeySchema: keySchema(index),
  Projection: { ProjectionType: index.projection },
});

function toCommand({ name, hash, range, indexes }: TableSpec): CreateTableCommand {
  const keys = [{ hash, range }, ...indexes].flatMap((key) =>
    'range' in key && key.range ? [key.hash, key.range] : [key.hash],
  );
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema({ hash, range }),
    AttributeDefinitions: [...new Set(keys)].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(toIndex) }),
  });
}
