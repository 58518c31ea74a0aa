// What a fact must satisfy to be taken. Each rule is tried at its very edge, and its sentence is read in both languages.
import { describe, expect, it } from 'vitest';
import { say } from '../../shared/domain/details.ts';
import type { ReportedFact } from '../../shared/domain/fact.ts';
import { type BrokenRule, checkFact, type FactContext } from '../../shared/domain/fact-rules.ts';
import { DAY, KITCHEN, ZONE } from '../support/factories/day.ts';
import {
  makeCooked,
  makeDispatched,
  makeNoService,
  makeReceived,
  makeSensoryTest,
  makeServed,
  makeVoided,
} from '../support/factories/facts.ts';
import { rules, rulesWith } from '../support/factories/rules.ts';

const NOW = new Date('2026-11-24T05:00:00Z');
const brokenBy = (fact: ReportedFact, known: Partial<FactContext> = {}): BrokenRule[] =>
  checkFact(fact, { now: NOW, zone: ZONE, rules, ...known });
const sentences = ([broken]: BrokenRule[]) =>
  broken && [say(broken.code, broken.numbers, 'id'), say(broken.code, broken.numbers, 'en')];

describe('a fact', () => {
  it.each([
    makeCooked(),
    makeDispatched(),
    makeReceived(),
    makeServed(),
    makeNoService(),
    makeSensoryTest(),
    makeVoided(makeServed()),
  ])('of kind $kind on an ordinary day breaks no rule', (fact) => {
    const known = {
      limit: 2500,
      received: { small: 60, large: 40 },
      isSiteActive: true,
      isKitchenActive: true,
    };
    expect(brokenBy(fact, known)).toEqual([]);
  });
});

describe('the service date', () => {
  it('may be today, and not tomorrow', () => {
    expect(brokenBy(makeServed({ serviceDate: '2026-11-24' }))).toEqual([]);
    const broken = brokenBy(makeServed({ serviceDate: '2026-11-25' }));
    expect(broken).toEqual([
      {
        code: 'service-date-in-future',
        path: 'serviceDate',
        numbers: { date: '2026-11-25', today: '2026-11-24' },
      },
    ]);
    expect(sentences(broken)).toEqual([
      'Tanggal layanan 2026-11-25 belum tiba; hari ini 2026-11-24.',
      'The service date 2026-11-25 is in the future; today is 2026-11-24.',
    ]);
  });

  it.each([
    ['Asia/Jakarta', '2026-11-24T17:00:00Z'],
    ['Asia/Makassar', '2026-11-24T16:00:00Z'],
    ['Asia/Jayapura', '2026-11-24T15:00:00Z'],
  ])('begins at midnight by the clock of %s', (zone, midnight) => {
    const tomorrow = makeServed({ serviceDate: '2026-11-25' });
    const at = (ms: number) => brokenBy(tomorrow, { zone, now: new Date(Date.parse(midnight) + ms) });
    expect([at(-1).map(({ code }) => code), at(0)]).toEqual([['service-date-in-future'], []]);
  });

  it('may lie 60 days back, and not 61', () => {
    expect(brokenBy(makeServed({ serviceDate: '2026-09-25' }))).toEqual([]);
    const broken = brokenBy(makeServed({ serviceDate: '2026-09-24' }));
    expect(broken).toEqual([
      { code: 'service-date-too-old', path: 'serviceDate', numbers: { date: '2026-09-24', days: 60 } },
    ]);
    expect(sentences(broken)).toEqual([
      'Tanggal layanan 2026-09-24 lebih dari 60 hari yang lalu. Hubungi koordinator.',
      'The service date 2026-09-24 is more than 60 days ago. Ask your coordinator.',
    ]);
  });

  it.each(['2024-12-31', '1970-01-01', '0001-01-01'])(
    'of a device that believes it is %s is too old',
    (serviceDate) => {
      const cooked = { ...makeCooked(), serviceDate };
      expect(brokenBy(cooked, { limit: 2500 }).map(({ code }) => code)).toEqual(['service-date-too-old']);
    },
  );

  it.each(['9999-12-31', '2027-01-01'])(
    'of a device that believes it is %s is in the future',
    (serviceDate) => {
      const broken = brokenBy({ ...makeServed(), serviceDate }, { limit: { small: 60, large: 40 } });
      expect(broken.map(({ code }) => code)).toEqual(['service-date-in-future']);
    },
  );

  it('binds voids, too', () => {
    expect(brokenBy({ ...makeVoided(makeServed()), serviceDate: '2026-11-25' })).toHaveLength(1);
  });
});

describe('counts', () => {
  const plan = { small: 60, large: 40 };
  const received = (small: number, large: number) => makeReceived({ portions: { small, large } });

  it('may be exactly three times the plan', () => {
    expect(brokenBy(received(180, 120), { limit: plan })).toEqual([]);
  });

  it('may not be one above three times the plan of a size', () => {
    const broken = brokenBy(received(181, 0), { limit: plan });
    expect(broken).toEqual([
      { code: 'counts-above-plan', path: 'portions.small', numbers: { count: 181, ratio: 3, planned: 60 } },
    ]);
    expect(sentences(broken)).toEqual([
      '181 porsi melebihi 3 kali rencana (60). Periksa angkanya.',
      '181 portions is more than 3 times the plan (60). Check the number.',
    ]);
  });

  it('are named for each size that is too large', () => {
    const paths = brokenBy(received(999, 999), { limit: plan }).map(({ path }) => path);
    expect(paths).toEqual(['portions.small', 'portions.large']);
  });

  it('of a size that is not planned count against the whole plan', () => {
    const smallOnly = { small: 60, large: 0 };
    expect(brokenBy(received(60, 120), { limit: smallOnly })).toEqual([]);
    expect(brokenBy(received(60, 121), { limit: smallOnly })).toEqual([
      { code: 'counts-above-plan', path: 'portions', numbers: { count: 181, ratio: 3, planned: 60 } },
    ]);
  });

  it('above zero are too large where nothing is planned', () => {
    const nobody = { small: 0, large: 0 };
    expect(brokenBy(received(0, 0), { limit: nobody })).toEqual([]);
    expect(brokenBy(received(1, 0), { limit: nobody })).toMatchObject([
      { numbers: { count: 1, planned: 0 } },
    ]);
  });

  it('of a kitchen are held against its capacity, both sizes together', () => {
    const cooked = (small: number, large: number) => makeCooked({ portions: { small, large } });
    expect(brokenBy(cooked(7000, 500), { limit: 2500 })).toEqual([]);
    expect(brokenBy(cooked(7000, 501), { limit: 2500 })).toEqual([
      { code: 'counts-above-plan', path: 'portions', numbers: { count: 7501, ratio: 3, planned: 2500 } },
    ]);
  });

  it('are not judged where the plan is not known', () => {
    expect(brokenBy(received(99_999, 0))).toEqual([]);
  });

  it('are held against the ratio of their own day', () => {
    const strict = rulesWith({ key: 'fact.maxPlanRatio', value: 2, validFrom: DAY });
    const yesterday = makeReceived({ serviceDate: '2026-11-23', portions: { small: 121, large: 0 } });
    expect(brokenBy(received(121, 0), { limit: plan, rules: strict })).toHaveLength(1);
    expect(brokenBy(yesterday, { limit: plan, rules: strict })).toEqual([]);
  });
});

describe('serving more than was received', () => {
  const known = { received: { small: 60, large: 40 } };
  const served = (small: number, note?: string) =>
    makeServed({ portions: { small, large: 40 }, ...(note !== undefined && { note }) });

  it('needs a note from the first portion over', () => {
    expect(brokenBy(served(60), known)).toEqual([]);
    const broken = brokenBy(served(61), known);
    expect(broken).toEqual([
      { code: 'note-required', path: 'note', numbers: { received: 100, served: 101, over: 1 } },
    ]);
    expect(sentences(broken)).toEqual([
      'Terima 100, dibagikan 101: lebih 1. Tulis alasannya di catatan.',
      '100 received, 101 served: 1 over. Write the reason in the note.',
    ]);
  });

  it('is taken with a note, which must say something', () => {
    expect(brokenBy(served(61, 'Sisa kemarin dibagikan'), known)).toEqual([]);
    for (const note of ['', '   ', '\n\t']) expect(brokenBy(served(61, note), known)).toHaveLength(1);
  });

  it('is not judged where no receipt is known', () => {
    expect(brokenBy(served(999))).toEqual([]);
  });
});

describe('rejected portions', () => {
  const received = (rejected: number) =>
    makeReceived({
      portions: { small: 60, large: 40 },
      rejected: { small: rejected, large: 0, reason: 'basi' },
    });

  it('may be all that arrived, and not one more', () => {
    expect(brokenBy(received(60))).toEqual([]);
    const broken = brokenBy(received(61));
    expect(broken).toEqual([
      { code: 'rejected-above-received', path: 'rejected.small', numbers: { rejected: 61, received: 60 } },
    ]);
    expect(sentences(broken)).toEqual([
      '61 porsi ditolak, tetapi hanya 60 yang datang.',
      '61 portions rejected, but only 60 arrived.',
    ]);
  });
});

describe('a tasting', () => {
  it('that finds the food unsafe needs a note that says what is wrong', () => {
    for (const note of [undefined, '', ' \n'])
      expect(brokenBy(makeSensoryTest({ verdict: 'unsafe', ...(note !== undefined && { note }) }))).toEqual([
        { code: 'unsafe-needs-note', path: 'note', numbers: {} },
      ]);
    expect(brokenBy(makeSensoryTest({ verdict: 'unsafe', note: 'Ayam berlendir' }))).toEqual([]);
    expect(sentences(brokenBy(makeSensoryTest({ verdict: 'unsafe' })))).toEqual([
      'Hasil uji tidak aman. Tulis di catatan apa yang salah.',
      'The test says unsafe. Write in the note what is wrong.',
    ]);
  });

  it('that finds it safe needs none, however low the scores', () => {
    const scores = { taste: 1, colour: 1, aroma: 1, texture: 1 };
    expect(brokenBy(makeSensoryTest({ scores }))).toEqual([]);
  });
});

describe('other food', () => {
  it('is logged when it leaves, not for a time to come', () => {
    const leaving = (minutes: number) =>
      makeDispatched({ replaces: true, at: new Date(NOW.getTime() + minutes * 60_000).toISOString() });
    expect(brokenBy(leaving(15))).toEqual([]);
    const broken = brokenBy(leaving(16));
    expect(broken).toEqual([{ code: 'replacement-ahead', path: 'at', numbers: { time: '12:16' } }]);
    expect(sentences(broken)).toEqual([
      'Jam kirim makanan pengganti 12:16 belum tiba. Catat saat makanannya berangkat.',
      'The replacement is to leave at 12:16, which is still to come. Log it when it leaves.',
    ]);
  });
});

describe('cooking', () => {
  it('may end the moment it began, and not before', () => {
    const startedAt = '2026-11-24T00:00:00Z';
    expect(brokenBy(makeCooked({ startedAt, finishedAt: startedAt }))).toEqual([]);
    const broken = brokenBy(makeCooked({ startedAt, finishedAt: '2026-11-23T23:59:59Z' }));
    expect(broken).toEqual([{ code: 'finished-before-started', path: 'finishedAt', numbers: {} }]);
    expect(sentences(broken)).toEqual([
      'Masak selesai sebelum dimulai. Periksa jamnya.',
      'Cooking finished before it started. Check the times.',
    ]);
  });

  it('is compared as moments, whatever offsets the device wrote', () => {
    const times = { startedAt: '2026-11-24T08:00:00+09:00', finishedAt: '2026-11-24T07:00:00+07:00' };
    expect(brokenBy(makeCooked(times))).toEqual([]);
  });
});

describe('a place', () => {
  it('that was closed takes no fact', () => {
    for (const fact of [makeDispatched(), makeReceived(), makeServed(), makeNoService(), makeSensoryTest()]) {
      const broken = brokenBy(fact, { isSiteActive: false });
      expect(broken).toEqual([{ code: 'site-closed', path: 'siteId', numbers: { date: DAY } }]);
      expect(sentences(broken)).toEqual([
        'Titik layanan ini sudah tutup pada 2026-11-24.',
        'This site was already closed on 2026-11-24.',
      ]);
    }
  });

  it('that cooks must be active to cook and to dispatch', () => {
    for (const fact of [makeCooked(), makeDispatched()]) {
      const broken = brokenBy(fact, { isKitchenActive: false });
      expect(broken).toEqual([
        { code: 'kitchen-not-active', path: 'kitchenId', numbers: { kitchenId: KITCHEN, date: DAY } },
      ]);
      expect(sentences(broken)).toEqual([
        'Dapur K-UJI-1 tidak aktif pada 2026-11-24.',
        'Kitchen K-UJI-1 was not active on 2026-11-24.',
      ]);
    }
  });

  it('may report what came from a kitchen that is no longer active', () => {
    expect(brokenBy(makeReceived({ kitchenId: KITCHEN }), { isKitchenActive: false })).toEqual([]);
  });
});

describe('a fact that breaks several rules', () => {
  it('hears of all of them at once', () => {
    const served = makeServed({ portions: { small: 500, large: 0 } });
    const known = {
      limit: { small: 60, large: 40 },
      received: { small: 60, large: 40 },
      isSiteActive: false,
    };
    expect(brokenBy(served, known).map(({ code }) => code)).toEqual([
      'counts-above-plan',
      'note-required',
      'site-closed',
    ]);
  });
});
