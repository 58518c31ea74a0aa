// What every function stands on: the tables with their key, where alarms go, and how long logs are kept.
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { TableName } from '../shared/store/tables.ts';

export type Foundation = {
  key: IKey;
  tables: Readonly<Record<TableName, Table>>;
  alarmTopic: ITopic;
  logRetention: RetentionDays;
};
