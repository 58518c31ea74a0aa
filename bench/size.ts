// Bytes of every function's bundle, made as CDK makes it, and how long a fresh process takes from the start of the import
// to a handler that is ready, beside a bare Hono handler with the SDK.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ENV } from '../shared/lambda/config.ts';
import { type Print, quantile, round } from './figure.ts';

const STARTS = 15;
const AIM = 1.5;
const BANNER =
  "import{createRequire as toRequire}from'node:module';const require=toRequire(import.meta.url);";

const MEASURE = `const begun = performance.now();
await import(process.argv[1]);
console.log(performance.now() - begun);
process.exit();`;

const environment = {
  ...Object.fromEntries(Object.values(ENV).map((name) => [name, 'https://bench.invalid'])),
  AWS_REGION: 'ap-southeast-3',
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
};

type Bundle = { name: string; path: string; bytes: number; zipped: number };

export async function size(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mbg-bench-'));
  copyFileSync('shared/reference/villages.json', join(folder, 'villages.json'));
  const entries = readdirSync('functions').map((name) => ({ name, entry: `functions/${name}/index.ts` }));
  const bundles = await Promise.all(
    [{ name: 'bare', entry: 'bench/bare-lambda.ts' }, ...entries].map((entry) => bundle(entry, folder)),
  );
  const starts = startAll(bundles);
  for (const found of bundles) printBundle(found, starts, print);
  rmSync(folder, { recursive: true, force: true });
}

async function bundle({ name, entry }: { name: string; entry: string }, folder: string): Promise<Bundle> {
  const path = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: path,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    logLevel: 'error',
  });
  const code = readFileSync(path);
  return { name, path, bytes: code.length, zipped: gzipSync(code).length };
}

/** Every bundle in turn, again and again, so that what disturbs one disturbs all. Milliseconds by name. */
function startAll(bundles: readonly Bundle[]): Map<string, number[]> {
  const starts = new Map(bundles.map(({ name }) => [name, [] as number[]]));
  for (let i = 0; i < STARTS; i++)
    for (const { name, path } of bundles) starts.get(name)?.push(coldStart(path));
  return starts;
}

function coldStart(path: string): number {
  const env = { ...process.env, ...environment };
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', MEASURE, path], { env });
  return Number(output.toString().trim());
}

function printBundle({ name, bytes, zipped }: Bundle, starts: Map<string, number[]>, print: Print): void {
  const [bare, own] = ['bare', name].map((key) => quantile(starts.get(key) ?? [], 0.5));
  const ratio = round((own ?? 0) / (bare ?? 1));
  print({ bench: 'size', case: `${name}: bundle`, value: Math.round(bytes / 1024), unit: 'KB' });
  print({ bench: 'size', case: `${name}: bundle, gzip`, value: Math.round(zipped / 1024), unit: 'KB' });
  print({ bench: 'size', case: `${name}: cold init`, value: round(own ?? 0, 0), unit: 'ms' });
  const aim = name === 'api' ? { aim: `<= ${AIM}`, met: ratio <= AIM } : {};
  if (name !== 'bare')
    print({ bench: 'size', case: `${name}: cold init`, value: ratio, unit: 'times bare', ...aim });
}
