// One row of a school list (Dapodik, EMIS or a spreadsheet) as a school and its head counts, or the reason why not.
// Pure: matching names to regions is the caller's part.
import { groupsOfForm, toSchoolForm } from './beneficiary.ts';
import { readCounts } from './head-counts.ts';
import { npsn } from './identifiers.ts';
import type { Cells } from './list-cells.ts';
import { Refusal } from './row-refusal.ts';
import type { RowNote, RowProblem } from './school-row-words.ts';
import type { EnrolmentCounts, SiteProfile } from './site.ts';

export type SchoolRow = {
  id: string;
  /** What the row says; `ownership` is absent where it says nothing. */
  profile: Pick<SiteProfile, 'name' | 'kind' | 'form' | 'lat' | 'lon' | 'kitchenId'> &
    Partial<Pick<SiteProfile, 'ownership'>>;
  /** Absent where the row has no head counts. */
  counts?: EnrolmentCounts;
  notes: RowNote[];
};

/** The school that a row describes, or the first reason why it cannot be taken. */
export function toSchool(cells: Cells): SchoolRow | RowProblem {
  try {
    return readSchool(cells);
  } catch (error) {
    if (error instanceof Refusal) return error.row;
    throw error;
  }
}

function readSchool(cells: Cells): SchoolRow {
  const notes: RowNote[] = [];
  const id = readNpsn(cells, notes);
  const name = cells.get('name');
  if (!name) throw new Refusal('name-missing', {});
  const form = toSchoolForm(cells.get('form') ?? '');
  if (!form) throw new Refusal('form-unknown', { form: cells.get('form') ?? '' });
  const counts = readCounts(cells, groupsOfForm(form), notes);
  const kitchenId = cells.get('kitchen_id');
  const ownership = readOwnership(cells);
  const profile = {
    name: name.slice(0, 120).trim(),
    kind: form === 'POSYANDU' ? ('posyandu' as const) : ('school' as const),
    form,
    ...(ownership && { ownership }),
    ...readCoordinates(cells, notes),
    ...(kitchenId && { kitchenId }),
  };
  return { id, profile, ...(counts && { counts }), notes };
}

function readNpsn(cells: Cells, notes: RowNote[]): string {
  const text = (cells.get('npsn') ?? '').toUpperCase();
  if (!npsn.safeParse(text).success) throw new Refusal('npsn-invalid', { npsn: text });
  if (/^\D/.test(text)) notes.push({ code: 'npsn-letter', values: { npsn: text } });
  return text;
}

function readOwnership(cells: Cells): SiteProfile['ownership'] | undefined {
  const status = cells.get('status');
  if (!status) return undefined;
  if (/^(swasta|private)$/i.test(status)) return 'private';
  if (/^(negeri|public)$/i.test(status)) return 'public';
  throw new Refusal('status-unknown', { status });
}

/** Degrees, with a decimal point or an Indonesian comma. */
const readDegrees = (text: string | undefined): number => Number(text?.replace(',', '.') ?? Number.NaN);

function readCoordinates(cells: Cells, notes: RowNote[]): { lat?: number; lon?: number } {
  const written = [cells.get('lat'), cells.get('lon')];
  const [lat = Number.NaN, lon = Number.NaN] = written.map(readDegrees);
  if (Number.isNaN(lat) || Number.isNaN(lon)) return noteUnread(written, notes);
  const isOutside = lat < -12 || lat > 7 || lon < 94 || lon > 142;
  const isCoarse = Number.isInteger(lat) && Number.isInteger(lon);
  if (isOutside || isCoarse)
    notes.push({ code: isOutside ? 'coordinates-outside' : 'coordinates-coarse', values: {} });
  return isOutside || isCoarse ? {} : { lat, lon };
}

/** A place that somebody wrote down is not left out in silence; where both cells are empty nothing was. */
function noteUnread(written: readonly (string | undefined)[], notes: RowNote[]): Record<string, never> {
  const texts = written.filter((text) => text !== undefined);
  const wrong = texts.find((text) => Number.isNaN(readDegrees(text)));
  if (wrong !== undefined) notes.push({ code: 'coordinates-unreadable', values: { value: wrong } });
  else if (texts.length === 1) notes.push({ code: 'coordinates-half', values: {} });
  return {};
}
