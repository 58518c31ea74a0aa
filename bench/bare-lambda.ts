// What our functions' size and start are compared with: a bare Hono handler that puts one item with the SDK.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const app = new Hono().post('/v1/facts', async (c) => {
  const Item = await c.req.json<Record<string, unknown>>();
  const ConditionExpression = 'attribute_not_exists(pk)';
  await client.send(new PutCommand({ TableName: process.env.MEALS_TABLE, Item, ConditionExpression }));
  return c.json({ outcome: 'accepted' });
});

export const handler = handle(app);
