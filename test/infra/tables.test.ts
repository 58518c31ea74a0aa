import { describe, expect, it } from 'vitest';
import { TABLES, type TableSpec } from '../../shared/store/tables.ts';
import { templateOf } from './deployment.ts';

const SPECS: TableSpec[] = Object.values(TABLES);
const resources = templateOf('data').findResources('AWS::DynamoDB::Table');
const tables = Object.values(resources);

const tableOf = ({ name }: TableSpec) => {
  const [, found] = Object.entries(resources).find(([id]) => id.startsWith(name)) ?? [];
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

describe('the tables', () => {
  it('are six: registry, meals, outcomes, reports, who is ill by name, and who the measured children are', () => {
    expect(tables).toHaveLength(6);
    expect(SPECS.map(({ name }) => name)).toEqual([
      'registry',
      'meals',
      'outcomes',
      'reports',
      'restricted',
      'identities',
    ]);
  });

  it.each(SPECS)(
    '$name can be restored to any second, cannot be deleted by mistake and outlives its stack',
    (spec) => {
      const table = tableOf(spec);
      expect(table.Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
      expect(table.Properties.DeletionProtectionEnabled).toBe(true);
      expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
      expect(table.Properties.BillingMode).toBe('PAY_PER_REQUEST');
    },
  );

  it('are encrypted with the one key of this deployment, those that name people each with its own; all rotate', () => {
    const keys = Object.entries(templateOf('data').findResources('AWS::KMS::Key'));
    expect(keys).toHaveLength(3);
    for (const [, key] of keys) {
      expect(key.Properties.EnableKeyRotation).toBe(true);
      expect(key.DeletionPolicy).toBe('Retain');
    }
    const idOfKey = (spec: TableSpec) =>
      spec.restricted ? `${spec.name[0]?.toUpperCase()}${spec.name.slice(1)}Key` : 'Key';
    const keyOf = (spec: TableSpec) => keys.find(([id]) => id.startsWith(idOfKey(spec)))?.[0];
    for (const spec of SPECS)
      expect(tableOf(spec).Properties.SSESpecification).toEqual({
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: { 'Fn::GetAtt': [keyOf(spec), 'Arn'] },
      });
  });

  it.each(SPECS)('$name lets items end by themselves only where people are named', (spec) => {
    const ending = spec.restricted ? { AttributeName: 'expiresAt', Enabled: true } : undefined;
    expect(tableOf(spec).Properties.TimeToLiveSpecification).toEqual(ending);
  });

  it.each(SPECS)('$name tells of its changes only where somebody listens', (spec) => {
    const expected = spec.stream ? { StreamViewType: 'NEW_IMAGE' } : undefined;
    expect(tableOf(spec).Properties.StreamSpecification).toEqual(expected);
    expect(spec.stream).toBe(['meals', 'outcomes', 'reports'].includes(spec.name));
  });

  it.each(SPECS)('$name has the keys and indexes that the embedded database is made from', (spec) => {
    const { KeySchema, GlobalSecondaryIndexes = [] } = tableOf(spec).Properties;
    expect(KeySchema).toEqual(keysOf(spec));
    const indexes = spec.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keysOf(index),
      Projection: { ProjectionType: index.projection },
    }));
    expect(GlobalSecondaryIndexes).toEqual(indexes);
  });
});

function keysOf({ hash, range }: { hash: string; range?: string }) {
  const keys = [{ AttributeName: hash, KeyType: 'HASH' }];
  return range ? [...keys, { AttributeName: range, KeyType: 'RANGE' }] : keys;
}
