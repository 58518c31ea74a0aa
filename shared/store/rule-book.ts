// The dated rules: those the product ships with and those an administrator has added. Read at most once a minute.
import * as z from 'zod';
import { type DatedRule, datedRule, indexRules, type Rules } from '../domain/rules.ts';
import { RULES } from '../reference/rules.ts';
import { allRules, ruleKey } from './keys.ts';
import type { Table } from './table.ts';

const storedRule = z.object({ type: z.literal('rule'), rule: datedRule });
const FRESH_MS = 60_000;

export class RuleBook {
  readonly #table: Table;
  #rules: Promise<Rules> | undefined;
  #readAt = 0;
  constructor(table: Table) {
    this.#table = table;
  }

  /** All rules, indexed; what this process added itself is seen at once, other changes within a minute. */
  current(): Promise<Rules> {
    if (!this.#rules || Date.now() - this.#readAt > FRESH_MS) {
      this.#readAt = Date.now();
      this.#rules = this.#read().catch((error) => {
        this.#rules = undefined;
        throw error;
      });
    }
    return this.#rules;
  }

  /** Adds a rule; false when its key has one from that day already. */
  async add(rule: DatedRule, createdBy: string, at: Date): Promise<boolean> {
    const created = { createdBy, createdAt: at.toISOString() };
    const key = ruleKey(rule.key, rule.validFrom);
    const added = await this.#table.putNew({ ...key, type: 'rule', rule, ...created });
    this.#rules = undefined;
    return added;
  }

  async #read(): Promise<Rules> {
    const added = (await this.#table.all(allRules())).map((item) => storedRule.parse(item).rule);
    return indexRules([...RULES, ...added]);
  }
}
