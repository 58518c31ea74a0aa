// Two schools report illness after one batch: the case goes its way step by step, finds its batch, and is listed wherever its
// place lies; nobody outside sees anything of it.
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rebuildRegion } from '../../local/rebuild-region.ts';
import { incidentKey } from '../../shared/store/keys.ts';
import {
  type Api,
  allPages,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
  openApi,
  outcomesOf,
  pageOf,
  problemOf,
} from '../support/api.ts';
import { DAY, DISTRICT, instantAt, KITCHEN, SITE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeIncident,
  makeIncidentUpdate,
  makeReceived,
  makeSample,
  makeServed,
  makeTemperature,
  makeVoided,
} from '../support/factories/facts.ts';
import { OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, PROVINCE, REGENCY } from '../support/personas.ts';

const [SECOND, THIRD] = ['00200002', '00200003'] as const;
const [SUSPECT, OTHER] = [ulid(), ulid()];
const at = (time: string): string => instantAt(DAY, time);
const incident = makeIncident({ category: 'poisoning' });
const second = makeIncident({ siteId: SECOND, ill: { SD_1_3: 2 }, onsetAt: at('13:10') });
const PATH = `/v1/incidents/${incident.id}`;
const sample = makeSample({ batchId: SUSPECT });

let api: Api;
let coordinator: Client;
let officer: Client;

beforeAll(async () => {
  api = await openApi();
  [coordinator, officer] = await Promise.all([
    api.as(PERSONAS.regencyCoordinator),
    api.as(PERSONAS.healthOfficer),
  ]);
  await givenKitchen(api);
  for (const id of [SITE, SECOND, THIRD]) await givenSite(api, id, { name: `SD Uji ${id}` });
  await givenOpenDay(api, DISTRICT, DAY);
  await givenFacts(
    api,
    makeCooked({ batchId: SUSPECT, items: ['Nasi', 'Ayam'] }),
    makeCooked({ batchId: OTHER }),
    makeTemperature({ batchId: SUSPECT, celsius: 50, correctiveAction: 'Dilaporkan' }),
    sample,
    ...[SITE, SECOND, THIRD].map((siteId) => makeDispatched({ siteId, batchId: SUSPECT })),
    makeDispatched({ siteId: THIRD, batchId: OTHER }),
    makeReceived({ batchId: SUSPECT }),
    makeServed({ at: at('10:20') }),
    incident,
    second,
  );
});
afterAll(() => api.product.close());

const say = async (over: Parameters<typeof makeIncidentUpdate>[1], who = coordinator): Promise<string[]> =>
  outcomesOf(await who.facts(makeIncidentUpdate(incident, { at: api.clock.now().toISOString(), ...over })));

const found = z.looseObject({
  status: z.string(),
  next: z.string(),
  ill: z.int(),
  batchIds: z.array(z.string()),
  reports: z.array(z.looseObject({ id: z.string() })),
  timeline: z.array(z.looseObject({ isStep: z.boolean() })),
  counts: z.looseObject({ current: z.array(z.looseObject({})), earlier: z.array(z.looseObject({})) }),
});
const caseOf = async (who = coordinator) => found.parse((await who.get(PATH)).body);

describe('a case', () => {
  it('begins with its report, which those read who handle incidents', async () => {
    for (const who of [coordinator, officer])
      expect(await caseOf(who)).toMatchObject({
        status: 'open',
        next: 'triaged',
        ill: 4,
        place: { kind: 'site', id: SITE, name: `SD Uji ${SITE}`, district: DISTRICT },
        date: DAY,
        reports: [{ id: incident.id }],
        rootCause: null,
      });
  });

  it('joins a report from another school, and counts the ill of both', async () => {
    expect(await say({ status: 'triaged', joins: [second.id] }, officer)).toEqual(['accepted']);
    expect(await caseOf()).toMatchObject({ status: 'triaged', ill: 6 });
    expect((await caseOf()).reports.map(({ id }) => id)).toEqual([incident.id, second.id]);
  });

  it('goes on by one step, not by two, and not where it is already', async () => {
    expect(await say({ status: 'contained' })).toEqual(['incident-step']);
    expect(await say({ status: 'triaged' })).toEqual(['incident-step']);
    expect(await say({ status: 'investigating', batchIds: [SUSPECT] })).toEqual(['accepted']);
    expect((await caseOf()).timeline.map(({ isStep }) => isStep)).toEqual([true, true]);
  });

  it('keeps the counts of each agency with their dates', async () => {
    const count = { metric: 'cases', agency: 'Dinkes' } as const;
    const [first, later] = [
      { ...count, value: 6, asOf: DAY },
      { ...count, value: 9, asOf: '2026-11-25' },
    ];
    const other = { ...count, agency: 'BPOM', value: 11, asOf: DAY };
    expect(await say({ counts: [later, other] })).toEqual(['accepted']);
    expect(await say({ counts: [first] })).toEqual(['accepted']);
    expect((await caseOf()).counts).toEqual({ current: [other, later], earlier: [first] });
  });

  it('closes with a cause and an action only, and says which is missing', async () => {
    expect(await say({ status: 'contained' })).toEqual(['accepted']);
    const refused = await coordinator.facts(makeIncidentUpdate(incident, { status: 'closed' }));
    expect(refused[0]?.problem).toMatchObject({ code: 'cause-missing', status: 422 });
    expect(refused[0]?.problem?.issues?.map(({ path }) => path)).toEqual(['rootCause', 'correctiveAction']);
  });

  it('takes no update of an incident that is not of this place and day', async () => {
    expect(await say({ incidentId: ulid() })).toEqual(['incident-unknown']);
    expect(await say({ incidentId: second.id })).toEqual(['incident-unknown']);
  });

  it('is updated by nobody who does not handle incidents', async () => {
    for (const persona of [PERSONAS.schoolOperator, PERSONAS.kitchenOperator, PERSONAS.auditor])
      expect(await say({ note: 'Uji' }, await api.as(persona))).toEqual(['not-allowed']);
  });

  it('may be updated, and an update taken back, when its day is long past', async () => {
    api.clock.set('2027-03-01T03:00:00.000Z');
    const late = makeIncidentUpdate(incident, { note: 'Hasil lab masih ditunggu' });
    expect(outcomesOf(await coordinator.facts(late, makeVoided(late)))).toEqual(['accepted', 'accepted']);
    api.clock.set(at('15:00'));
  });
});

describe('the candidates', () => {
  const candidates = async () => pageOf(await coordinator.get(`${PATH}/candidates`)).items;

  it('are the batches of the hours before, those of most ill sites first, with what was unsafe', async () => {
    const [first, ...others] = await candidates();
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      batchId: SUSPECT,
      kitchen: { id: KITCHEN },
      date: DAY,
      items: ['Nasi', 'Ayam'],
      minutes: 50,
      findings: [{ code: 'hold-temperature' }],
      illSites: [{ id: SITE }, { id: SECOND }],
      otherSites: 1,
      isSuspected: true,
      samples: [{ id: sample.id }],
      recall: null,
    });
  });

  it('have food that other food took the place of, and so has its trace', async () => {
    const instead = makeDispatched({ siteId: SECOND, batchId: OTHER, replaces: true, at: at('10:00') });
    await givenFacts(api, instead);
    const illOf = (await candidates()).map(({ batchId, illSites }) => [batchId, illSites]);
    expect(illOf).toMatchObject([
      [SUSPECT, [{ id: SITE }, { id: SECOND }]],
      [OTHER, [{ id: SECOND }]],
    ]);
    const trace = (await coordinator.get(`/v1/kitchens/${KITCHEN}/days/${DAY}/batches/${SUSPECT}`)).body;
    expect(trace).toMatchObject({ sites: [{ siteId: SITE }, { siteId: SECOND }, { siteId: THIRD }] });
    await givenFacts(api, makeVoided(instead));
  });

  it('leave out what was cooked before the look-back', async () => {
    const early = makeCooked({ batchId: ulid(), serviceDate: '2026-11-19' });
    await givenFacts(api, early, makeDispatched({ serviceDate: '2026-11-19', batchId: early.batchId }));
    expect(await candidates()).toHaveLength(1);
  });

  it.each(['0001-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', '9999-12-30T00:00:00.000Z'])(
    'are those of the days before, when the clock of a phone says %s',
    async (wrong) => {
      const report = makeIncident({ siteId: THIRD, at: wrong, onsetAt: wrong });
      await givenFacts(api, report);
      const { items } = pageOf(await coordinator.get(`/v1/incidents/${report.id}/candidates`));
      expect(items.map(({ batchId }) => batchId).sort()).toEqual([SUSPECT, OTHER].sort());
      await givenFacts(api, makeVoided(report));
    },
  );

  it('of an incident at a kitchen are all that it cooked', async () => {
    const own = makeIncident({ kitchenId: KITCHEN, category: 'injury', at: at('14:00') });
    await givenFacts(api, own);
    const { items } = pageOf(await coordinator.get(`/v1/incidents/${own.id}/candidates`));
    expect(items.map(({ batchId }) => batchId).sort()).toEqual([SUSPECT, OTHER].sort());
    await givenFacts(api, makeVoided(own));
  });
});

describe('a retained sample', () => {
  const discard = (sampleId: string) => ({
    id: ulid(),
    kind: 'sample-discarded',
    serviceDate: '2026-11-27',
    meal: 'noon',
    at: instantAt('2026-11-27', '10:00'),
    kitchenId: KITCHEN,
    sampleId,
  });

  it('is not thrown away while a case suspects its batch', async () => {
    api.clock.set(instantAt('2026-11-27', '10:00'));
    const cook = await api.as(PERSONAS.kitchenOperator);
    expect(outcomesOf(await cook.facts(discard(sample.id)))).toEqual(['sample-needed']);
    api.clock.set(at('15:00'));
  });

  it('is free once the case is closed with the reports it has taken up, and no longer when it is taken up again', async () => {
    expect(await say({ status: 'closed', causeNotFound: true, correctiveAction: 'Latih ulang' })).toEqual([
      'accepted',
    ]);
    await api.settled();
    api.clock.set(instantAt('2026-11-27', '10:00'));
    const cook = await api.as(PERSONAS.kitchenOperator);
    expect(outcomesOf(await cook.facts(discard(sample.id)))).toEqual(['accepted']);
    api.clock.set(at('15:10'));
    expect(await say({ status: 'investigating' })).toEqual(['accepted']);
    expect(outcomesOf(await coordinator.facts(makeVoided(second)))).toEqual(['accepted']);
    await api.settled();
  });
});

describe('the list of a region', () => {
  const listed = async (code: string, query = '', who = coordinator) =>
    pageOf(await who.get(`/v1/regions/${code}/incidents${query}`)).items;

  it('has the same case at every level, as it stands now', async () => {
    const admin = await api.as(PERSONAS.administrator);
    for (const code of [DISTRICT, REGENCY, PROVINCE, 'ID'])
      expect(await listed(code, '', admin)).toMatchObject([
        { id: incident.id, date: DAY, status: 'investigating', ill: 4, daysOpen: 0, joins: [second.id] },
      ]);
    expect(await listed(OTHER_REGENCY, '', admin)).toEqual([]);
  });

  it('is narrowed to a status and paged', async () => {
    expect(await listed(REGENCY, '?status=closed')).toEqual([]);
    const more = Array.from({ length: 5 }, (_, i) => makeIncident({ serviceDate: `2026-11-1${i}` }));
    await givenFacts(api, ...more);
    const all = await allPages(coordinator, `/v1/regions/${REGENCY}/incidents?limit=2`);
    expect(all.map(({ id }) => id)).toEqual([incident.id, ...more.map(({ id }) => id).reverse()]);
    const open = await allPages(coordinator, `/v1/regions/${REGENCY}/incidents?limit=2&status=open`);
    expect(open).toHaveLength(5);
    const [last] = more;
    await givenFacts(api, ...(last ? [makeVoided(last)] : []));
    expect(await listed(REGENCY, '?status=open')).toHaveLength(4);
  });

  it('says how many days a case has been open', async () => {
    api.clock.set('2026-12-01T03:00:00.000Z');
    expect(await listed(DISTRICT, '?status=investigating')).toMatchObject([{ daysOpen: 7 }]);
    api.clock.set(at('15:10'));
  });

  it('is whole again after a rebuild', async () => {
    const { platform } = api.product;
    const range = { region: DISTRICT, from: DAY, to: DAY };
    const rebuild = (repair: boolean) => rebuildRegion({ ...range, repair }, platform, () => {});
    expect((await rebuild(false)).differences).toEqual([]);
    const row = await platform.incidents.find(REGENCY, DAY, incident.id);
    if (!row) throw new Error('the row is there');
    await platform.incidents.put({ ...row, status: 'open', version: row.version + 1 }, row.version);
    expect((await rebuild(true)).differences).toEqual([
      `${DAY} ${REGENCY} incident ${incident.id}: differs or missing`,
    ]);
    expect(await listed(REGENCY, '?status=investigating')).toHaveLength(1);
    expect(incidentKey(REGENCY, DAY, incident.id).pk).toBe(`INCIDENTS#${REGENCY}`);
  });
});

describe('the day of the school', () => {
  const kindsFor = async (who: Client): Promise<Set<string>> => {
    const day = z.object({ facts: z.array(z.object({ fact: z.looseObject({ kind: z.string() }) })) });
    const { facts } = day.parse((await who.get(`/v1/sites/${SITE}/days/${DAY}`)).body);
    return new Set(facts.map(({ fact }) => fact.kind).filter((kind) => kind.startsWith('incident')));
  };

  it('shows the school its own report, who handles incidents the updates too, and others neither', async () => {
    expect(await kindsFor(await api.as(PERSONAS.schoolOperator))).toEqual(new Set(['incident']));
    expect(await kindsFor(officer)).toEqual(new Set(['incident', 'incident-update']));
    expect(await kindsFor(await api.as(PERSONAS.auditor))).toEqual(new Set());
  });
});

describe('nobody else', () => {
  it('sees a case, its batches or a list: the answer is that of what does not exist', async () => {
    const absent = `/v1/incidents/${ulid()}`;
    for (const persona of [
      PERSONAS.otherCoordinator,
      PERSONAS.schoolOperator,
      PERSONAS.kitchenOperator,
      PERSONAS.auditor,
      PERSONAS.planner,
      PERSONAS.nobody,
      { name: 'Uji', grants: [`health-officer@region:${OTHER_REGENCY}`] },
    ]) {
      const client = await api.as(persona);
      const [one, none] = await Promise.all([client.get(PATH), client.get(absent)]);
      const { requestId: _, ...refused } = problemOf(one);
      const { requestId: __, ...same } = problemOf(none);
      expect(refused).toEqual(same);
      expect(one.status).toBe(403);
      expect((await client.get(`${PATH}/candidates`)).status).toBe(403);
      expect((await client.get(`/v1/regions/${REGENCY}/incidents`)).status).toBe(403);
    }
    const admin = await api.as(PERSONAS.administrator);
    expect((await admin.get(absent)).status).toBe(404);
  });

  it('learns of a joined report from a region that is not theirs', async () => {
    await givenSite(api, '00200099', { district: OTHER_DISTRICT, name: 'SD Rahasia' });
    const elsewhere = makeIncident({ siteId: '00200099', ill: { SMP: 40 } });
    await givenFacts(api, elsewhere);
    expect(await say({ joins: [elsewhere.id] })).toEqual(['accepted']);
    const answer = await coordinator.get(PATH);
    expect(answer.text).not.toContain('SD Rahasia');
    expect(await caseOf()).toMatchObject({ ill: 4 });
    const province = await api.as({ name: 'Uji', grants: [`coordinator@region:${PROVINCE}`] });
    expect(await caseOf(province)).toMatchObject({ ill: 44 });
  });
});
