import './quiet.ts';
import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ENV } from '../../shared/lambda/config.ts';

const FUNCTIONS = new URL('../../functions/', import.meta.url);
const NAMES = readdirSync(FUNCTIONS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

/** A name for every table, an address for everything else. */
function stubEnvironment(): void {
  vi.stubEnv('AWS_REGION', 'ap-southeast-3');
  for (const name of Object.values(ENV)) vi.stubEnv(name, 'https://issuer.example');
}

describe('the functions', () => {
  it.each(NAMES)('%s starts with nothing but its environment', async (name) => {
    stubEnvironment();
    const { handler } = await import(new URL(`${name}/index.ts`, FUNCTIONS).href);
    expect(handler).toBeTypeOf('function');
  });
});
