import { describe, expect, it } from 'vitest';
import { ENV } from '../../shared/lambda/config.ts';
import { propertiesOf } from './deployment.ts';

type Statement = { Action: string | string[]; Resource: unknown };
type Variables = { Environment: { Variables: Record<string, unknown> } };

const functions = propertiesOf('AWS::Lambda::Function', 'api', 'days', 'children', 'alerts').map(
  ([id, properties]) => {
    const { Variables: variables } = (properties as Variables).Environment;
    return { id, properties, variables, name: String(variables.POWERTOOLS_SERVICE_NAME) };
  },
);
const alarms = propertiesOf('AWS::CloudWatch::Alarm', 'api', 'days', 'children', 'alerts').map(
  ([, properties]) => properties,
);
const alarmsOf = (id: string) =>
  alarms.filter(({ Dimensions }) => JSON.stringify(Dimensions)?.includes(`"${id}"`));

/** What a function may do: its role's statements. */
function statementsOf(id: string): Statement[] {
  const [, policy] =
    propertiesOf('AWS::IAM::Policy', 'api', 'days', 'children', 'alerts').find(([name]) =>
      name.startsWith(`${id}Role`),
    ) ?? [];
  return (policy as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement;
}

const byName = Object.fromEntries(functions.map((fn) => [fn.name, fn]));
const idOf = (name: string): string => byName[name]?.id.replace(/[0-9A-F]{8}$/, '') ?? name;
const NAMES = [
  'api',
  'deliver-webhooks',
  'erase-children',
  'fold-days',
  'open-day',
  'publish-reports',
  'roll-up-regions',
  'watch-day',
];

describe('the functions', () => {
  it('are the deployables of functions/ and no others', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(NAMES);
  });

  it.each(functions)('$name runs on Node 24, on ARM, and traces its calls', ({ properties }) => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON' },
    });
  });

  it('keep their logs encrypted, for a stated time', () => {
    const logs = propertiesOf('AWS::Logs::LogGroup', 'api', 'days', 'children', 'alerts').map(
      ([, properties]) => properties,
    );
    expect(logs).toHaveLength(functions.length + 1);
    for (const log of logs) expect(log).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() });
  });

  it.each(functions)(
    '$name has alarms for errors and throttling, each saying what fails for people',
    ({ id, name }) => {
      const own = alarmsOf(id);
      expect(own.map(({ MetricName }) => MetricName)).toEqual(
        expect.arrayContaining(['Errors', 'Throttles']),
      );
      for (const alarm of own) {
        expect(alarm.AlarmDescription).toMatch(
          /^(Schools|Districts|Regions).*\. Sign: .+\. See docs\/runbook\.md#/,
        );
        expect(alarm.AlarmDescription).toContain(`#${name}`);
        expect(alarm.AlarmActions).toHaveLength(1);
      }
    },
  );

  it.each(['fold-days', 'roll-up-regions'])(
    '%s has an alarm for changes that wait longer than a minute',
    (name) => {
      const age = alarmsOf(byName[name]?.id ?? '').find(({ MetricName }) => MetricName === 'IteratorAge');
      expect(age).toMatchObject({ Threshold: 60_000, ComparisonOperator: 'GreaterThanThreshold' });
    },
  );
});

describe('what a function may do', () => {
  it.each(NAMES)('%s names every table action and every table it may use', (name) => {
    for (const { Action, Resource } of statementsOf(idOf(name))) {
      expect(JSON.stringify(Action)).not.toContain('*');
      if (JSON.stringify(Resource).includes('*')) expect([Action].flat()).toSatisfy(knowsNoResource);
    }
  });

  it.each([
    {
      name: 'api',
      gets: ['identities', 'meals', 'outcomes', 'registry', 'reports'],
      queries: ['identities', 'meals', 'outcomes', 'registry', 'reports'],
      writes: ['identities', 'meals', 'outcomes', 'registry', 'reports'],
      erases: ['identities', 'outcomes'],
    },
    {
      name: 'erase-children',
      gets: ['outcomes', 'registry'],
      queries: ['outcomes', 'registry'],
      writes: ['outcomes'],
      erases: ['identities', 'outcomes'],
    },
    {
      name: 'fold-days',
      gets: ['registry', 'reports'],
      queries: ['meals', 'outcomes', 'registry'],
      writes: ['meals', 'reports'],
    },
    { name: 'roll-up-regions', gets: ['reports'], queries: ['reports'], writes: ['reports'] },
    { name: 'open-day', gets: ['registry'], queries: ['registry'], writes: ['meals'] },
    {
      name: 'watch-day',
      gets: ['registry', 'reports'],
      queries: ['registry', 'reports'],
      writes: ['reports'],
    },
    {
      name: 'deliver-webhooks',
      gets: ['reports'],
      queries: ['registry', 'reports'],
      writes: ['registry', 'reports'],
    },
    { name: 'publish-reports', gets: [], queries: ['registry', 'reports'], writes: ['reports'] },
  ])(
    '$name gets $gets, queries $queries, writes $writes and erases $erases, nothing else',
    ({ name, gets, queries, writes, erases = [] }) => {
      expect(tablesWith('dynamodb:GetItem', name)).toEqual(gets);
      expect(tablesWith('dynamodb:Query', name)).toEqual(queries);
      expect(tablesWith('dynamodb:PutItem', name)).toEqual(writes);
      expect(tablesWith('dynamodb:DeleteItem', name)).toEqual(erases);
      expect(toldTables(name)).toEqual([...new Set([...gets, ...queries, ...writes, ...erases])].sort());
    },
  );

  it('never includes a scan or an update', () => {
    const actions = NAMES.flatMap((name) => statementsOf(idOf(name)).flatMap(({ Action }) => Action));
    expect(actions.filter((action) => /Scan|Update|Batch/.test(action))).toEqual([]);
  });
});

const knowsNoResource = (actions: string[]): boolean =>
  actions.every((action) => action.startsWith('xray:Put') || action === 'dynamodb:ListStreams');

function tablesWith(action: string, name: string): string[] {
  const allowed = statementsOf(idOf(name)).filter(({ Action }) => [Action].flat().includes(action));
  const text = JSON.stringify(allowed.map(({ Resource }) => Resource));
  return ['identities', 'meals', 'outcomes', 'registry', 'reports'].filter((table) =>
    text.includes(`FnGetAtt${table}`),
  );
}

function toldTables(name: string): string[] {
  const told = Object.keys(byName[name]?.variables ?? {});
  const tables = {
    identities: ENV.identitiesTable,
    meals: ENV.mealsTable,
    outcomes: ENV.outcomesTable,
    registry: ENV.registryTable,
    reports: ENV.reportsTable,
  };
  return Object.entries(tables).flatMap(([table, variable]) => (told.includes(variable) ? table : []));
}
