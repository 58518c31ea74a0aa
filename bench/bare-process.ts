// What our ingest is compared with: a bare Hono handler that does only the conditional put of the same item, on the same
// embedded database with the same tables and indexes. No token, no schema, no rules, no fold.
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { openDatabase } from '../local/database.ts';
import { factKey, kitchenDayIndex } from '../shared/store/keys.ts';
import { TABLES } from '../shared/store/tables.ts';

type Fact = { id: string; kind: string; siteId: string; serviceDate: string };

const { client, close } = await openDatabase(process.env.DATA_DIR);

function put(fact: Fact) {
  const key = factKey({ kind: 'site', id: fact.siteId }, fact.serviceDate, fact.kind, fact.id);
  const receivedAt = new Date().toISOString();
  const kept = { receivedAt, receipt: 'AAAA-AAAA', createdBy: 'bench', flags: [] };
  const Item = {
    ...key,
    ...kitchenDayIndex('K0', fact.serviceDate),
    type: 'fact',
    factId: fact.id,
    fact,
    ...kept,
  };
  const ConditionExpression = 'attribute_not_exists(pk)';
  return client.send(new PutCommand({ TableName: TABLES.meals.name, Item, ConditionExpression }));
}

const app = new Hono().post('/v1/facts', async (c) => {
  const { facts } = await c.req.json<{ facts: Fact[] }>();
  await Promise.all(facts.map(put));
  return c.json({ results: facts.map(({ id }) => ({ id, outcome: 'accepted' })) });
});

const server = serve({ fetch: app.fetch, port: Number(process.env.PORT) }, () => console.log('ready'));
process.on('SIGINT', () => {
  server.close();
  close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
