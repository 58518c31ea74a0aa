// Verdicts, and the groups that they are about, as people read them.
import type { Verdict } from '../../../../shared/domain/amount.ts';
import { GROUP_NAMES } from '../../../../shared/domain/beneficiary.ts';
import type { GroupVerdict } from '../../../../shared/domain/menu-verdict.ts';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf<{ verdicts: Record<Verdict, string>; sexes: Record<GroupVerdict['sex'], string> }>({
  id: {
    verdicts: { below: 'kurang', within: 'cukup', above: 'lebih', unknown: 'belum diketahui' },
    sexes: { all: '', male: 'laki-laki', female: 'perempuan' },
  },
  en: {
    verdicts: { below: 'short', within: 'enough', above: 'over', unknown: 'not known' },
    sexes: { all: '', male: 'boys', female: 'girls' },
  },
});

export const verdictWord = (verdict: Verdict): string => words().verdicts[verdict];

export const groupText = ({ group, sex }: Pick<GroupVerdict, 'group' | 'sex'>): string =>
  [GROUP_NAMES[group][language.value], words().sexes[sex]].filter(Boolean).join(' ');
