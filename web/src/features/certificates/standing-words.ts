// How a kitchen stands with a certificate, in a few words and a colour.
import type { CertificateKind } from '../../../../shared/domain/certificate.ts';
import type { CertificateStanding } from '../../../../shared/domain/certificate-standing.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

type State = CertificateStanding['state'];

const idDays = (n: number): string => `${number(n)} hari`;
const enDays = (n: number): string => (n === 1 ? '1 day' : `${number(n)} days`);

const words = wordsOf<{
  kinds: Record<CertificateKind, string>;
  states: Record<State, (n: number) => string>;
}>({
  id: {
    kinds: { SLHS: 'SLHS', HALAL: 'Halal', HACCP: 'HACCP', WATER: 'Air' },
    states: {
      valid: () => 'berlaku',
      expiring: (n) => (n === 0 ? 'habis hari ini' : `habis ${idDays(n)} lagi`),
      expired: (n) => (n === 0 ? 'sudah habis' : `sudah habis ${idDays(n)}`),
      'in-process': (n) => (n === 0 ? 'sedang diurus' : `sedang diurus, ${idDays(n)} tanpa sertifikat`),
      missing: (n) => (n === 0 ? 'belum ada' : `belum ada, sudah ${idDays(n)}`),
      revoked: () => 'dicabut',
      'not-due': (n) => `belum ada, tenggang ${idDays(n)} lagi`,
      'not-needed': () => 'tidak wajib',
    },
  },
  en: {
    kinds: { SLHS: 'SLHS', HALAL: 'Halal', HACCP: 'HACCP', WATER: 'Water' },
    states: {
      valid: () => 'valid',
      expiring: (n) => (n === 0 ? 'ends today' : `ends in ${enDays(n)}`),
      expired: (n) => (n === 0 ? 'expired' : `expired for ${enDays(n)}`),
      'in-process': (n) => (n === 0 ? 'in process' : `in process, ${enDays(n)} without`),
      missing: (n) => (n === 0 ? 'none yet' : `none for ${enDays(n)}`),
      revoked: () => 'revoked',
      'not-due': (n) => `none yet, ${enDays(n)} of grace left`,
      'not-needed': () => 'not mandatory',
    },
  },
});

export const kindName = (kind: CertificateKind): string => words().kinds[kind];

export const standingText = ({ state, days }: CertificateStanding): string =>
  words().states[state](days ?? 0);

const LOOKS = {
  valid: 'fine',
  expiring: 'look',
  expired: 'look',
  'in-process': 'look',
  missing: 'look',
  revoked: 'look',
  'not-due': 'silent',
  'not-needed': 'silent',
} as const satisfies Record<State, string>;

export const lookOf = ({ lacks, state }: CertificateStanding): string => (lacks ? 'act' : LOOKS[state]);
