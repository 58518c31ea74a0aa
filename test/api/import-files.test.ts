// School lists as they come: separators, encodings, byte order marks, line ends, empty lines, and files that are no list.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Api, type Client, openApi, problemOf } from '../support/api.ts';
import { PERSONAS } from '../support/personas.ts';

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await openApi();
  admin = await api.as(PERSONAS.administrator);
});
afterAll(() => api.product.close());

const COLUMNS = 'npsn,name,form,status,province,regency,district,students_male,students_female';
const rowOf = (n: number, name = `SD Uji ${n}`): string =>
  `0040000${n},${name},SD,Negeri,Jawa Timur,Kab. Jember,Kaliwates,10,12`;
const LIST = [COLUMNS, rowOf(1), rowOf(2, 'SD Ananda Café'), rowOf(3)];
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** Two bytes a character, the low one first when `isLittle`. */
const utf16 = (text: string, isLittle = true) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const [low, high] = [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8];
      return isLittle ? [low, high] : [high, low];
    }),
  );

const imported = z.object({
  created: z.int(),
  rejected: z.int(),
  ignoredColumns: z.array(z.string()),
  rows: z.array(z.object({ row: z.int(), siteId: z.string().nullable(), outcome: z.string() })),
});

const send = (bytes: Uint8Array, type = 'text/csv') =>
  admin.post('/v1/imports/sites?dryRun=true', bytes, { 'Content-Type': type });
async function sendList(bytes: Uint8Array, type?: string) {
  const { status, text, body } = await send(bytes, type);
  if (status !== 200) throw new Error(`an import answered ${status} ${text}`);
  return imported.parse(body);
}

describe('a CSV list', () => {
  it.each([
    ['commas and line feeds', utf8(LIST.join('\n'))],
    ['CRLF', utf8(`${LIST.join('\r\n')}\r\n`)],
    ['old Mac line ends', utf8(LIST.join('\r'))],
    ['semicolons', utf8(LIST.join('\n').replaceAll(',', ';'))],
    ['tabs', utf8(LIST.join('\n').replaceAll(',', '\t'))],
    ['a byte order mark', utf8(`\ufeff${LIST.join('\n')}`)],
    ['a byte order mark and semicolons', utf8(`\ufeff${LIST.join('\r\n').replaceAll(',', ';')}`)],
    ['Windows-1252', latin1(LIST.join('\r\n'))],
    ['UTF-16, little end first', utf16(`\ufeff${LIST.join('\r\n')}`)],
    ['UTF-16, big end first', utf16(`\ufeff${LIST.join('\r\n')}`, false)],
    [
      'UTF-16 and tabs, as spreadsheets save "Unicode text"',
      utf16(`\ufeff${LIST.join('\r\n').replaceAll(',', '\t')}`),
    ],
    [
      'quotes around everything',
      utf8(
        LIST.map((line) =>
          line
            .split(',')
            .map((cell) => `"${cell}"`)
            .join(','),
        ).join('\n'),
      ),
    ],
    [
      'columns in capitals and with spaces',
      utf8([COLUMNS.toUpperCase().replaceAll(',', ' , '), ...LIST.slice(1)].join('\n')),
    ],
  ])('with %s is read', async (_, bytes) => {
    const { rows } = await sendList(bytes);
    expect(rows).toEqual([1, 2, 3].map((n) => ({ row: n + 1, siteId: `0040000${n}`, outcome: 'created' })));
  });

  it.each([
    ['UTF-8', 'SD Ananda Café', utf8],
    ['Windows-1252', 'SD Ibu Siti Ré', latin1],
    ['UTF-16', 'SD Bintang Ñusa', (text: string) => utf16(`\ufeff${text}`)],
  ])('keeps the letters of %s', async (_, name, encode) => {
    const bytes = encode([COLUMNS, rowOf(9, name)].join('\n'));
    const { headers } = await admin.get('/v1/sites/00400009');
    await admin.post('/v1/imports/sites', bytes, { 'Content-Type': 'text/csv; charset=whatever' });
    const site = await admin.get('/v1/sites/00400009');
    expect(site.body).toMatchObject({ name });
    expect(site.headers.get('ETag')).not.toBe(headers.get('ETag'));
  });

  it('may hold empty lines anywhere, and rows keep the numbers that a spreadsheet shows', async () => {
    const gaps = [COLUMNS, '', rowOf(1), '', ',,,,,,,,', '', rowOf(2), '', ''];
    expect((await sendList(utf8(gaps.join('\n')))).rows.map(({ row }) => row)).toEqual([3, 7]);
    const led = ['', '', COLUMNS, rowOf(1)];
    expect((await sendList(utf8(led.join('\n')))).rows.map(({ row }) => row)).toEqual([4]);
  });

  it('may hold a line break or the separator inside quotes, and rows keep their numbers', async () => {
    const lines = [COLUMNS, rowOf(1, '"SD Uji, ""Cabang""\nKaliwates"'), rowOf(2)];
    const { rows } = await sendList(utf8(lines.join('\n')));
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'created'],
      [3, 'created'],
    ]);
  });

  it('may have columns that are not used, each named once', async () => {
    const { ignoredColumns } = await sendList(
      utf8(`${COLUMNS},akreditasi,kurikulum,akreditasi,\n${rowOf(1)},A,Merdeka,A,x`),
    );
    expect(ignoredColumns).toEqual(['akreditasi', 'kurikulum']);
  });

  it('may have rows that are too short or too long', async () => {
    const { rows } = await sendList(utf8([COLUMNS, '00400001,SD Uji', `${rowOf(2)},more,cells`].join('\n')));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['rejected', 'created']);
  });

  it('is CSV however the media type is written', async () => {
    for (const type of ['text/csv', 'Text/CSV', 'text/csv;charset=UTF-8', 'TEXT/CSV; header=present'])
      expect((await sendList(utf8(LIST.join('\n')), type)).created).toBe(3);
  });

  it('without its columns is refused by their names', async () => {
    const refused = await send(utf8('npsn,name,kelas\n00400001,SD Uji,6'));
    expect(problemOf(refused)).toMatchObject({
      status: 422,
      detail: expect.stringContaining('form, district'),
    });
  });

  it.each([
    ['nothing', '', 422],
    ['empty lines alone', '\n\n\n', 422],
    ['a header alone', COLUMNS, 422],
    ['a quote that never ends', `${COLUMNS}\n"00400001,SD`, 400],
    ['something else', '<html><body>Masuk</body></html>', 422],
  ])('that is %s is refused', async (_, text, status) => {
    expect((await send(utf8(text))).status).toBe(status);
  });

  it('that is a picture is refused, not a fault', async () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 255);
    expect((await send(noise)).status).toBeGreaterThanOrEqual(400);
    expect((await send(noise)).status).toBeLessThan(500);
  });
});

describe('JSON rows', () => {
  const row = { npsn: '00400001', name: 'SD Uji', form: 'SD', district: 'Kaliwates', regency: 'Jember' };
  it('are numbered from 1 and may hold numbers', async () => {
    const answer = await admin.post('/v1/imports/sites?dryRun=true', {
      rows: [{ ...row, npsn: 10_400_001, students_male: 5, extra: true }],
    });
    expect(imported.parse(answer.body)).toMatchObject({
      created: 1,
      ignoredColumns: ['extra'],
      rows: [{ row: 1, siteId: '10400001' }],
    });
  });

  it.each([
    ['no rows', { rows: [] }],
    ['rows that are lists', { rows: [[1, 2]] }],
    ['cells that are lists', { rows: [{ ...row, name: ['a'] }] }],
    ['an unknown field', { rows: [row], dryRun: true }],
    ['no district column', { rows: [{ npsn: '1', name: 'x', form: 'SD' }] }],
  ])('with %s are refused', async (_, body) => {
    expect(problemOf(await admin.post('/v1/imports/sites?dryRun=true', body))).toMatchObject({
      status: 422,
      code: 'invalid-request',
    });
  });

  it('without a media type, or with one that is not known, are a 415', async () => {
    const bytes = utf8(JSON.stringify({ rows: [row] }));
    for (const headings of [undefined, { 'Content-Type': 'text/plain' }]) {
      const answer = await admin.post('/v1/imports/sites?dryRun=true', bytes, headings);
      expect([answer.status, problemOf(answer).code]).toEqual([415, 'media-type-unsupported']);
    }
  });
});
