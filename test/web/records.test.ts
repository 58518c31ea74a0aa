// What a phone makes of a day: the server's records and its own together, judged in the server's words.

import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/dates.ts';
import { reportedFact } from '../../shared/domain/fact.ts';
import { indexRules } from '../../shared/domain/rules.ts';
import { RULES } from '../../shared/reference/rules.ts';
import { judge } from '../../web/src/features/records/judge.ts';
import { NOTHING_TYPED, portionsOf } from '../../web/src/features/records/portion-fields.tsx';
import { countingFacts, toShownFacts } from '../../web/src/features/records/shown-fact.ts';
import { toEntry } from '../../web/src/lib/outbox/entry.ts';
import type { LoggedFact } from '../../web/src/lib/shapes.ts';
import { momentOf } from '../../web/src/lib/times.ts';
import { DAY, instantAt, SITE } from '../support/factories/day.ts';
import { makeReceived, makeServed, makeVoided } from '../support/factories/facts.ts';

const NOW = new Date(instantAt(DAY, '12:00'));
const entryOf = (fact: ReturnType<typeof makeServed> | ReturnType<typeof makeVoided>) =>
  toEntry(fact, 'sari', `site:${SITE}`, NOW);
const logged = (fact: LoggedFact['fact'], receivedAt = instantAt(DAY, '11:50')): LoggedFact => ({
  fact,
  effective: true,
  mine: false,
  receivedAt,
  receipt: 'AAAA-BBBB',
  flags: [],
  skewMs: null,
});

describe('the records of a day on a phone', () => {
  it('show a record once when the server has it already, with its receipt', () => {
    const served = makeServed();
    const shown = toShownFacts([logged(served)], [entryOf(served)]);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ state: 'confirmed', receipt: 'AAAA-BBBB', isEffective: true });
  });

  it('count what waits on the phone at once: a correction replaces what it corrects', () => {
    const first = makeServed();
    const correction = makeServed({ id: ulid(), supersedes: first.id, portions: { small: 50, large: 40 } });
    const shown = toShownFacts([logged(first)], [entryOf(correction)]);
    expect(countingFacts(shown).map(({ id }) => id)).toEqual([correction.id]);
  });

  it('never count what was rejected, nor let it replace anything', () => {
    const first = makeServed();
    const voiding = makeVoided(first);
    const shown = toShownFacts([logged(first)], [{ ...entryOf(voiding), state: 'rejected' }]);
    expect(countingFacts(shown).map(({ id }) => id)).toEqual([first.id]);
  });
});

describe('judging while one types', () => {
  const context = {
    now: NOW,
    zone: 'Asia/Jakarta',
    rules: indexRules(RULES),
    limit: { small: 60, large: 40 },
  };
  const received = { small: 60, large: 40 };

  it('calls an empty time missing, and a day that has not come in the future', () => {
    const emptied = { ...makeServed(), at: momentOf(DAY, '', 'Asia/Jakarta', NOW) };
    expect(judge(reportedFact, emptied, context, 'id').findings).toEqual([
      { path: 'at', code: 'missing', message: 'Wajib diisi.' },
    ]);
    const tomorrow = { ...makeServed(), serviceDate: addDays(DAY, 1) };
    expect(judge(reportedFact, tomorrow, context, 'en').findings.map(({ code }) => code)).toEqual([
      'service-date-in-future',
    ]);
  });

  it('says in both languages what the rules say', () => {
    const served = makeServed({ portions: { small: 70, large: 40 } });
    const findings = (language: 'id' | 'en') =>
      judge(reportedFact, served, { ...context, received }, language).findings;
    expect(findings('id')).toEqual([
      {
        path: 'note',
        code: 'note-required',
        message: 'Terima 100, dibagikan 110: lebih 10. Tulis alasannya di catatan.',
      },
    ]);
    expect(findings('en')[0]?.message).toBe(
      '100 received, 110 served: 10 over. Write the reason in the note.',
    );
    const noted = { ...served, note: 'Tambahan dari dapur' };
    expect(judge(reportedFact, noted, { ...context, received }, 'id')).toEqual({ fact: noted, findings: [] });
  });

  it('misses counts that nobody typed, and takes a size left empty as none', () => {
    const untyped = { ...makeReceived(), portions: portionsOf(NOTHING_TYPED) };
    expect(judge(reportedFact, untyped, context, 'id').findings).toEqual([
      { path: 'portions', code: 'missing', message: 'Wajib diisi.' },
    ]);
    expect(portionsOf({ small: 60, large: null })).toEqual({ small: 60, large: 0 });
    expect(portionsOf({ small: 0, large: null })).toEqual({ small: 0, large: 0 });
  });

  it('names the field whose shape is wrong, without knowing any rule', () => {
    const wrong = makeReceived();
    const rejected = { small: 1, large: 0, reason: '' };
    expect(
      judge(reportedFact, { ...wrong, rejected }, undefined, 'id').findings.map(({ path }) => path),
    ).toEqual(['rejected.reason']);
  });
});
