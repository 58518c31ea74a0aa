// What kinds and steps of alerts are called, in the reader's language, and how urgent a kind looks.
import { PACES } from '../../../../shared/domain/alert.ts';
import { ALERT_NAMES, STEP_NAMES } from '../../../../shared/domain/alert-words.ts';
import { language } from '../../lib/language.ts';
import type { Alert } from '../../lib/shapes.ts';

export const kindName = (kind: Alert['kind']): string => ALERT_NAMES[kind][language.value];
export const stepName = (step: Alert['step']): string => STEP_NAMES[step][language.value];
export const lookOf = (kind: Alert['kind']): 'act' | 'look' => (PACES[kind] === 'urgent' ? 'act' : 'look');
