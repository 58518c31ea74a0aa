// A table made from its data in shared/store/tables.ts, the same that the embedded local database is made from.
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { IndexSpec, TableSpec } from '../../shared/store/tables.ts';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

export class PilotTable extends Table {
  constructor(scope: Construct, spec: TableSpec, key: IKey) {
    super(scope, spec.name, {
      partitionKey: text(spec.hash),
      sortKey: text(spec.range),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(spec.restricted && { timeToLiveAttribute: 'expiresAt' }),
      ...(spec.stream && { stream: StreamViewType.NEW_IMAGE }),
    });
    for (const index of spec.indexes) this.addGlobalSecondaryIndex(toIndex(index));
  }
}

const toIndex = ({ name, hash, range, projection }: IndexSpec) => ({
  indexName: name,
  partitionKey: text(hash),
  ...(range && { sortKey: text(range) }),
  projectionType: ProjectionType[projection],
});
