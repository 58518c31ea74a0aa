// How people write the names of regions: with or without "Kec.", in capitals, in one word, abbreviated, with accents.
// A name becomes keys that forgive all that; two texts mean the same name when they share a key.
import type { RegionLevel } from '../domain/region.ts';
import type { Region } from './region-tree.ts';

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gn: 'gunung',
  kep: 'kepulauan',
  kp: 'kampung',
  sei: 'sungai',
  tg: 'tanjung',
  tj: 'tanjung',
};

const PREFIXES: Readonly<Record<RegionLevel, ReadonlySet<string>>> = {
  nation: new Set(),
  province: new Set(['prov', 'prop', 'provinsi', 'propinsi']),
  regency: new Set(),
  district: new Set(['kec', 'kecamatan', 'distrik', 'kapanewon', 'kemantren']),
  village: new Set(['desa', 'ds', 'kel', 'kelurahan', 'kalurahan', 'nagari']),
};

// Names of daily use or of earlier laws beside the official one.
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '11': ['Nanggroe Aceh Darussalam', 'NAD', 'Daerah Istimewa Aceh', 'D.I. Aceh'],
  '19': ['Bangka Belitung', 'Babel'],
  '21': ['Kepri'],
  '31': ['DKI Jakarta', 'Jakarta', 'Daerah Khusus Jakarta', 'DK Jakarta', 'DKJ', 'DKI'],
  '34': ['D.I. Yogyakarta', 'Yogyakarta', 'DIY'],
  '52': ['NTB'],
  '53': ['NTT'],
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

const toKeys = (words: readonly string[]): string[] => {
  const written = words.join('');
  const expanded = words.map((word) => ABBREVIATIONS[word] ?? word).join('');
  return written === expanded ? [written] : [expanded, written];
};

const KINDS: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kabupaten: 'kabupaten',
  kota: 'kota',
  kotamadya: 'kota',
  kodya: 'kota',
};
const ADMINISTRATIVE = /^(adm|administrasi|administratif)$/;

/** A regency's name as kind (empty when not written) and the rest: a city and a regency may share the rest. */
function splitKind([first = '', ...rest]: readonly string[]): [kind: string, rest: readonly string[]] {
  const kind = KINDS[first];
  if (!kind || rest.length === 0) return ['', [first, ...rest]];
  return [kind, ADMINISTRATIVE.test(rest[0] ?? '') ? rest.slice(1) : rest];
}

function regencyKeys(words: readonly string[]): string[] {
  const [kind, rest] = splitKind(words);
  return toKeys(rest).map((key) => kind + key);
}

function withoutPrefix([first = '', ...rest]: readonly string[], level: RegionLevel): string[][] {
  return PREFIXES[level].has(first) && rest.length > 0 ? [rest] : [];
}

/** Keys of a text that names a region of a level, the most literal reading first. */
export function keysOfText(text: string, level: RegionLevel): string[] {
  const words = wordsOf(text);
  if (level === 'regency') return regencyKeys(words);
  return [words, ...withoutPrefix(words, level)].flatMap(toKeys);
}

/** Keys that a region is found by. */
export function keysOfRegion({ code, name, level }: Region): Set<string> {
  const words = wordsOf(name);
  if (level === 'regency')
    return new Set([...regencyKeys(words), ...toKeys(splitKind(words)[1]), ...toKeys(words)]);
  return new Set([words, ...(ALIASES[code] ?? []).map(wordsOf)].flatMap(toKeys));
}
