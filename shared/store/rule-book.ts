// The dated rules: those the product ships with, those an administrator has added, and those of regions. Read at most once a
// minute.
import * as z from 'zod';
import { ancestorsOf, NATION } from '../domain/region.ts';
import { rulesIn } from '../domain/regional-rules.ts';
import { type DatedRule, datedRule, hasNeverHeld, type Rules } from '../domain/rules.ts';
import { RULES } from '../reference/rules.ts';
import { type Audit, audit, nextAudit } from './audit.ts';
import { allRules, regionRuleKey, ruleKey, rulesOfRegion } from './keys.ts';
import type { Item, Table } from './table.ts';

const storedRule = z.object({ type: z.literal('rule'), rule: datedRule });
const regionRule = z.object({ rule: datedRule.required({ region: true }) });
const storedRegionRule = storedRule.extend({
  ...regionRule.shape,
  /** The proposal whose launch wrote it. */
  launchedBy: z.string().optional(),
  ...audit,
});
export type RegionRule = z.infer<typeof regionRule>['rule'];
export type StoredRegionRule = z.infer<typeof storedRegionRule>;

const FRESH_MS = 60_000;

/** All rules of one reading, indexed once for each region that has rules of its own. */
class RuleSet {
  readonly #all: readonly DatedRule[];
  readonly #regions: ReadonlySet<string>;
  readonly #indexed = new Map<string, Rules>();
  constructor(all: readonly DatedRule[]) {
    this.#all = all;
    this.#regions = new Set(all.flatMap(({ region }) => region ?? []));
  }

  /** Where neither a region nor one above it has rules of its own, the nation's very object. */
  of(region: string): Rules {
    const nearest = [region, ...ancestorsOf(region)].find((code) => this.#regions.has(code)) ?? NATION;
    const rules = this.#indexed.get(nearest) ?? rulesIn(nearest, this.#all);
    this.#indexed.set(nearest, rules);
    return rules;
  }
}

export class RuleBook {
  readonly #table: Table;
  #rules: Promise<RuleSet> | undefined;
  #readAt = 0;
  constructor(table: Table) {
    this.#table = table;
  }

  /** The nation's rules, indexed; what this process added itself is seen at once, other changes within a minute. */
  current(): Promise<Rules> {
    return this.of(NATION);
  }

  /** The rules that hold in a region: its own and those above it that it has none instead of. */
  async of(region: string): Promise<Rules> {
    return (await this.#set()).of(region);
  }

  /** A region's own rules as they are kept, also those that were ended. */
  async ofRegion(region: string): Promise<StoredRegionRule[]> {
    return (await this.#table.all(rulesOfRegion(region))).map((item) => storedRegionRule.parse(item));
  }

  /** Adds a rule of the nation; false when its key has one from that day already. */
  async add(rule: DatedRule, createdBy: string, at: Date): Promise<boolean> {
    const created = { createdBy, createdAt: at.toISOString() };
    const key = ruleKey(rule.key, rule.validFrom);
    return await this.#changed(this.#table.putNew({ ...key, type: 'rule', rule, ...created }));
  }

  /** Adds a rule of a region; false when its key has one there from that day already. One that never held is written over. */
  async addRegional(rule: RegionRule, who: string, at: Date, launchedBy?: string): Promise<boolean> {
    const item = await this.#table.get(keyOf(rule));
    const before = item && storedRegionRule.parse(item);
    if (before && !hasNeverHeld(before.rule)) return false;
    const next = { rule, ...(launchedBy && { launchedBy }), ...nextAudit(before, who, at) };
    return await this.#write(next, before);
  }

  /** Ends a rule of a region on a day, on which those above hold again; false when someone else was first. */
  async end({ type: _, ...stored }: StoredRegionRule, on: string, who: string, at: Date): Promise<boolean> {
    const rule = { ...stored.rule, endsOn: on };
    return await this.#write({ ...stored, rule, ...nextAudit(stored, who, at) }, stored);
  }

  #write(next: Omit<StoredRegionRule, 'type'>, before: Audit | undefined): Promise<boolean> {
    const item: Item & Audit = { ...keyOf(next.rule), type: 'rule', ...next };
    return this.#changed(this.#table.putOver(item, before?.version));
  }

  async #changed(writing: Promise<boolean>): Promise<boolean> {
    const written = await writing;
    this.#rules = undefined;
    return written;
  }

  #set(): Promise<RuleSet> {
    if (!this.#rules || Date.now() - this.#readAt > FRESH_MS) {
      this.#readAt = Date.now();
      this.#rules = this.#read().catch((error) => {
        this.#rules = undefined;
        throw error;
      });
    }
    return this.#rules;
  }

  async #read(): Promise<RuleSet> {
    const added = (await this.#table.all(allRules())).map((item) => storedRule.parse(item).rule);
    return new RuleSet([...RULES, ...added]);
  }
}

const keyOf = ({ region, key, validFrom }: RegionRule) => regionRuleKey(region, key, validFrom);
