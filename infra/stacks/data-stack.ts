// What must never be lost: the four tables and the key they are encrypted with.
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { TABLES } from '../../shared/store/tables.ts';
import { CustomerKey } from '../constructs/customer-key.ts';
import { PilotTable } from '../constructs/pilot-table.ts';
import type { Foundation } from '../foundation.ts';

export class DataStack extends Stack {
  readonly key: CustomerKey;
  readonly tables: Foundation['tables'];

  constructor(scope: Construct, id: string) {
    super(scope, id, { terminationProtection: true, description: 'MBG Pilot: tables and their key' });
    this.key = new CustomerKey(this, 'Key', 'tables, logs, queues and alarms');
    this.tables = {
      registry: new PilotTable(this, TABLES.registry, this.key),
      meals: new PilotTable(this, TABLES.meals, this.key),
      outcomes: new PilotTable(this, TABLES.outcomes, this.key),
      reports: new PilotTable(this, TABLES.reports, this.key),
    };
  }
}
