// The life of a retained sample: kept until it is due, sent to a laboratory, or discarded. Read off the facts, so in whatever
// order these come it ends the same.
import { effectiveFacts, ofKind } from './chain.ts';
import type { Fact, FactKind, FactOf } from './fact.ts';
import { earlierVersions } from './withdrawn.ts';

export const SAMPLE_STATES = ['due', 'kept', 'at-lab', 'discarded'] as const;
export type SampleState = (typeof SAMPLE_STATES)[number];

export type SampleLife = {
  sample: FactOf<'sample-retained'>;
  state: SampleState;
  released: FactOf<'sample-released'> | undefined;
  discarded: FactOf<'sample-discarded'> | undefined;
};

const KINDS: ReadonlySet<FactKind> = new Set<FactKind>([
  'sample-retained',
  'sample-released',
  'sample-discarded',
]);

/** Whether a fact tells of a sample. */
export const isAboutSample = ({ kind }: Fact): boolean => KINDS.has(kind);

/** Every sample among all facts of a kitchen, corrected and voided ones too; what asks for action first, then by its day. */
export function samplesOf(all: readonly Fact[], now: Date): SampleLife[] {
  const effective = effectiveFacts(all);
  return ofKind(effective, 'sample-retained')
    .map((sample) => lifeOf(sample, { all, effective, now }))
    .sort(byState);
}

type Known = { all: readonly Fact[]; effective: readonly Fact[]; now: Date };

/** What was done with a sample was done with it, whichever version of its record is named. */
function lifeOf(sample: FactOf<'sample-retained'>, { all, effective, now }: Known): SampleLife {
  const ids = earlierVersions([sample.id], all).add(sample.id);
  const released = ofKind(effective, 'sample-released').find(({ sampleId }) => ids.has(sampleId));
  const discarded = ofKind(effective, 'sample-discarded').find(({ sampleId }) => ids.has(sampleId));
  const isDue = Date.parse(sample.discardDueAt) <= +now;
  const state = discarded ? 'discarded' : released ? 'at-lab' : isDue ? 'due' : 'kept';
  return { sample, state, released, discarded };
}

const byState = (a: SampleLife, b: SampleLife): number =>
  SAMPLE_STATES.indexOf(a.state) - SAMPLE_STATES.indexOf(b.state) ||
  Date.parse(a.sample.at) - Date.parse(b.sample.at);
