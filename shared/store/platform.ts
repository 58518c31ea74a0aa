// What a function works with: every store, the rules and the clock, built once per cold start and handed in.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { AccessStore } from './access-store.ts';
import { AcknowledgementStore } from './acknowledgement-store.ts';
import { AlertStore } from './alert-store.ts';
import { CalendarStore } from './calendar-store.ts';
import { CertificateStore } from './certificate-store.ts';
import { ChildStore } from './child-store.ts';
import { ContactStore } from './contact-store.ts';
import { ContextStore } from './context-store.ts';
import { CopyStore } from './copy-store.ts';
import { DayTotalsStore } from './day-totals-store.ts';
import { ErasureStore } from './erasure-store.ts';
import { EventStore } from './event-store.ts';
import { FactStore } from './fact-store.ts';
import { FoodBook } from './food-book.ts';
import { GatePhotoStore } from './gate-photo-store.ts';
import { GateStore } from './gate-store.ts';
import { IdentityStore } from './identity-store.ts';
import { IncidentStore } from './incident-store.ts';
import { KitchenStore } from './kitchen-store.ts';
import { LaunchStore } from './launch-store.ts';
import { LineListStore } from './line-list-store.ts';
import { MeasurementStore } from './measurement-store.ts';
import { MenuStore } from './menu-store.ts';
import { OutcomeStore } from './outcome-store.ts';
import { PriceStore } from './price-store.ts';
import { ProposalStore } from './proposal-store.ts';
import { RecipeStore } from './recipe-store.ts';
import { RegionBook } from './region-book.ts';
import { ReportStore } from './report-store.ts';
import { RoundStore } from './round-store.ts';
import { RuleBook } from './rule-book.ts';
import { RunStore } from './run-store.ts';
import { SiteStore } from './site-store.ts';
import { SuspensionStore } from './suspension-store.ts';
import { Table } from './table.ts';
import { TABLES, type TableName } from './tables.ts';
import { TemplateStore } from './template-store.ts';
import { WebhookStore } from './webhook-store.ts';

export type TableNames = Readonly<Record<TableName, string>>;

export type Platform = {
  sites: SiteStore;
  kitchens: KitchenStore;
  certificates: CertificateStore;
  suspensions: SuspensionStore;
  gates: GateStore;
  gatePhotos: GatePhotoStore;
  contacts: ContactStore;
  webhooks: WebhookStore;
  foods: FoodBook;
  recipes: RecipeStore;
  prices: PriceStore;
  calendar: CalendarStore;
  rules: RuleBook;
  regions: RegionBook;
  contexts: ContextStore;
  proposals: ProposalStore;
  runs: RunStore;
  launches: LaunchStore;
  access: AccessStore;
  facts: FactStore;
  menus: MenuStore;
  rounds: RoundStore;
  children: ChildStore;
  measurements: MeasurementStore;
  erasures: ErasureStore;
  identities: IdentityStore;
  dayTotals: DayTotalsStore;
  outcomes: OutcomeStore;
  acknowledgements: AcknowledgementStore;
  alerts: AlertStore;
  events: EventStore;
  reports: ReportStore;
  incidents: IncidentStore;
  lineLists: LineListStore;
  templates: TemplateStore;
  copies: CopyStore;
  now: () => Date;
};

/** Wires the stores to their tables. `now` is the clock; only who writes line lists or identities needs `nikSecret`. */
export function createPlatform(
  client: DynamoDBDocumentClient,
  names: TableNames,
  now: () => Date,
  nikSecret = '',
): Platform {
  const registry = new Table(client, TABLES.registry, names.registry);
  const meals = new Table(client, TABLES.meals, names.meals);
  const outcomes = new Table(client, TABLES.outcomes, names.outcomes);
  const reports = new Table(client, TABLES.reports, names.reports);
  const restricted = new Table(client, TABLES.restricted, names.restricted);
  const identities = new Table(client, TABLES.identities, names.identities);
  return {
    sites: new SiteStore(registry),
    kitchens: new KitchenStore(registry),
    certificates: new CertificateStore(registry),
    suspensions: new SuspensionStore(registry),
    gates: new GateStore(registry),
    gatePhotos: new GatePhotoStore(registry),
    contacts: new ContactStore(registry),
    webhooks: new WebhookStore(registry),
    foods: new FoodBook(registry),
    recipes: new RecipeStore(registry),
    prices: new PriceStore(registry),
    calendar: new CalendarStore(registry),
    rules: new RuleBook(registry),
    regions: new RegionBook(registry),
    contexts: new ContextStore(registry),
    proposals: new ProposalStore(registry),
    runs: new RunStore(registry),
    launches: new LaunchStore(registry),
    access: new AccessStore(registry),
    facts: new FactStore(meals),
    menus: new MenuStore(outcomes),
    rounds: new RoundStore(outcomes),
    children: new ChildStore(outcomes),
    measurements: new MeasurementStore(outcomes),
    erasures: new ErasureStore(outcomes),
    identities: new IdentityStore(identities, nikSecret),
    dayTotals: new DayTotalsStore(reports),
    outcomes: new OutcomeStore(reports),
    acknowledgements: new AcknowledgementStore(reports),
    alerts: new AlertStore(reports),
    events: new EventStore(reports),
    reports: new ReportStore(reports),
    incidents: new IncidentStore(reports),
    lineLists: new LineListStore(restricted, nikSecret),
    templates: new TemplateStore(registry),
    copies: new CopyStore(registry),
    now,
  };
}
