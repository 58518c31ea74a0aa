// What was filled in for a proposal, in words: templates, milestones, places, schools and rules by their names.
import { ruleName } from '../../../../shared/domain/plan-rule-words.ts';
import { MILESTONE_WORDS } from '../../../../shared/domain/plan-words.ts';
import { valueText } from '../../../../shared/domain/rule-values.ts';
import type { TemplateRef } from '../../../../shared/domain/template.ts';
import { day, number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { contentOf } from './use-proposal.ts';

const words = wordsOf({
  id: {
    noTemplate: 'tanpa templat',
    template: (name: string, version: number) => `${name}, versi ${version}`,
    sites: { list: 'daftar dari berkas', registry: 'registri' },
    places: { list: 'tempat dari berkas', schools: 'tempat sekolah' },
    milestone: (name: string, week: string, share: string) => `${name} minggu ke-${week}, porsi ${share} %`,
    usual: 'seperti biasa',
  },
  en: {
    noTemplate: 'no template',
    template: (name: string, version: number) => `${name}, version ${version}`,
    sites: { list: 'a list from a file', registry: 'the registry' },
    places: { list: 'places of a file', schools: 'places of schools' },
    milestone: (name: string, week: string, share: string) => `${name} in week ${week}, portions ${share} %`,
    usual: 'the usual ones',
  },
});

type Content = ReturnType<typeof contentOf>;
type Part = Exclude<keyof Content, 'region' | 'seed'>;
export type Names = { ofTemplate: (template: TemplateRef) => string; of: (id: string) => string };

const listed = (texts: readonly string[]): string => texts.join('; ') || '–';

/** What a proposal says of a part, in one line; nothing is a dash. */
export const PART_TEXTS: Readonly<Record<Part, (content: Content, names: Names) => string>> = {
  name: ({ name }) => name,
  template: ({ template }, { ofTemplate }) =>
    template ? words().template(ofTemplate(template), template.version) : words().noTemplate,
  sites: ({ sites }) => words().sites[sites],
  places: ({ places }) => words().places[places],
  startsOn: ({ startsOn }) => day(startsOn, 'date'),
  rules: ({ rules }) =>
    listed(
      Object.entries(rules).map(
        ([key, value]) => `${ruleName(key, language.value)}: ${valueText(value, language.value)}`,
      ),
    ),
  calendar: ({ calendar }) =>
    listed(calendar.map(({ from, to, reason }) => `${reason}: ${day(from, 'date')} – ${day(to, 'date')}`)),
  pinned: ({ pinned }, { of }) => listed(pinned.map(of)),
  forbidden: ({ forbidden }, { of }) => listed(forbidden.map(of)),
  assigned: ({ assigned }, { of }) =>
    listed(Object.entries(assigned).map(([site, place]) => `${of(site)}: ${of(place)}`)),
  placed: ({ placed }, { of }) =>
    listed(Object.entries(placed).map(([site, { lat, lon }]) => `${of(site)}: ${lat}, ${lon}`)),
  milestones: ({ milestones }) =>
    milestones.length === 0
      ? words().usual
      : listed(
          milestones.map(({ kind, week, portionsPct }) =>
            words().milestone(MILESTONE_WORDS[kind][language.value], number(week), number(portionsPct)),
          ),
        ),
};
