import { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { createUnbundledApp, propertiesOf } from './deployment.ts';

describe('the checks of cdk-nag', () => {
  it('find nothing in any stage', () => {
    const { stacksRecursively } = createUnbundledApp().synth();
    expect(stacksRecursively).toHaveLength(3 * 9);
  }, 60_000);

  it('stop the synthesis at a queue that takes unencrypted requests', () => {
    const app = createUnbundledApp();
    const days = app.node.findChild('dev').node.findChild('days');
    new Queue(Stack.of(days), 'Careless');
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS4|require requests to use SSL/);
  });
});

describe('the alarms', () => {
  it.each(['operations', 'edge'] as const)(
    'may publish to the topic of %s, so that they reach somebody',
    (name) => {
      const [[, policy] = []] = propertiesOf('AWS::SNS::TopicPolicy', name);
      expect((policy?.PolicyDocument as { Statement?: unknown[] } | undefined)?.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
        }),
      );
    },
  );

  it('go off when many calls are turned away, by the limit or for their token', () => {
    const alarms = propertiesOf('AWS::CloudWatch::Alarm', 'api').map(([, { MetricName }]) => MetricName);
    expect(alarms).toEqual(expect.arrayContaining(['status-401', 'status-429']));
  });
});
