// Lets a kitchen begin once its gates are met or waived: days are planned with it from then on.
import { GATE_NAMES, lackText } from '../../../shared/domain/gate-words.ts';
import { type JudgedGate, mayBegin } from '../../../shared/domain/judge-gates.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { type Issue, Problem } from '../../../shared/domain/problem.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { gatesOf } from './kitchen-gates.ts';

/** 409 with what each gate lacks; one that is active already stays so. */
export async function activateKitchen(kitchen: Kitchen, who: string, platform: Platform): Promise<Kitchen> {
  if (kitchen.lifecycle !== 'REGISTERED') return kitchen;
  const gates = await gatesOf(kitchen, platform);
  if (!mayBegin(gates))
    throw new Problem('gates-lacking', { issues: (language) => gates.flatMap(toIssues(language)) });
  const now = platform.now();
  const begun = { lifecycle: 'ACTIVE' as const, begunAt: now.toISOString() };
  const active: Kitchen = { ...kitchen, ...begun, ...nextAudit(kitchen, who, now) };
  if (!(await platform.kitchens.put(active, kitchen.version))) throw new Problem('conflict');
  return active;
}

const toIssues =
  (language: Language) =>
  ({ gate, state, lacks }: JudgedGate): Issue[] =>
    state === 'lacking'
      ? lacks.map((lack) => ({
          path: gate,
          code: lack.code,
          message: `${GATE_NAMES[gate][language]}: ${lackText(lack, language)}`,
        }))
      : [];
