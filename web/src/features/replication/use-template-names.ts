// What templates are called, by their id.
import type { TemplateRef } from '../../../../shared/domain/template.ts';
import { useAnswer } from '../../lib/answers.ts';
import type { List, TemplateSummary } from '../../lib/shapes.ts';

/** Asks for the name of a version of a template; one that is not known stands as its id. */
export function useTemplateNames(): (template: TemplateRef) => string {
  const all = useAnswer<List<TemplateSummary>>('/v1/templates?limit=500').data?.items ?? [];
  return ({ id, version }) =>
    (all.find((one) => one.id === id && one.version === version) ?? all.find((one) => one.id === id))?.name ??
    id;
}
