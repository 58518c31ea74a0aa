// Finds sites or kitchens of a region by name or number. Names cannot be asked of the table in part or in any case, so the
// region is read along, a bounded part of it for each call; the cursor goes on where the reading ended.

/** As many as one read of the table gives (1 MB, at about 1 kB each), and reads of one call: 10,000 places in about a second. */
const PLACES_A_READ = 500;
const MAX_READS = 20;

export type Place = { id: string; profile: { name: string } };
type Keys = Record<string, unknown>;
type Page<P> = { items: P[]; last: Keys | undefined };
export type KeysOf<P> = (place: P) => Keys;
export type Read<P> = (part: { limit: number; after?: Keys }) => Promise<Page<P>>;

/** Whether the text is part of the name, in any case, or the beginning of the number. */
const isFound = ({ id, profile }: Place, text: string): boolean =>
  profile.name.toLowerCase().includes(text.toLowerCase()) || id.toLowerCase().startsWith(text.toLowerCase());

type Search<P> = { text: string; limit: number; after: Keys | undefined; keysOf: KeysOf<P> };

/** A page of what is found; less than `limit` with a `last` where reading was bounded. */
export async function searchPlaces<P extends Place>(
  read: Read<P>,
  { text, limit, after, keysOf }: Search<P>,
): Promise<Page<P>> {
  const items: P[] = [];
  let last = after;
  for (let reads = 0; reads < MAX_READS; reads++) {
    const page = await read({ limit: PLACES_A_READ, ...(last && { after: last }) });
    items.push(...page.items.filter((place) => isFound(place, text)));
    const end = items[limit - 1];
    if (items.length > limit && end) return { items: items.slice(0, limit), last: keysOf(end) };
    if (!page.last) return { items, last: undefined };
    last = page.last;
  }
  return { items, last };
}
