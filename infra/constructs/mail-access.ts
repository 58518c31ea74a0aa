// Lets a function send mail from one address, by the identity that was verified for it, and tells it the address.
import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ENV } from '../../shared/lambda/config.ts';

/** `domain` is the identity that SES has verified; mail comes from `peringatan@` it. */
export function giveMail(fn: LambdaFunction & { stack: Stack }, domain: string): void {
  const sender = `peringatan@${domain}`;
  const resources = [fn.stack.formatArn({ service: 'ses', resource: 'identity', resourceName: domain })];
  const conditions = { StringEquals: { 'ses:FromAddress': sender } };
  const actions = ['ses:SendEmail', 'ses:SendRawEmail'];
  fn.addEnvironment(ENV.mailSender, sender);
  fn.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));
}
