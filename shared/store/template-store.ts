// Templates: immutable versions, added once.
import * as z from 'zod';
import { type Template, type TemplateRef, template } from '../domain/template.ts';
import { allTemplates, templateKey, versionsOfTemplate } from './keys.ts';
import type { Item, Question, Table } from './table.ts';

/** Frozen here, or taken from a file. */
const origin = z.enum(['frozen', 'imported']);
type Origin = z.infer<typeof origin>;

const storedTemplate = z.object({ type: z.literal('template'), createdBy: z.string(), origin, template });

const toTemplate = (item: Item): Template => storedTemplate.parse(item).template;

export class TemplateStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find({ id, version }: TemplateRef): Promise<Template | undefined> {
    const item = await this.#table.get(templateKey(id, version));
    return item && toTemplate(item);
  }

  async findLatest(id: string): Promise<Template | undefined> {
    const question = { ...versionsOfTemplate(id), newestFirst: true, limit: 1 };
    const [item] = (await this.#table.page(question)).items;
    return item && toTemplate(item);
  }

  /** Where the first version of a template that is here came from; undefined where none is. */
  async originOf(id: string): Promise<{ origin: Origin; template: Template } | undefined> {
    const [item] = (await this.#table.page({ ...versionsOfTemplate(id), limit: 1 })).items;
    return item && storedTemplate.parse(item);
  }

  /** Adds a version; false when that version exists. */
  add(template: Template, createdBy: string, origin: Origin): Promise<boolean> {
    const key = templateKey(template.id, template.version);
    return this.#table.putNew({ ...key, type: 'template', createdBy, origin, template });
  }

  /** A page of all versions, those of one template together. */
  async page(question: Pick<Question, 'limit' | 'after'>) {
    const { items, last } = await this.#table.page({ ...allTemplates(), ...question });
    return { items: items.map(toTemplate), last };
  }
}
