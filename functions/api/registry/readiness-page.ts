// Kitchens of a region in the order of their codes, each with where it stands before its gates today.
import type { JudgedGate } from '../../../shared/domain/judge-gates.ts';
import { mayBegin } from '../../../shared/domain/judge-gates.ts';
import type { KitchenStage } from '../../../shared/domain/kitchen-stage.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Question } from '../../../shared/store/table.ts';
import { gatesOf, stageOf } from './kitchen-gates.ts';
import { kitchenPage } from './kitchen-page.ts';

export type Readiness = { kitchen: Kitchen; gates: JudgedGate[]; stage: KitchenStage };

/**
 * What a list can be narrowed to. waiting: not begun. lacking: begun through its gates, and one lacks again. unchecked: open before
 * it was registered, and a gate lacks.
 */
export const READINESS = ['waiting', 'lacking', 'unchecked'] as const;
export type ReadinessFilter = (typeof READINESS)[number];

const GROUP_OF = { REGISTERED: 'waiting', ACTIVE: 'lacking' } as const;

/** A page of at most `limit`, and where the next one begins. What a kitchen's lifecycle rules out is not judged. */
export const readinessPage = (
  question: Question & { limit: number },
  filter: ReadinessFilter | undefined,
  platform: Platform,
) =>
  kitchenPage(
    question,
    async (kitchen): Promise<Readiness | undefined> => {
      const { lifecycle, profile } = kitchen;
      const group = lifecycle ? GROUP_OF[lifecycle] : 'unchecked';
      if (filter && (filter !== group || profile.status === 'closed')) return undefined;
      const gates = await gatesOf(kitchen, platform);
      if (filter && group !== 'waiting' && mayBegin(gates)) return undefined;
      return { kitchen, gates, stage: await stageOf(kitchen, gates, platform) };
    },
    platform,
  );
