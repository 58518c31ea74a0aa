// A gate that lacks again at a kitchen that cooks is a matter on the day since which it lacks: its waiver ended, or its certificate was
// revoked. Nothing is stopped by it: that is a person's to decide.
import type { Matter } from './alert.ts';
import { addDays, localDate } from './dates.ts';
import type { GateName, Waiver } from './gate.ts';
import { zoneOf } from './region.ts';

/** A gate that may lack since a day. */
export type Lapse = { gate: GateName; since: string };
type Kitchen = { id: string; name: string; district: string };
type Known = {
  waivers: readonly { gate: GateName; waiver: Waiver }[];
  /** When the hygiene certificate was written down as revoked. */
  revokedAt: string | undefined;
};

/** What lapsed at a kitchen of a district on one of these dates. */
export function lapsesOn(dates: readonly string[], { waivers, revokedAt }: Known, district: string): Lapse[] {
  const ended = waivers.map(({ gate, waiver }) => ({ gate, since: addDays(waiver.until, 1) }));
  const revoked: Lapse[] = revokedAt
    ? [{ gate: 'certificate', since: localDate(revokedAt, zoneOf(district)) }]
    : [];
  return [...ended, ...revoked].filter(({ since }) => dates.includes(since));
}

/** The matter of a lapse: the office hears of it first, for waivers are its own. */
export const gateMatter = ({ id, name, district }: Kitchen, { gate, since }: Lapse): Matter => ({
  date: since,
  kind: 'gate-lacking',
  district,
  place: { kind: 'kitchen', id, name },
  kitchenId: null,
  about: gate,
  numbers: { gate, since },
});
