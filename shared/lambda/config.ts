// What a function is told by its environment: the names are declared once, here, and infra sets the same ones.
import * as z from 'zod';

/** Names of the environment variables that infra sets and functions read. */
export const ENV = {
  registryTable: 'REGISTRY_TABLE',
  mealsTable: 'MEALS_TABLE',
  outcomesTable: 'OUTCOMES_TABLE',
  reportsTable: 'REPORTS_TABLE',
  restrictedTable: 'RESTRICTED_TABLE',
  identitiesTable: 'IDENTITIES_TABLE',
  nikSecret: 'NIK_SECRET',
  jwksUrl: 'JWKS_URL',
  tokenIssuer: 'TOKEN_ISSUER',
  tokenAudience: 'TOKEN_AUDIENCE',
  webOrigin: 'WEB_ORIGIN',
  mailSender: 'MAIL_SENDER',
} as const;

const nonEmpty = z.string().min(1);

/** A function is told the name of a table together with the right to use it; a use of any other fails by this name. */
const tableName = nonEmpty.default('not-granted');

export const tablesConfig = z.object({
  [ENV.registryTable]: tableName,
  [ENV.mealsTable]: tableName,
  [ENV.outcomesTable]: tableName,
  [ENV.reportsTable]: tableName,
  [ENV.restrictedTable]: tableName,
  [ENV.identitiesTable]: tableName,
  /** What NIKs are hashed with; only the API is told. */
  [ENV.nikSecret]: z.string().default(''),
});

export const tokenConfig = z.object({
  [ENV.jwksUrl]: z.url(),
  [ENV.tokenIssuer]: nonEmpty,
  [ENV.tokenAudience]: nonEmpty,
});

/** Where the app is, for links that leave it. */
export const webConfig = z.object({ [ENV.webOrigin]: z.url() });

/** The address that mail comes from. */
export const mailConfig = z.object({ [ENV.mailSender]: nonEmpty });
