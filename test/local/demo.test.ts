// The demo pilot: what `npm start` fills an empty product with must be what the product itself would have written, the same
// every time, and never to be taken for real.
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificatesOf } from '../../functions/api/registry/certificates-of.ts';
import { gatesOf, wayOf } from '../../functions/api/registry/kitchen-gates.ts';
import { foldDay } from '../../functions/fold-days/fold-day.ts';
import { withAdjustments } from '../../functions/publish-reports/live-figures.ts';
import { rollUp } from '../../functions/roll-up-regions/roll-up.ts';
import { fillDemo } from '../../local/demo/fill-demo.ts';
import { DEMO_NAME } from '../../local/demo/people.ts';
import { findPersonas } from '../../local/identity/personas.ts';
import { type Product, startProduct } from '../../local/product.ts';
import { rebuildRegion } from '../../local/rebuild-region.ts';
import { effectiveFacts, ofKind } from '../../shared/domain/chain.ts';
import { fact as factSchema } from '../../shared/domain/fact.ts';
import { checkFact } from '../../shared/domain/fact-rules.ts';
import { caseAmong } from '../../shared/domain/incident-case.ts';
import { type Menu, menu } from '../../shared/domain/menu.ts';
import { sumPortions } from '../../shared/domain/portions.ts';
import { type Rates, ratesOf } from '../../shared/domain/rates.ts';
import { isIntact } from '../../shared/domain/report.ts';
import { standsOn } from '../../shared/domain/suspension.ts';
import { mergeAll } from '../../shared/domain/totals.ts';
import type { StoredFact } from '../../shared/store/fact-store.ts';
import { kitchensOfRegency, sitesOfRegency, toPlaceDay } from '../../shared/store/keys.ts';
import { asStranger, outcomesOf, quiet, toClient } from '../support/api.ts';
import { makeVoided } from '../support/factories/facts.ts';
import { signInAs } from './signing-in.ts';

const SCALE = { kitchens: 6, sites: 48, days: 14 };
const [FIRST, SUNDAY, YESTERDAY, TODAY] = ['2026-11-11', '2026-11-15', '2026-11-23', '2026-11-24'];
const [AT_NOON, BEFORE_DAWN] = [new Date(`${TODAY}T12:30:00+07:00`), new Date(`${TODAY}T02:10:00+07:00`)];
const silent = (): void => undefined;
const cutAt = (day: number) => (done: number) => {
  if (done === day) throw new Error('cut short');
};

const open: Product[] = [];
let product: Product;
beforeAll(async () => {
  product = await filledAt(AT_NOON);
});
afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()));
});

async function start(now: () => Date): Promise<Product> {
  const started = await startProduct(undefined, now);
  open.push(started);
  return started;
}

async function filledAt(now: Date): Promise<Product> {
  const filled = await start(() => now);
  await fillDemo(filled, SCALE, silent);
  return filled;
}

async function scan<T>({ client }: Product, table: string): Promise<T[]> {
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table })) items.push(...Items);
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1)) as T[];
}

/** All that is stored once the streams are quiet; how often a round's outcome was folded until then is their affair. */
const everything = async (of: Product) => {
  await quiet(of);
  const tables = await Promise.all(['registry', 'meals', 'outcomes', 'reports'].map((t) => scan(of, t)));
  return tables.map((items) =>
    (items as Stored[]).map((item) => (item.type === 'outcome' ? { ...item, version: 0 } : item)),
  );
};
type Stored = { type: string };
const factsIn = (of: Product) => scan<StoredFact>(of, 'meals');
const sitesIn = ({ platform }: Product) => platform.sites.allByPlace(sitesOfRegency('35.09'));
const kitchensIn = ({ platform }: Product) => platform.kitchens.allByPlace(kitchensOfRegency('35.09'));

async function ratesOn(date: string, { platform }: Product) {
  const rows = await platform.dayTotals.childrenOfDay('35.09', date);
  return ratesOf(mergeAll(rows.map(({ totals }) => totals)));
}

const expectHalfDone = ({ completeness }: Rates): void =>
  expect(Math.abs((completeness ?? 0) - 0.5)).toBeLessThan(0.2);

const differencesIn = async ({ platform }: Product, from: string): Promise<string[]> =>
  (await rebuildRegion({ region: '35', from, to: TODAY, repair: false }, platform, silent)).differences;

describe('the places of the demo', () => {
  it('are visibly invented, inside Jember: NPSN begin with 00 and every name says so', async () => {
    const [sites, kitchens] = await Promise.all([sitesIn(product), kitchensIn(product)]);
    expect([sites.length, kitchens.length]).toEqual([SCALE.sites, SCALE.kitchens]);
    expect(sites.filter(({ id, profile }) => profile.kind === 'school' && !/^00\d{6}$/.test(id))).toEqual([]);
    for (const { profile } of [...sites, ...kitchens]) {
      const { name, lat = 0, lon = 0 } = profile;
      expect(name).toMatch(/ Contoh .+\(fiktif\)$/);
      expect(lat > -8.45 && lat < -8 && lon > 113.3 && lon < 114).toBe(true);
    }
  });
});

describe('the certificates of the demo', () => {
  it('are believable: all of every kitchen, one SLHS about to end, one expired, one under way', async () => {
    const all = await Promise.all(
      (await kitchensIn(product)).map((kitchen) => certificatesOf(kitchen, product.platform)),
    );
    expect(all.flat().filter(({ certificate }) => certificate === null)).toEqual([]);
    const older = (await kitchensIn(product)).map(({ profile }) => profile.openedOn <= FIRST);
    const slhs = all.flatMap(([first], i) => (older[i] && first ? [first.standing] : []));
    expect(slhs.map(({ state }) => state).toSorted()).toEqual([
      'expired',
      'expiring',
      'in-process',
      'valid',
      'valid',
    ]);
  });
});

describe('the gates of the demo', () => {
  it('let whoever opened during the pilot begin, but one lacks again; of the others one was never asked all', async () => {
    const found = await Promise.all(
      (await kitchensIn(product)).map(async (kitchen) => {
        const gates = await gatesOf(kitchen, product.platform);
        const lacking = gates.filter(({ state }) => state === 'lacking').map(({ gate }) => gate);
        return [wayOf(kitchen).wasOpenBefore, lacking.filter((gate) => gate !== 'certificate').join(' ')];
      }),
    );
    expect(found.sort()).toEqual([
      [false, 'suppliers'],
      ...Array(4).fill([true, '']),
      [true, 'consent suppliers'],
    ]);
  });
});

describe('the incident of the demo', () => {
  it('has two reports, agencies that do not agree, and has come to be contained', async () => {
    const { rows } = await product.platform.incidents.page('35.09', {});
    expect(rows.map(({ status, ill }) => [status, ill]).sort()).toEqual([
      ['contained', 7],
      ['open', 4],
    ]);
    const [found] = rows.filter(({ joins }) => joins.length > 0);
    if (!found) throw new Error('there is a case with two reports');
    const stored = await product.platform.facts.ofPlaceDay(found.place, found.date);
    const facts = stored.map((one) => one.fact);
    expect(caseAmong(facts, found.id)?.counts).toMatchObject({
      current: [
        { agency: 'BGN', value: 12 },
        { agency: 'Dinas Kesehatan', value: 14 },
      ],
      earlier: [{ agency: 'BGN', value: 11 }],
    });
  });

  it('is not the only trouble: one kitchen was suspended before the pilot, and cooks again', async () => {
    const kitchens = await kitchensIn(product);
    const all = await Promise.all(kitchens.map(({ id }) => product.platform.suspensions.ofKitchen(id)));
    expect(
      all.flat().map(({ suspension }) => [standsOn(suspension, FIRST), suspension.from < FIRST]),
    ).toEqual([[false, true]]);
  });
});

describe('the facts of the demo', () => {
  it('keep their schema and the rules of the day they arrived on', async () => {
    const stored = await factsIn(product);
    const rules = await product.platform.rules.current();
    const days = Map.groupBy(stored, ({ pk }) => pk);
    const broken = stored.flatMap(({ pk, fact, receivedAt }) => {
      expect(factSchema.safeParse(fact).error).toBeUndefined();
      if (fact.kind === 'planned') return [];
      const day = effectiveFacts((days.get(pk) ?? []).map((entry) => entry.fact));
      const limit = ofKind(day, 'planned')[0]?.portions;
      const received = sumPortions(ofKind(day, 'received').map(({ portions }) => portions));
      const known = { now: new Date(receivedAt), zone: 'Asia/Jakarta', rules, received };
      return checkFact(fact, { ...known, ...(limit && { limit }) });
    });
    expect(broken).toEqual([]);
    expect(stored.length).toBeGreaterThan(2_000);
  });

  it('are about service days alone, and about none before a kitchen opened', async () => {
    const openedOn = new Map((await kitchensIn(product)).map(({ id, profile }) => [id, profile.openedOn]));
    expect([...openedOn.values()].some((date) => date > FIRST)).toBe(true);
    const misplaced = (await factsIn(product)).filter(({ fact }) => {
      const opened = 'kitchenId' in fact ? openedOn.get(fact.kitchenId ?? '') : undefined;
      return fact.serviceDate === SUNDAY || (opened && opened > fact.serviceDate);
    });
    expect(misplaced).toEqual([]);
  });

  it('tell of gaps as real days have them: corrections, voids, rejections, unsafe tastings, days without service', async () => {
    const facts = (await factsIn(product)).map(({ fact }) => fact);
    const corrections = ofKind(facts, 'served').filter(({ supersedes }) => supersedes);
    const rejections = ofKind(facts, 'received').filter(({ rejected }) => rejected);
    const unsafe = ofKind(facts, 'sensory-test').filter(({ verdict }) => verdict === 'unsafe');
    for (const gaps of [
      unsafe,
      corrections,
      rejections,
      ofKind(facts, 'voided'),
      ofKind(facts, 'no-service'),
    ])
      expect(gaps.length).toBeGreaterThan(0);
  });

  it('belong to whoever sent them: sent again by the same person, the receipt is the same', async () => {
    const facts = await factsIn(product);
    const entry = facts.find(({ fact }) => fact.kind === 'served' && fact.serviceDate === YESTERDAY);
    const siteId = entry?.fact.kind === 'served' ? entry.fact.siteId : '';
    const grants = [`school-operator@site:${siteId}`];
    const { body } = await asStranger(product).post('/dev/sign-in', { grants });
    const [answer] = await toClient(product, (body as { token: string }).token).facts(entry?.fact);
    expect(answer).toMatchObject({ outcome: 'duplicate', receipt: entry?.receipt });
  });
});

describe('the menus of the demo', () => {
  it('are there for every kitchen on every day that it was planned to cook, with dishes of their own', async () => {
    const planned = ofKind(
      (await factsIn(product)).map(({ fact }) => fact),
      'planned',
    );
    const days = new Set(planned.map(({ kitchenId, serviceDate }) => `kitchen:${kitchenId}#${serviceDate}`));
    const outcomes = await scan<{ pk: string; type: string; menu: Menu }>(product, 'outcomes');
    const menus = outcomes.filter(({ type }) => type === 'menu');
    expect(menus.map(({ pk }) => pk)).toEqual([...days].sort());
    expect(menus.filter(({ menu: written }) => !menu.safeParse(written).success)).toEqual([]);
    expect(new Set(menus.map(({ menu: { dishes } }) => dishes.join())).size).toBeGreaterThan(6);
  });
});

describe('the measured class of the demo', () => {
  it('has thirty invented pupils with consent, measured in February and August', async () => {
    const [child] = await scan<{ siteId: string; type: string }>(product, 'outcomes').then((items) =>
      items.filter(({ type }) => type === 'child'),
    );
    const { children, identities, measurements, rounds } = product.platform;
    const siteId = child?.siteId ?? '';
    const pupils = await children.ofSite(siteId);
    expect([pupils.length, pupils.filter(({ consents }) => consents.length === 1).length]).toEqual([30, 30]);
    const names = (await identities.ofSite(siteId)).map(({ identity }) => identity.name);
    expect(names.filter((name) => /^Murid Contoh \d\d \(fiktif\)$/.test(name))).toHaveLength(30);
    const months = (await rounds.ofSite(siteId)).map(({ month }) => month);
    expect(months).toEqual(['2026-08', '2026-02']);
    const found = await Promise.all(months.map((month) => measurements.ofRound(siteId, month)));
    expect(found.map((round) => round.measurements.length)).toEqual([30, 30]);
  });
});

describe('the figures of the demo', () => {
  it('are what a rebuild from the facts finds, up to the nation', async () => {
    expect(await differencesIn(product, FIRST)).toEqual([]);
  });

  it('leave nothing to do for a fold or a roll-up', async () => {
    const recent = (await factsIn(product)).filter(({ fact }) => fact.serviceDate >= YESTERDAY);
    const changed = [
      await rollUp('35.09', TODAY, product.platform),
      await rollUp('35', TODAY, product.platform),
    ];
    for (const pk of new Set(recent.map((entry) => entry.pk))) {
      const placeDay = toPlaceDay(pk);
      if (placeDay) changed.push(await foldDay(placeDay, product.platform));
    }
    expect(changed).not.toContain(true);
    expect(changed.length).toBeGreaterThan(2 * SCALE.sites);
  });

  it('show full days behind and today half done', async () => {
    const [yesterday, today] = [await ratesOn(YESTERDAY, product), await ratesOn(TODAY, product)];
    for (const rate of [yesterday.completeness, yesterday.onTime]) expect(rate).toBeGreaterThan(0.85);
    expectHalfDone(today);
  });

  it('are published for past service days and their week, intact, some with adjustments since', async () => {
    const { items } = await product.platform.reports.page('35.09', { limit: 100 });
    const periods = items.map(({ period }) => period);
    expect(periods).toEqual(expect.arrayContaining([FIRST, YESTERDAY, '2026-W47']));
    expect(periods.filter((period) => period === TODAY || period === SUNDAY)).toEqual([]);
    expect(await Promise.all(items.map(isIntact))).not.toContain(false);
    const live = await Promise.all(items.map((report) => withAdjustments(report, product.platform)));
    expect(live.some(({ adjustments }) => adjustments.length > 0)).toBe(true);
  });
});

describe('filling the demo', () => {
  it('writes the same for the same moment', async () => {
    expect(await everything(await filledAt(AT_NOON))).toEqual(await everything(product));
  });

  it('knows no later moment than now, even before dawn', async () => {
    const early = await filledAt(BEFORE_DAWN);
    const moments = (await factsIn(early)).flatMap(({ fact, receivedAt }) => [fact.at, receivedAt]);
    expect(moments.filter((moment) => Date.parse(moment) > BEFORE_DAWN.getTime())).toEqual([]);
    expectHalfDone(await ratesOn(TODAY, early));
  });

  it('is done over when it was cut short, as of the moment it began', async () => {
    let now = AT_NOON;
    const cut = await start(() => now);
    await expect(fillDemo(cut, SCALE, cutAt(9))).rejects.toThrow('cut short');
    now = new Date('2026-11-25T08:00:00+07:00');
    await fillDemo(cut, SCALE, silent);
    expect(await factsIn(cut)).toEqual(await factsIn(product));
    expect(await differencesIn(cut, YESTERDAY)).toEqual([]);
  });

  it('leaves alone what is filled already and sites of someone’s own', async () => {
    const before = await everything(product);
    await fillDemo(product, SCALE, silent);
    expect(await everything(product)).toEqual(before);
    const own = await start(() => AT_NOON);
    for (const site of (await sitesIn(product)).slice(0, 1)) await own.platform.sites.put(site, undefined);
    await fillDemo(own, SCALE, silent);
    expect(await factsIn(own)).toEqual([]);
  });
});

describe('the alerts of the demo', () => {
  it('tell what is silent and what is forgotten, and were mailed', async () => {
    const stored = await product.platform.alerts.ofDays('35.09', YESTERDAY, TODAY);
    const kinds = new Set(stored.map(({ alert }) => alert.kind));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['silent']));
    expect(stored.every(({ alert }) => alert.logged === alert.history.length)).toBe(true);
    const mails = product.watching.mailer.kept.map(({ to }) => to);
    expect(mails.every((to) => to.endsWith('.example'))).toBe(true);
  });
});

describe('the people of the demo', () => {
  // Last: it writes to what the tests above compare.
  it('can sign in as those whose records they are: a teacher may void those of their school', async () => {
    const [teacher, , cook] = await findPersonas(product.platform);
    const siteId = teacher?.grant.split(':')[1];
    const record = (await factsIn(product)).find(
      ({ fact }) => fact.kind === 'served' && fact.siteId === siteId,
    );
    if (!teacher || !cook || !record) throw new Error('no teacher with records');
    const outcomes = [cook, teacher].map(async ({ grant }) => {
      const { id_token } = await signInAs(asStranger(product), DEMO_NAME, grant);
      return outcomesOf(await toClient(product, id_token).facts(makeVoided(record.fact)));
    });
    expect(await Promise.all(outcomes)).toEqual([['not-allowed'], ['accepted']]);
  });

  it('are eight: at a school, a posyandu and their kitchen, and for the region', async () => {
    const personas = await findPersonas(product.platform);
    expect(personas.map(({ grant }) => grant.split('@')[0])).toEqual([
      'school-operator',
      'school-operator',
      'kitchen-operator',
      'coordinator',
      'health-officer',
      'planner',
      'auditor',
      'administrator',
    ]);
  });
});
