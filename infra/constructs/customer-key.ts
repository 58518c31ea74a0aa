// The customer-managed key: tables, logs, queues and alarms of a region are encrypted with it. It outlives its stack, as the
// data do.
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

export class CustomerKey extends Key {
  constructor(scope: Construct, id: string, protects: string) {
    super(scope, id, {
      description: `MBG Pilot: ${protects}`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.addToResourcePolicy(logsOfThisAccount(Stack.of(this)));
    this.addToResourcePolicy(alarmsOfThisAccount(Stack.of(this)));
  }
}

function logsOfThisAccount({ region, account, partition }: Stack): PolicyStatement {
  return mayEncrypt(`logs.${region}.amazonaws.com`, {
    ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:*` },
  });
}

function alarmsOfThisAccount({ account }: Stack): PolicyStatement {
  return mayEncrypt('cloudwatch.amazonaws.com', { StringEquals: { 'aws:SourceAccount': account } });
}

function mayEncrypt(service: string, conditions: Record<string, Record<string, string>>): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal(service)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions,
  });
}
