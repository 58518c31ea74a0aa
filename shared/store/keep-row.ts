// Keeps a row equal to what it is computed from. It is replaced only against the version that was read before that: whoever
// loses the race reads again.
const ATTEMPTS = 10;

type Versioned = { version: number };
type Keeping<Row extends Versioned> = {
  /** Who gives up says this. */
  name: string;
  find: () => Promise<Row | undefined>;
  /** The row as it should be; undefined when it is so already. */
  next: (before: Row | undefined) => Promise<Omit<Row, 'version'> | undefined>;
  put: (row: Row, read: number | undefined) => Promise<boolean>;
};

/** Brings a row up to date; whether it changed. */
export async function keepRow<Row extends Versioned>({
  name,
  find,
  next,
  put,
}: Keeping<Row>): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await find();
    const row = await next(before);
    if (!row) return false;
    const version = (before?.version ?? 0) + 1;
    if (await put({ ...row, version } as unknown as Row, before?.version)) return true;
  }
  throw new Error(`${name} kept changing`);
}
