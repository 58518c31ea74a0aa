// The production stage as CloudFormation sees it, made once, with the same context as `cdk synth` but without bundling.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../../infra/pilot-app.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

/** An app in place of the built one, so that tests need no build. */
const BUILT_WEB = fileURLToPath(new URL('built-web', import.meta.url));

/** `web`: the folder of the built web app. */
export const createUnbundledApp = (web = BUILT_WEB): App =>
  createApp({ context: { ...context, 'aws:cdk:bundling-stacks': [], 'web-dist': web } });

const app = createUnbundledApp();

export type Resource = { Properties: Record<string, unknown> } & Record<string, unknown>;
type StackName = 'data' | 'identity' | 'operations' | 'api' | 'days' | 'children' | 'alerts' | 'web' | 'edge';

export const templateOf = (name: StackName, stage = 'production', from = app): Template =>
  Template.fromStack(stackOf(name, stage, from));

export function stackOf(name: StackName, stage = 'production', from = app): Stack {
  const stack = from.node.findChild(stage).node.findChild(name);
  if (!Stack.isStack(stack)) throw new Error(`${name} is not a stack`);
  return stack;
}

/** A file of an asset, as it would be deployed. */
export const assetFile = (hash: string, path: string): string =>
  readFileSync(join(app.outdir, `asset.${hash}`, path), 'utf8');

/** All resources of a type in some stacks, as properties by logical id. */
export function propertiesOf(type: string, ...stacks: StackName[]): [string, Resource['Properties']][] {
  return stacks.flatMap((name) =>
    Object.entries(templateOf(name).findResources(type)).map(
      ([id, resource]): [string, Resource['Properties']] => [id, resource.Properties],
    ),
  );
}
