// The product behind its public door: a real embedded database in memory, the real stream, a clock that tests set, and people
// who sign in and call.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Product, startProduct } from '../../local/product.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { KitchenProfile } from '../../shared/domain/kitchen.ts';
import type { Enrolment, SiteProfile } from '../../shared/domain/site.ts';
import { type Clock, makeClock } from './clock.ts';
import { KITCHEN, SITE } from './factories/day.ts';
import { makeEnrolment, makeKitchen, makeSite } from './factories/places.ts';
import { PERSONAS, type Persona } from './personas.ts';

const ORIGIN = 'http://mbg-pilot.test';
const QUIET_POLLS = 2;
const POLL_MS = 10;
const QUIET_MS = 20_000;

export type Answer = { status: number; headers: Headers; text: string; body: unknown };
type Headings = Record<string, string>;

/** One person's calls. A body that is bytes goes as it is, anything else as JSON. */
export type Client = {
  send: (method: string, path: string, body?: unknown, headings?: Headings) => Promise<Answer>;
  get: (path: string, headings?: Headings) => Promise<Answer>;
  put: (path: string, body: unknown, headings?: Headings) => Promise<Answer>;
  post: (path: string, body?: unknown, headings?: Headings) => Promise<Answer>;
  facts: (...facts: readonly unknown[]) => Promise<FactResult[]>;
};

export type Api = {
  product: Product;
  clock: Clock;
  as: (persona: Persona) => Promise<Client>;
  settled: () => Promise<void>;
};

/** Starts the product in memory. */
export async function openApi(clock = makeClock()): Promise<Api> {
  const product = await startProduct(undefined, clock.now);
  return {
    product,
    clock,
    as: (persona) => clientOf(product, persona),
    settled: () => quiet(product),
  };
}

const token = z.object({ token: z.string() });

async function signIn(product: Product, persona: Persona): Promise<string> {
  const answer = await ask(product, 'POST', '/dev/sign-in', persona);
  return token.parse(answer.body).token;
}

/** Someone's calls, signed in. */
export const clientOf = async (product: Product, { name, grants }: Persona): Promise<Client> =>
  toClient(product, await signIn(product, { name, grants }));

/** Calls without a token. */
export const asStranger = (product: Product): Client => toClient(product, undefined);

export function toClient(product: Pick<Product, 'fetch'>, bearer: string | undefined): Client {
  const own: Headings = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` };
  const send: Client['send'] = (method, path, body, headings = {}) =>
    ask(product, method, path, body, { 'Accept-Language': 'en', ...own, ...headings });
  return {
    send,
    get: (path, headings) => send('GET', path, undefined, headings),
    put: (path, body, headings) => send('PUT', path, body, headings),
    post: (path, body, headings) => send('POST', path, body, headings),
    facts: async (...facts) => resultsOf(await send('POST', '/v1/facts', { facts })),
  };
}

async function ask(
  { fetch }: Pick<Product, 'fetch'>,
  method: string,
  path: string,
  body?: unknown,
  headings: Headings = {},
): Promise<Answer> {
  const isBytes = body instanceof Uint8Array;
  const headers = {
    ...(body !== undefined && !isBytes && { 'Content-Type': 'application/json' }),
    ...headings,
  };
  const content = isBytes ? new Blob([new Uint8Array(body)]) : JSON.stringify(body);
  const response = await fetch(
    new Request(`${ORIGIN}${path}`, { method, headers, ...(body !== undefined && { body: content }) }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Waits until every fold and roll-up that was woken has run. */
export async function quiet({ pump }: Product): Promise<void> {
  const until = Date.now() + QUIET_MS;
  for (let zeros = 0; zeros < QUIET_POLLS; zeros = pump.backlog === 0 ? zeros + 1 : 0) {
    if (Date.now() > until) throw new Error(`totals are not quiet after ${QUIET_MS} ms`);
    await sleep(POLL_MS);
  }
}

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
});
export type ProblemAnswer = z.infer<typeof problem>;

/** The problem that an answer carries. */
export const problemOf = (answer: Answer): ProblemAnswer => problem.parse(answer.body);

const factResult = z.object({
  id: z.string().nullable(),
  outcome: z.enum(['accepted', 'duplicate', 'rejected']),
  receivedAt: z.string().optional(),
  receipt: z.string().optional(),
  problem: problem.optional(),
});
export type FactResult = z.infer<typeof factResult>;

/** The results of `POST /v1/facts`; throws with what was answered instead. */
export function resultsOf({ status, text, body }: Answer): FactResult[] {
  if (status !== 200) throw new Error(`POST /v1/facts answered ${status} ${text}`);
  return z.object({ results: z.array(factResult) }).parse(body).results;
}

/** `accepted`, `duplicate`, or the code of the problem that a fact was rejected with. */
export const outcomesOf = (results: readonly FactResult[]): string[] =>
  results.map(({ outcome, problem }) => problem?.code ?? outcome);

const page = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  nextCursor: z.string().nullable(),
});

/** One page of a list; throws with what was answered instead. */
export function pageOf({ status, text, body }: Answer): z.infer<typeof page> {
  if (status !== 200) throw new Error(`a list answered ${status} ${text}`);
  return page.parse(body);
}

/** Every item of a list, page after page. `path` has its `?limit=` already. */
export async function allPages(client: Client, path: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = pageOf(await client.get(cursor === '' ? path : `${path}&cursor=${cursor}`));
    items.push(...answer.items);
    cursor = answer.nextCursor;
  }
  return items;
}

/** Throws unless the call went well, so that a broken setting never looks like a broken feature. */
export function assertDone({ status, text }: Answer): void {
  if (status >= 300) throw new Error(`setting up answered ${status} ${text}`);
}

type GivenSite = Partial<SiteProfile> & { enrolment?: Partial<Enrolment> | null };

/** A kitchen by id; the one of the test data unless overridden. */
export async function givenKitchen(
  api: Api,
  id = KITCHEN,
  over: Partial<KitchenProfile> = {},
): Promise<void> {
  const admin = await api.as(PERSONAS.administrator);
  assertDone(await admin.put(`/v1/kitchens/${id}`, makeKitchen(over)));
}

/** A site with an enrolment (`null`: none); the one of the test data unless overridden. */
export async function givenSite(api: Api, id = SITE, over: GivenSite = {}): Promise<void> {
  const admin = await api.as(PERSONAS.administrator);
  const { enrolment, ...profile } = over;
  assertDone(await admin.put(`/v1/sites/${id}`, makeSite(profile)));
  if (enrolment === null) return;
  const { validFrom, ...counts } = makeEnrolment(enrolment);
  assertDone(await admin.put(`/v1/sites/${id}/enrolments/${validFrom}`, counts));
}

/** A region's day, opened by the administrator. */
export async function givenOpenDay(api: Api, region: string, date: string): Promise<void> {
  const admin = await api.as(PERSONAS.administrator);
  assertDone(await admin.post(`/v1/regions/${region}/days/${date}/open`));
  await api.settled();
}

/** Facts that must be taken, sent by the administrator. */
export async function givenFacts(api: Api, ...facts: readonly Fact[]): Promise<void> {
  const admin = await api.as(PERSONAS.administrator);
  const results = await admin.facts(...facts);
  const refused = results.filter(({ outcome }) => outcome === 'rejected');
  if (refused.length > 0) throw new Error(`facts were refused: ${JSON.stringify(refused)}`);
  await api.settled();
}
