// The platform of a Lambda function: its tables by name from the environment, wired once per cold start.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createPlatform, type Platform } from '../store/platform.ts';
import { ENV, tablesConfig } from './config.ts';

/** Reads the environment (throws naming what is missing) and connects. */
export function platformFromEnvironment(): Platform {
  const config = tablesConfig.parse(process.env);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const names = {
    registry: config[ENV.registryTable],
    meals: config[ENV.mealsTable],
    outcomes: config[ENV.outcomesTable],
    reports: config[ENV.reportsTable],
    restricted: config[ENV.restrictedTable],
    identities: config[ENV.identitiesTable],
  };
  return createPlatform(client, names, () => new Date(), config[ENV.nikSecret]);
}
