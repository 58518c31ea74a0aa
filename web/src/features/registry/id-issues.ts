// What is wrong with the id of a place that is to be added, before anything is sent: a school has an NPSN.
import { kitchenId, npsn, siteId } from '../../../../shared/domain/identifiers.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { language, wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: { npsn: 'Tulis NPSN sekolah: 8 angka.' },
  en: { npsn: 'Write the NPSN of the school: 8 digits.' },
});

const SCHEMAS = { school: siteId, posyandu: siteId, kitchen: kitchenId };

export function idIssues(id: string, kind: keyof typeof SCHEMAS): Issue[] {
  if (id && kind === 'school' && !npsn.safeParse(id).success)
    return [{ path: 'id', code: 'npsn-invalid', message: words().npsn }];
  const { error } = SCHEMAS[kind].safeParse(id || undefined);
  return error ? issuesOf(error)(language.value).map((issue) => ({ ...issue, path: 'id' })) : [];
}
