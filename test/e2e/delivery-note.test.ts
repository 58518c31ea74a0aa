// The printed note links kitchen and school: its QR code is read from paper by the school's camera, and where there is no
// camera its code is typed. Neither is taken by another school.
import type { BrowserContext, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readNoteText } from '../../shared/domain/delivery-note.ts';
import { violationsOn } from '../support/browser.ts';
import { makeDispatched } from '../support/factories/facts.ts';
import { givenOwnKitchen, type OwnKitchen, teacherOf } from '../support/kitchen.ts';
import { openWeb, signIn, today, type Web } from '../support/web.ts';

let web: Web;
let kitchen: OwnKitchen;
/** The picture of each school's QR code as printed, and the code beneath it. */
let notes: { picture: string; code: string; text: string; dispatchId: string }[];

beforeAll(async () => {
  web = await openWeb();
  kitchen = await givenOwnKitchen(web, 9);
  const common = { serviceDate: today(), kitchenId: kitchen.id, at: new Date().toISOString() };
  const sent = kitchen.sites.map((siteId, at) =>
    makeDispatched({ ...common, siteId, portions: { small: 51 + at, large: 38 } }),
  );
  await (await web.as(kitchen.operator)).facts(...sent);
  const device = await web.device();
  const page = await signIn(device, kitchen.operator, `/kitchens/${kitchen.id}/days/${today()}/notes`);
  notes = await Promise.all(sent.map(({ id }) => readNote(page, id)));
  await device.close();
});
afterAll(() => web.close());

/** Prints a note (on screen) and reads it back from its pixels. */
async function readNote(page: Page, dispatchId: string) {
  const note = page.locator(`[data-dispatch="${dispatchId}"]`);
  await note.waitFor();
  const picture = (await note.locator('svg').screenshot()).toString('base64');
  const { width, height, data } = await page.evaluate(async (image) => {
    const shown = new Image();
    shown.src = `data:image/png;base64,${image}`;
    await shown.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: shown.width,
      height: shown.height,
    });
    const context = canvas.getContext('2d');
    context?.drawImage(shown, 0, 0);
    const pixels = context?.getImageData(0, 0, shown.width, shown.height).data ?? [];
    return { width: shown.width, height: shown.height, data: [...pixels] };
  }, picture);
  const text = decodeQR({ width, height, data: new Uint8ClampedArray(data) });
  return { picture, code: (await note.locator('.code').textContent()) ?? '', text, dispatchId };
}

/** A device whose camera looks at a picture. */
async function aimedAt(picture: string): Promise<BrowserContext> {
  const device = await web.device();
  await device.addInitScript((image) => {
    navigator.mediaDevices.getUserMedia = async () => {
      const shown = new Image();
      shown.src = `data:image/png;base64,${image}`;
      await shown.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      const context = canvas.getContext('2d');
      const draw = () => {
        context?.fillRect(0, 0, 640, 480);
        context?.drawImage(shown, 160, 80, 320, 320);
      };
      draw();
      setInterval(draw, 100);
      return canvas.captureStream(10);
    };
  }, picture);
  return device;
}

async function openReader(device: BrowserContext, site: string): Promise<Page> {
  const page = await signIn(device, teacherOf(site));
  await page.getByRole('button', { name: /^Catat.*: Makanan datang/ }).click();
  await page.getByRole('button', { name: 'Baca surat jalan (QR atau kode)' }).click();
  return page;
}

const small = (page: Page) => page.getByLabel('Porsi kecil', { exact: true }).inputValue();
const noteAt = (at: number) => {
  const note = notes[at];
  if (!note) throw new Error(`there is no note ${at}`);
  return note;
};
const siteDay = z.object({
  facts: z.array(z.object({ fact: z.record(z.string(), z.unknown()) })),
});

describe('the QR code on a delivery note', () => {
  it('holds the dispatch with its counts', () => {
    for (const [at, { text, dispatchId }] of notes.entries())
      expect(readNoteText(text)).toEqual({
        siteId: kitchen.sites[at],
        serviceDate: today(),
        meal: 'noon',
        portions: { small: 51 + at, large: 38 },
        kitchenId: kitchen.id,
        dispatchId,
      });
  });

  it("is read by the school's camera and fills in what came", async () => {
    const device = await aimedAt(noteAt(0).picture);
    const page = await openReader(device, kitchen.sites[0]);
    await page.getByText('Jumlah diambil dari surat jalan.').waitFor();
    expect(await small(page)).toBe('51');
    await page.getByRole('button', { name: 'Simpan' }).click();
    const school = await web.as(teacherOf(kitchen.sites[0]));
    const received = async () => {
      const { body } = await school.get(`/v1/sites/${kitchen.sites[0]}/days/${today()}`);
      return siteDay.parse(body).facts.find(({ fact }) => fact.kind === 'received')?.fact;
    };
    await expect.poll(received).toMatchObject({ kitchenId: kitchen.id, portions: { small: 51, large: 38 } });
    await device.close();
  });

  it('of another school is refused', async () => {
    const device = await aimedAt(noteAt(0).picture);
    const page = await openReader(device, kitchen.sites[1]);
    await page.getByText('Surat jalan ini bukan untuk tempat dan hari ini.').waitFor();
    expect(await page.getByText('Jumlah diambil dari surat jalan.').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await device.close();
  });
});

describe('the typed code on a delivery note', () => {
  it('is taken without a camera, however it is typed, and that of another school is refused', async () => {
    const device = await web.device();
    const page = await openReader(device, kitchen.sites[1]);
    await page.getByText('Kamera tidak tersedia. Ketik kode di bawah QR.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Kode surat jalan').fill(noteAt(0).code);
    await page.getByRole('button', { name: 'Pakai kode' }).click();
    await page.getByText('Kode ini bukan untuk tempat dan hari ini. Periksa lagi.').waitFor();
    await page.getByLabel('Kode surat jalan').fill(noteAt(1).code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Pakai kode' }).click();
    await page.getByText('Jumlah diambil dari surat jalan.').waitFor();
    expect(await small(page)).toBe('52');
    await device.close();
  });
});

describe('the sheet of notes', () => {
  it('prints only the notes that are chosen, white on any device, and breaks no note in two', async () => {
    const device = await web.device();
    const page = await signIn(device, kitchen.operator, `/kitchens/${kitchen.id}/days/${today()}/notes`);
    await page.getByLabel(/^Ikut dicetak: SD Uji 92/).uncheck();
    await page.getByRole('button', { name: 'Cetak (1)' }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const shown = page.locator('.delivery-note');
    expect(await shown.filter({ visible: true }).count()).toBe(1);
    const look = await shown.first().evaluate((note) => ({
      break: getComputedStyle(note).breakInside,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect(look).toEqual({ break: 'avoid', ground: 'rgb(255, 255, 255)' });
    expect(await page.getByRole('button', { name: 'Cetak (1)' }).isVisible()).toBe(false);
    await device.close();
  });
});
