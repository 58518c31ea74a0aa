// `npm run growth` as a person runs it: heads in two languages, words of all kinds, lines that cannot be judged, exit codes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { makeFolder } from './running.ts';

const GROWTH = new URL('../../local/growth.ts', import.meta.url).pathname;

async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [GROWTH, ...args], { timeout: 20_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

type Row = Readonly<Record<string, string>>;

/** The rows of the answer to a survey, with how the command ended. */
async function judge(survey: string | Buffer): Promise<{ code: number | null; output: string; rows: Row[] }> {
  const folder = makeFolder();
  const [input, results] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  writeFileSync(input, survey);
  const ended = await run(input, results);
  const rows: Row[] = ended.code === 2 ? [] : parse(readFileSync(results), { bom: true, columns: true });
  return { ...ended, rows };
}

it('judges a survey with English heads and keeps its own columns', async () => {
  const { code, output, rows } = await judge(
    [
      'id,sex,age_days,weight,height,measured,oedema',
      'a,m,1000,12.0,85.0,,n,,more',
      'b,2,730,10,80,standing,no',
    ].join('\n'),
  );
  expect(rows).toMatchObject([
    {
      id: 'a',
      heightForAge: '-2.52',
      weightForHeight: '0.34',
      heightForAgeClass: 'Pendek',
      heightForAgeWho: 'stunted',
      error: '',
    },
    { id: 'b', heightForAge: '-1.77', weightForHeight: '-0.26', flags: '' },
  ]);
  expect(code).toBe(0);
  expect(output).toContain('2 lines: 2 judged, 0 with an error');
  expect(output).toContain('Columns passed on: id');
  expect(output).toContain('2/2 lines');
});

it('judges a list with Indonesian heads, decimal commas, day-first dates and the encoding of a spreadsheet', async () => {
  const { code, output, rows } = await judge(
    Buffer.from(
      [
        'Nama;L/P;Tgl. Lahir;Tanggal Ukur;BB (kg);TB (cm);Cara Ukur;Bengkak',
        'Añi;L;28/02/2024;24/11/2026;12,0;85,0;berdiri;tidak',
        'Budi;Perempuan;01/01/2026;31/12/2025;6;60;;',
        'Cici;P;01/01/2024;2026-11-24;dua;;;ya',
        '=Dedi;X;;;9;70;;',
      ].join('\r\n'),
      'latin1',
    ),
  );
  expect(rows).toMatchObject([
    { Nama: 'Añi', heightForAge: '-2.52', weightForAge: '-1.18', error: '' },
    { Nama: 'Budi', heightForAge: '', error: 'Tanggal Ukur: Tanggal ukur mendahului tanggal lahir.' },
    { Nama: 'Cici', error: 'BB (kg): Isi dengan angka.' },
    { Nama: "'=Dedi", error: 'L/P: Pilih salah satu: male, female.' },
  ]);
  expect(code).toBe(1);
  expect(output).toContain('4 lines: 1 judged, 3 with an error');
});

it('says what it cannot run without, and leaves earlier results as they are', async () => {
  const folder = makeFolder();
  const [input, results] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  writeFileSync(input, 'nama,umur\nA,3');
  writeFileSync(results, 'earlier');
  expect(await run(input, results)).toEqual({
    code: 2,
    output: expect.stringContaining('These columns are missing: sex, weightKg, heightCm.'),
  });
  expect([readFileSync(results, 'utf8'), existsSync(`${results}.part`)]).toEqual(['earlier', false]);
  expect(await run(input, input)).toMatchObject({ code: 2, output: expect.stringContaining('Usage') });
});
