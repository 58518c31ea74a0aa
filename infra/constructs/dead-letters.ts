// Where work ends up that failed for good: an encrypted queue, kept two weeks, with an alarm as soon as it is not empty.
// It is the destination for streams, schedules and asynchronous calls alike, and gives them exactly the rights to send.
import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IDestination, IEventSourceDlq, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';
import { PeopleAlarm } from './people-alarm.ts';

export type DeadLettersProps = { failsFor: string; runbook: string; foundation: Foundation };

export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { foundation, ...text }: DeadLettersProps) {
    super(scope, id);
    this.queue = createQueue(this, foundation);
    const metric = this.queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'max',
    });
    const sign = 'work was given up and waits in the dead-letter queue';
    new PeopleAlarm(this, 'NotEmpty', { ...text, sign, metric, above: 0, topic: foundation.alarmTopic });
  }

  /** For a stream's event source. */
  forStream(): IEventSourceDlq {
    return { bind: (_source, fn: IFunction) => this.#accept(fn) };
  }

  /** For a function that is called asynchronously. */
  forFunction(): IDestination {
    return { bind: (_scope, fn: IFunction) => this.#accept(fn) };
  }

  /** Lets whoever it is send here, and do nothing else. */
  acceptFrom({ grantPrincipal }: IGrantable): void {
    const { queueArn, encryptionMasterKey } = this.queue;
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }),
    );
    const resources = encryptionMasterKey ? [encryptionMasterKey.keyArn] : [];
    const actions = ['kms:Decrypt', 'kms:GenerateDataKey'];
    const conditions = { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(this).region}.amazonaws.com` } };
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources, conditions }));
  }

  #accept(fn: IFunction): { destination: string } {
    this.acceptFrom(fn);
    return { destination: this.queue.queueArn };
  }
}

function createQueue(scope: Construct, { key }: Foundation): Queue {
  const queue = new Queue(scope, 'Queue', {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  const reason =
    'This queue is itself the dead-letter queue, of streams, schedules and calls rather than of a queue.';
  Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason });
  return queue;
}
