// Sanctions on a kitchen, as people say them.

import type { Sentence } from '../../../../shared/domain/language.ts';
import type { Suspension } from '../../../../shared/domain/suspension.ts';
import { language } from '../../lib/language.ts';

type Step = Suspension['step'];
type Class = Extract<Suspension, { class: string }>['class'];

const STEPS: Readonly<Record<Step, Sentence>> = {
  warning: { id: 'Teguran', en: 'Warning' },
  'suspension-kf': { id: 'Penghentian sementara, kejadian fatal', en: 'Suspension after a grave event' },
  'suspension-km': { id: 'Penghentian sementara, kejadian menonjol', en: 'Suspension after a notable event' },
};
const CLASSES: Readonly<Record<Class, Sentence>> = {
  light: { id: 'ringan', en: 'light' },
  medium: { id: 'sedang', en: 'medium' },
  heavy: { id: 'berat', en: 'heavy' },
};

export const stepName = (step: Step): string => STEPS[step][language.value];
export const className = (name: Class): string => CLASSES[name][language.value];
