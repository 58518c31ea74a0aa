// What the evidence for each gate asks for, and how what was typed becomes evidence. Sites that signed and people by role are
// fields of their own.
import type { GateName } from '../../../../shared/domain/gate.ts';

export type FieldKind = 'date' | 'text' | 'number' | 'numbers';
export type GateField = { name: string; kind: FieldKind };

export const GATE_FIELDS: Readonly<Record<GateName, readonly GateField[]>> = {
  certificate: [],
  water: [
    { name: 'testedOn', kind: 'date' },
    { name: 'laboratory', kind: 'text' },
    { name: 'ecoli', kind: 'number' },
    { name: 'chlorineMgL', kind: 'number' },
  ],
  agreements: [{ name: 'signed', kind: 'date' }],
  staff: [
    { name: 'trained', kind: 'number' },
    { name: 'trainedOn', kind: 'date' },
  ],
  'test-run': [
    { name: 'on', kind: 'date' },
    { name: 'portions', kind: 'number' },
    { name: 'coreC', kind: 'numbers' },
  ],
  consent: [
    { name: 'handedOut', kind: 'number' },
    { name: 'returned', kind: 'number' },
  ],
  suppliers: [{ name: 'contracted', kind: 'number' }],
};

type Typed = {
  text: Readonly<Record<string, string>>;
  /** Sites that signed, for the agreements. */
  signed: readonly string[];
  people: Readonly<Record<string, string>>;
};

const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

const READ: Readonly<Record<FieldKind, (text: string) => unknown>> = {
  date: (text) => text,
  text: (text) => text,
  number: numberOf,
  numbers: (text) => listOf(text).map(numberOf),
};

/** The evidence as it is sent. */
export function toEvidence(gate: GateName, { text, signed, people }: Typed): Record<string, unknown> {
  if (gate === 'agreements')
    return { gate, signedOn: Object.fromEntries(signed.map((id) => [id, text.signed ?? ''])) };
  const fields = GATE_FIELDS[gate].map(({ name, kind }) => [name, READ[kind](text[name] ?? '')]);
  const counts = Object.fromEntries(Object.entries(people).map(([role, n]) => [role, numberOf(n)]));
  return { gate, ...Object.fromEntries(fields), ...(gate === 'staff' && { people: counts }) };
}

/** Evidence that is there already, as it is shown in the fields. */
export function toTyped(evidence: Readonly<Record<string, unknown>> | undefined): Typed {
  const { people = {}, signedOn = {}, ...rest } = evidence ?? {};
  const shown = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value));
  const dates = Object.values(signedOn as Record<string, string>).toSorted();
  return {
    text: {
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, shown(value)])),
      ...(dates.length > 0 && { signed: dates.at(-1) as string }),
    },
    signed: Object.keys(signedOn as object),
    people: Object.fromEntries(Object.entries(people as object).map(([role, n]) => [role, String(n)])),
  };
}
