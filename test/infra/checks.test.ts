import { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { createUnbundledApp } from './deployment.ts';

describe('the checks of cdk-nag', () => {
  it('find nothing in any stage', () => {
    const { stacksRecursively } = createUnbundledApp().synth();
    expect(stacksRecursively).toHaveLength(3 * 7);
  });

  it('stop the synthesis at a queue that takes unencrypted requests', () => {
    const app = createUnbundledApp();
    const days = app.node.findChild('dev').node.findChild('days');
    new Queue(Stack.of(days), 'Careless');
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS4|require requests to use SSL/);
  });
});
