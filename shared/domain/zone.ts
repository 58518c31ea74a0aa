// The three time zones of Indonesia (Keppres 41/1987). None keeps summer time, so an offset is one number.
const OFFSET_HOURS = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
} as const;

export type Zone = keyof typeof OFFSET_HOURS;

const isZone = (zone: string): zone is Zone => Object.hasOwn(OFFSET_HOURS, zone);

/** Hours ahead of UTC. Throws for a zone that is not Indonesian. */
export function offsetHoursOf(zone: string): number {
  if (!isZone(zone)) throw new Error(`${zone} is not an Indonesian time zone`);
  return OFFSET_HOURS[zone];
}
