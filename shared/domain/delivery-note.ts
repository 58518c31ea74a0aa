// The note that travels with the food: as text in its QR code, and as a short code that can be typed when there is no
// camera. Both carry the counts, and both are refused at another site or on another day.
import * as z from 'zod';
import { serviceDate } from './dates.ts';
import { kitchenId, siteId, ulid } from './identifiers.ts';
import { meal } from './meal.ts';
import { type Portions, reportedPortions } from './portions.ts';

const deliveryNote = z.strictObject({
  siteId,
  serviceDate,
  meal,
  portions: reportedPortions,
  kitchenId,
  dispatchId: ulid,
  batchId: ulid.optional(),
});
export type DeliveryNote = z.infer<typeof deliveryNote>;

const MARK = 'MBG1';

/** The text inside a note's QR code. */
export const toNoteText = ({
  siteId,
  serviceDate,
  meal,
  portions,
  kitchenId,
  dispatchId,
  batchId = '',
}: DeliveryNote): string =>
  [MARK, siteId, serviceDate, meal, portions.small, portions.large, kitchenId, dispatchId, batchId].join('|');

/** Digits as a number; anything else as none. */
const toCount = (text = ''): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);

/** Reads such a text; undefined when it is not one. */
export function readNoteText(text: string): DeliveryNote | undefined {
  const [mark, site, date, mealText, small, large, kitchen, dispatchId, batchId] = text.split('|');
  if (mark !== MARK) return undefined;
  return deliveryNote.safeParse({
    siteId: site,
    serviceDate: date,
    meal: mealText,
    portions: { small: toCount(small), large: toCount(large) },
    kitchenId: kitchen,
    dispatchId,
    ...(batchId && { batchId }),
  }).data;
}

// Crockford's digits: none that is easily taken for another.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
type Occasion = Pick<DeliveryNote, 'siteId' | 'serviceDate' | 'meal'>;

/** Two check characters over all that the code stands for (FNV-1a, 10 bits). */
function checkOf({ siteId, serviceDate, meal }: Occasion, { small, large }: Portions): string {
  let hash = 0x811c9dc5;
  for (const char of `${siteId}|${serviceDate}|${meal}|${small}|${large}`)
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  const bits = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & 0x3ff;
  return `${DIGITS[bits >> 5]}${DIGITS[bits & 31]}`;
}

/** The code to type, such as `120-80-7K`: small portions, large portions, check. */
export const toNoteCode = (note: Occasion & { portions: Portions }): string =>
  `${note.portions.small}-${note.portions.large}-${checkOf(note, note.portions)}`;

/** The portions that a typed code stands for at this site on this day; undefined when it does not belong there. */
export function readNoteCode(text: string, occasion: Occasion): Portions | undefined {
  const [, small, large, check] =
    /^(\d{1,6})[-\s.]+(\d{1,6})[-\s.]+([0-9A-Z]{2})$/.exec(text.trim().toUpperCase()) ?? [];
  if (!small || !large) return undefined;
  const portions = { small: Number(small), large: Number(large) };
  return check === checkOf(occasion, portions) ? portions : undefined;
}
