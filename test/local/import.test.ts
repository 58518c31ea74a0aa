// `npm run import` as a person runs it: exit codes, the file of refused rows, and an end even when a call fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, startMain } from './running.ts';

const IMPORT = new URL('../../local/import.ts', import.meta.url).pathname;
const HEADER = 'npsn,name,form,status,regency,district,students_total';
const GOOD = '00200001,SD Uji 1 (fiktif),SD,Negeri,Kab. Jember,Kaliwates,100';
const BAD = '0020,SD Uji 2 (fiktif),SD,Negeri,Kab. Jember,Kaliwates,100';

async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [IMPORT, ...args], { timeout: 20_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

it('ends with 0, 1 or 2: all taken, some refused, not run; a bad row before a good one with its number costs nothing', async () => {
  const running = await startMain({ DATA_DIR: ':memory:' });
  const file = join(makeFolder(), 'list.csv');
  writeFileSync(file, [HEADER, GOOD].join('\n'));
  expect((await run(file, '--url', running.url)).code).toBe(0);
  const unreadable = GOOD.replace(',SD,', ',Bukan sekolah,').replace('00200001', '00200005');
  const readable = GOOD.replace('00200001', '00200005');
  writeFileSync(file, [HEADER, GOOD, BAD, unreadable, readable].join('\n'));
  const mixed = await run(file, '--url', running.url);
  expect(mixed.code).toBe(1);
  expect(mixed.output).toContain('4 rows: 1 created, 0 updated, 1 unchanged, 2 rejected');
  expect(readFileSync(`${file}.errors.csv`, 'utf8')).toContain('"0020"');
  const refused = await run(file, '--url', running.url, '--token', 'no-token');
  expect(refused.code).toBe(2);
  expect(refused.output).toContain('401');
  await running.end('SIGINT');
});
