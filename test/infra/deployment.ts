// The production stage as CloudFormation sees it, made once, with the same context as `cdk synth` but without bundling.
import { readFileSync } from 'node:fs';
import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../../infra/pilot-app.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

export const createUnbundledApp = (): App =>
  createApp({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });

const app = createUnbundledApp();

export type Resource = { Properties: Record<string, unknown> } & Record<string, unknown>;
type StackName = 'data' | 'identity' | 'operations' | 'api' | 'days';

export function templateOf(name: StackName): Template {
  const stack = app.node.findChild('production').node.findChild(name);
  if (!Stack.isStack(stack)) throw new Error(`${name} is not a stack`);
  return Template.fromStack(stack);
}

/** All resources of a type in some stacks, as properties by logical id. */
export function propertiesOf(type: string, ...stacks: StackName[]): [string, Resource['Properties']][] {
  return stacks.flatMap((name) =>
    Object.entries(templateOf(name).findResources(type)).map(
      ([id, resource]): [string, Resource['Properties']] => [id, resource.Properties],
    ),
  );
}
