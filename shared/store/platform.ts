// What a function works with: every store, the rules and the clock, built once per cold start and handed in.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { AcknowledgementStore } from './acknowledgement-store.ts';
import { CalendarStore } from './calendar-store.ts';
import { CertificateStore } from './certificate-store.ts';
import { DayTotalsStore } from './day-totals-store.ts';
import { FactStore } from './fact-store.ts';
import { KitchenStore } from './kitchen-store.ts';
import { MenuStore } from './menu-store.ts';
import { PriceStore } from './price-store.ts';
import { RecipeStore } from './recipe-store.ts';
import { ReportStore } from './report-store.ts';
import { RuleBook } from './rule-book.ts';
import { SiteStore } from './site-store.ts';
import { Table } from './table.ts';
import { TABLES } from './tables.ts';

export type TableNames = { registry: string; meals: string; outcomes: string; reports: string };

export type Platform = {
  sites: SiteStore;
  kitchens: KitchenStore;
  certificates: CertificateStore;
  recipes: RecipeStore;
  prices: PriceStore;
  calendar: CalendarStore;
  rules: RuleBook;
  facts: FactStore;
  menus: MenuStore;
  dayTotals: DayTotalsStore;
  acknowledgements: AcknowledgementStore;
  reports: ReportStore;
  now: () => Date;
};

/** Wires the stores to their tables. `now` is the clock. */
export function createPlatform(client: DynamoDBDocumentClient, names: TableNames, now: () => Date): Platform {
  const registry = new Table(client, TABLES.registry, names.registry);
  const meals = new Table(client, TABLES.meals, names.meals);
  const outcomes = new Table(client, TABLES.outcomes, names.outcomes);
  const reports = new Table(client, TABLES.reports, names.reports);
  return {
    sites: new SiteStore(registry),
    kitchens: new KitchenStore(registry),
    certificates: new CertificateStore(registry),
    recipes: new RecipeStore(registry),
    prices: new PriceStore(registry),
    calendar: new CalendarStore(registry),
    rules: new RuleBook(registry),
    facts: new FactStore(meals),
    menus: new MenuStore(outcomes),
    dayTotals: new DayTotalsStore(reports),
    acknowledgements: new AcknowledgementStore(reports),
    reports: new ReportStore(reports),
    now,
  };
}
