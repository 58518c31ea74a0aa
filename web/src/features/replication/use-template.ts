// A version of a template; undefined until it is there.
import type { Template, TemplateRef } from '../../../../shared/domain/template.ts';
import { useAnswer } from '../../lib/answers.ts';

export const useTemplate = ({ id, version }: TemplateRef): Template | undefined =>
  useAnswer<Template>(`/v1/templates/${id}/versions/${version}`).data;
