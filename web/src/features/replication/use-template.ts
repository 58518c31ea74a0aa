// A version of a template; undefined until it is there.
import type { Template, TemplateRef } from '../../../../shared/domain/template.ts';
import { useAnswer } from '../../lib/answers.ts';
import { templatePath } from './use-proposal.ts';

export const useTemplate = (template: TemplateRef): Template | undefined =>
  useAnswer<Template>(templatePath(template)).data;
