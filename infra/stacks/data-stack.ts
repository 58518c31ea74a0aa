// What must never be lost: the tables and the key they are encrypted with. Who is ill by name, and who the measured children are, is
// in tables of their own, each under a key of its own, beside the secret that national numbers are hashed with.
import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { TABLES } from '../../shared/store/tables.ts';
import { CustomerKey } from '../constructs/customer-key.ts';
import { PilotTable } from '../constructs/pilot-table.ts';
import type { Foundation } from '../foundation.ts';

export class DataStack extends Stack {
  readonly key: CustomerKey;
  readonly tables: Foundation['tables'];
  readonly nikSecret: ISecret;

  constructor(scope: Construct, id: string) {
    super(scope, id, { terminationProtection: true, description: 'MBG Pilot: tables and their key' });
    this.key = new CustomerKey(this, 'Key', 'tables, logs, queues and alarms');
    const restrictedKey = new CustomerKey(this, 'RestrictedKey', 'who is ill, by name');
    const identitiesKey = new CustomerKey(this, 'IdentitiesKey', 'who the measured children are');
    this.nikSecret = createNikSecret(this, restrictedKey);
    this.tables = {
      registry: new PilotTable(this, TABLES.registry, this.key),
      meals: new PilotTable(this, TABLES.meals, this.key),
      outcomes: new PilotTable(this, TABLES.outcomes, this.key),
      reports: new PilotTable(this, TABLES.reports, this.key),
      restricted: new PilotTable(this, TABLES.restricted, restrictedKey),
      identities: new PilotTable(this, TABLES.identities, identitiesKey),
    };
  }
}

function createNikSecret(scope: Construct, encryptionKey: CustomerKey): Secret {
  const secret = new Secret(scope, 'NikSecret', {
    description: 'MBG Pilot: hashes national numbers',
    encryptionKey,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const reason = 'Another secret would make other hashes: nobody would be found again.';
  Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason });
  return secret;
}
