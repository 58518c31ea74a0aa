// Every key string of the product, one function per question. `docs/access-patterns.md` lists the same questions with
// their cost; a test compares the two. A fact's key is made of the fact alone, so a retry after a move still finds itself.

import { monthOf } from '../domain/dates.ts';
import type { Place } from '../domain/fact-place.ts';
import { levelOf, parentOf } from '../domain/region.ts';

export type Key = { pk: string; sk: string };

const PROFILE = 'PROFILE';
const regencyOf = (district: string): string => parentOf(district) ?? district;

// registry
export const siteKey = (id: string): Key => ({ pk: `SITE#${id}`, sk: PROFILE });
export const kitchenKey = (id: string): Key => ({ pk: `KITCHEN#${id}`, sk: PROFILE });
export const certificateKey = (kitchenId: string, kind: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `CERTIFICATE#${kind}`,
});
export const certificatesOfKitchen = (kitchenId: string) => ({
  pk: `KITCHEN#${kitchenId}`,
  skPrefix: 'CERTIFICATE#',
});
export const suspensionKey = (kitchenId: string, id: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `SUSPENSION#${id}`,
});
export const suspensionsOfKitchen = (kitchenId: string) => ({
  pk: `KITCHEN#${kitchenId}`,
  skPrefix: 'SUSPENSION#',
});
export const standInKey = (kitchenId: string, suspendedId: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `STANDIN#${suspendedId}`,
});
export const standInsOfKitchen = (kitchenId: string) => ({
  pk: `KITCHEN#${kitchenId}`,
  skPrefix: 'STANDIN#',
});
export const recipeKey = (kitchenId: string, id: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `RECIPE#${id}`,
});
export const recipesOfKitchen = (kitchenId: string) => ({ pk: `KITCHEN#${kitchenId}`, skPrefix: 'RECIPE#' });
export const priceListKey = (kitchenId: string, validFrom: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `PRICES#${validFrom}`,
});
export const priceListsOfKitchen = (kitchenId: string, until: string) => ({
  pk: `KITCHEN#${kitchenId}`,
  skFrom: 'PRICES#',
  skTo: `PRICES#${until}`,
});
export const sitesOfRegency = (regency: string) => ({ pk: `REGENCY#${regency}`, skPrefix: 'SITE#' });
export const sitesOfDistrict = (district: string) => ({
  pk: `REGENCY#${regencyOf(district)}`,
  skPrefix: `SITE#${district}#`,
});
export const kitchensOfRegency = (regency: string) => ({ pk: `REGENCY#${regency}`, skPrefix: 'KITCHEN#' });
export const kitchensOfDistrict = (district: string) => ({
  pk: `REGENCY#${regencyOf(district)}`,
  skPrefix: `KITCHEN#${district}#`,
});
export const sitesOfKitchen = (kitchenId: string) => ({ pk: `KITCHEN#${kitchenId}`, skPrefix: 'SITE#' });
export const localDayKey = (region: string, date: string): Key => ({ pk: `CALENDAR#${region}`, sk: date });
export const localDaysOfRegion = (region: string, from: string, to: string) => ({
  pk: `CALENDAR#${region}`,
  skFrom: from,
  skTo: to,
});
/** Who is mailed about a region's alerts. */
export const regionContactsKey = (code: string): Key => ({ pk: `REGION#${code}`, sk: 'CONTACTS' });
export const kitchenContactsKey = (id: string): Key => ({ pk: `KITCHEN#${id}`, sk: 'CONTACTS' });
/** A webhook's id begins with its region. */
export const webhookKey = (id: string): Key => ({ pk: 'WEBHOOKS', sk: id });
export const webhooksOfRegion = (code: string) => ({ pk: 'WEBHOOKS', skPrefix: `${code}_` });
export const allWebhooks = () => ({ pk: 'WEBHOOKS', skPrefix: '' });
/** Templates are in one partition: there are a few, and planners read all of them. */
export const templateKey = (id: string, version: number): Key => ({
  pk: 'TEMPLATES',
  sk: `${id}#${String(version).padStart(4, '0')}`,
});
export const versionsOfTemplate = (id: string) => ({ pk: 'TEMPLATES', skPrefix: `${id}#` });
export const allTemplates = () => ({ pk: 'TEMPLATES', skPrefix: '' });
/** A copy's id begins with its region. */
export const copyKey = (id: string): Key => ({ pk: 'COPIES', sk: id });
export const copiesOfRegion = (code: string) => ({ pk: 'COPIES', skPrefix: `${code}_` });
export const ruleKey = (key: string, validFrom: string): Key => ({ pk: 'RULES', sk: `${key}#${validFrom}` });
export const regionChangeKey = (id: string): Key => ({ pk: 'REGION-CHANGES', sk: id });
export const allRegionChanges = () => ({ pk: 'REGION-CHANGES', skPrefix: '' });
/** How poor a region is, one item a year; all in one partition, since a comparison looks for regions that are alike. */
export const contextKey = (region: string, year: number): Key => ({
  pk: 'CONTEXTS',
  sk: `${region}#${year}`,
});
export const contextsOfRegion = (region: string) => ({ pk: 'CONTEXTS', skPrefix: `${region}#` });
export const allContexts = () => ({ pk: 'CONTEXTS', skPrefix: '' });
/** A rule of a region; a key of the nation's begins with a small letter. */
export const regionRuleKey = (region: string, key: string, validFrom: string): Key => ({
  pk: 'RULES',
  sk: `REGION#${region}#${key}#${validFrom}`,
});
export const rulesOfRegion = (region: string) => ({ pk: 'RULES', skPrefix: `REGION#${region}#` });
export const allRules = () => ({ pk: 'RULES', skPrefix: '' });
/** Foods that were imported. */
export const foodKey = (id: string): Key => ({ pk: 'FOODS', sk: id });
export const allFoods = () => ({ pk: 'FOODS', skPrefix: '' });

const four = (n: number): string => String(n).padStart(4, '0');
export const proposalKey = (id: string, version: number): Key => ({
  pk: `PROPOSAL#${id}`,
  sk: `VERSION#${four(version)}`,
});
export const versionsOfProposal = (id: string) => ({ pk: `PROPOSAL#${id}`, skPrefix: 'VERSION#' });
export const runKey = (proposalId: string, run: number): Key => ({
  pk: `PROPOSAL#${proposalId}`,
  sk: `RUN#${four(run)}`,
});
export const runsOfProposal = (id: string) => ({ pk: `PROPOSAL#${id}`, skPrefix: 'RUN#' });
/** What is too large for one item, such as a plan, lies in parts side by side. */
export const partKey = (proposalId: string, document: string, part: number): Key => ({
  pk: `PROPOSAL#${proposalId}`,
  sk: `PART#${document}#${four(part)}`,
});
export const partsOfDocument = (proposalId: string, document: string) => ({
  pk: `PROPOSAL#${proposalId}`,
  skPrefix: `PART#${document}#`,
});
export const launchKey = (proposalId: string): Key => ({ pk: `PROPOSAL#${proposalId}`, sk: 'LAUNCH' });
export const proposalsOfRegency = (regency: string) => ({ pk: `REGENCY#${regency}`, skPrefix: 'PROPOSAL#' });
export const proposalsOfDistrict = (district: string) => ({
  pk: `REGENCY#${regencyOf(district)}`,
  skPrefix: `PROPOSAL#${district}#`,
});
/** Index attributes of a proposal: its first version stands for it. */
export const proposalIndex = (region: string, id: string) => ({
  placePk: `REGENCY#${levelOf(region) === 'district' ? regencyOf(region) : region}`,
  placeSk: `PROPOSAL#${region}#${id}`,
});
/** The proposal and the run that a changed item is. */
export function toRun({ pk, sk }: Key): { proposalId: string; run: number } | undefined {
  const [, proposalId] = /^PROPOSAL#(.+)$/.exec(pk) ?? [];
  const [, run] = /^RUN#(\d+)$/.exec(sk) ?? [];
  return proposalId && run ? { proposalId, run: Number(run) } : undefined;
}
export const gateKey = (kitchenId: string, gate: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `GATE#${gate}`,
});
export const gatesOfKitchen = (kitchenId: string) => ({ pk: `KITCHEN#${kitchenId}`, skPrefix: 'GATE#' });
export const waiverKey = (kitchenId: string, gate: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `WAIVER#${gate}`,
});
/** Which photos a gate has; each picture lies beside. */
export const photoListKey = (kitchenId: string, gate: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `PHOTOS#${gate}`,
});
export const photoListsOfKitchen = (kitchenId: string) => ({
  pk: `KITCHEN#${kitchenId}`,
  skPrefix: 'PHOTOS#',
});
export const gatePhotoKey = (kitchenId: string, gate: string, photoId: string): Key => ({
  pk: `KITCHEN#${kitchenId}`,
  sk: `PHOTO#${gate}#${photoId}`,
});
export const waiversOfKitchen = (kitchenId: string) => ({ pk: `KITCHEN#${kitchenId}`, skPrefix: 'WAIVER#' });
/** An access code of a place, and who redeemed it. */
export const accessKey = (place: Place, id: string): Key => ({
  pk: `ACCESS#${place.kind}:${place.id}`,
  sk: id,
});
export const accessOfPlace = (place: Place) => ({ pk: `ACCESS#${place.kind}:${place.id}`, skPrefix: '' });
/** Leads from a code to the access that it gives. */
export const accessCodeKey = (code: string): Key => ({ pk: `CODE#${code}`, sk: 'ACCESS' });
/** Leads from a person to an access that they redeemed. */
export const personAccessKey = (person: string, id: string): Key => ({ pk: `PERSON#${person}`, sk: id });
export const accessOfPerson = (person: string) => ({ pk: `PERSON#${person}`, skPrefix: '' });

/** Index attributes of a site or kitchen: where it is, and for a site who cooks for it. */
export const placeIndex = (type: 'SITE' | 'KITCHEN', district: string, id: string) => ({
  placePk: `REGENCY#${regencyOf(district)}`,
  placeSk: `${type}#${district}#${id}`,
});
export const kitchenIndex = (kitchenId: string, siteId: string) => ({
  kitchenPk: `KITCHEN#${kitchenId}`,
  kitchenSk: `SITE#${siteId}`,
});

// meals
export const placeDayPk = (place: Place, date: string): string => `${place.kind}:${place.id}#${date}`;
export const factsOfPlaceDay = (place: Place, date: string) => ({
  pk: placeDayPk(place, date),
  skPrefix: '',
});
export const factKey = (place: Place, date: string, kind: string, id: string): Key => ({
  pk: placeDayPk(place, date),
  sk: `${kind}#${id}`,
});
/** A void that came before the fact it voids waits here, under that fact's id. */
export const waitingVoidKey = (factId: string, id: string): Key => ({
  pk: `VOIDS#${factId}`,
  sk: `voided#${id}`,
});
/** The voids that wait for a fact. */
export const waitingVoids = (factId: string) => ({ pk: `VOIDS#${factId}`, skPrefix: '' });
/** The fact that a partition of waiting voids waits for; undefined for a place-day. */
export const toAwaitedFact = (pk: string): string | undefined =>
  pk.startsWith('VOIDS#') ? pk.slice('VOIDS#'.length) : undefined;
export const factById = (id: string) => ({ pk: id });
export const deliveriesOfKitchenDay = (kitchenId: string, date: string) => ({ pk: `${kitchenId}#${date}` });
export const kitchenDayIndex = (kitchenId: string, date: string) => ({ kitchenDay: `${kitchenId}#${date}` });

/** The place and date that a partition of the meals table is about; undefined for waiting voids. */
export function toPlaceDay(pk: string): { place: Place; date: string } | undefined {
  const [, kind, id, date] = /^(site|kitchen):([^#]+)#(.+)$/.exec(pk) ?? [];
  return (kind === 'site' || kind === 'kitchen') && id && date ? { place: { kind, id }, date } : undefined;
}

// outcomes
export const menuKey = (kitchenId: string, date: string, meal: string): Key => ({
  pk: placeDayPk({ kind: 'kitchen', id: kitchenId }, date),
  sk: `menu#${meal}`,
});
export const menusOfKitchenDay = (kitchenId: string, date: string) => ({
  pk: placeDayPk({ kind: 'kitchen', id: kitchenId }, date),
  skPrefix: 'menu#',
});
export const roundKey = (siteId: string, month: string): Key => ({ pk: `ROUNDS#${siteId}`, sk: month });
export const roundsOfSite = (siteId: string) => ({ pk: `ROUNDS#${siteId}`, skPrefix: '' });
const roundPk = (siteId: string, month: string): string => `ROUND#${siteId}#${month}`;
export const measurementKey = (siteId: string, month: string, childId: string, id: string): Key => ({
  pk: roundPk(siteId, month),
  sk: `MEASUREMENT#${childId}#${id}`,
});
/** Its measurements, and what erased children leave. */
export const contentsOfRound = (siteId: string, month: string) => ({
  pk: roundPk(siteId, month),
  skPrefix: '',
});
export const measurementsOfChild = (siteId: string, month: string, childId: string) => ({
  pk: roundPk(siteId, month),
  skPrefix: `MEASUREMENT#${childId}#`,
});
/** What an erased child has added to a round; `childHash` stands for the child. */
export const erasedContributionKey = (siteId: string, month: string, childHash: string): Key => ({
  pk: roundPk(siteId, month),
  sk: `ERASED#${childHash}`,
});
/** The site and month that a partition of a round is about; undefined for any other. */
export function toSiteRound(pk: string): { siteId: string; month: string } | undefined {
  const [, siteId, month] = /^ROUND#([^#]+)#([^#]+)$/.exec(pk) ?? [];
  return siteId && month ? { siteId, month } : undefined;
}
export const childKey = (siteId: string, id: string): Key => ({
  pk: `CHILDREN#${siteId}`,
  sk: `CHILD#${id}`,
});
export const childrenOfSite = (siteId: string) => ({ pk: `CHILDREN#${siteId}`, skPrefix: 'CHILD#' });
/** Index attributes of a child's profile and of its measurements, which are in the order they count in. */
export const profileIndex = (childId: string) => ({ childPk: `CHILD#${childId}`, childSk: 'PROFILE' });
export const measurementIndex = (childId: string, month: string, measuredAt: string, id: string) => ({
  childPk: `CHILD#${childId}`,
  childSk: `MEASURED#${month}#${new Date(measuredAt).toISOString()}#${id}`,
});
export const profileOfChild = (childId: string) => ({ pk: `CHILD#${childId}`, skPrefix: 'PROFILE' });
export const historyOfChild = (childId: string) => ({ pk: `CHILD#${childId}`, skPrefix: 'MEASURED#' });
/** Of the rounds before one. */
export const historyBefore = (childId: string, month: string) => ({
  pk: `CHILD#${childId}`,
  skFrom: 'MEASURED#',
  skTo: `MEASURED#${month}`,
});
/** That a child of a regency may be due for erasure from a moment on. */
export const erasureDueKey = (regency: string, dueAt: string, siteId: string, childId: string): Key => ({
  pk: `ERASURES#${regency}`,
  sk: `${dueAt}#${siteId}#${childId}`,
});
export const erasuresDue = (regency: string, until: string) => ({
  pk: `ERASURES#${regency}`,
  skFrom: '0',
  skTo: `${until}~`,
});
/** That a child of a site was erased, and when. */
export const erasureLineKey = (siteId: string, childHash: string): Key => ({
  pk: `ERASED#${siteId}`,
  sk: childHash,
});
/** Whether a changed item of the outcomes table is a menu. */
export const isMenuKey = ({ sk }: Key): boolean => sk.startsWith('menu#');

// reports
export const dayTotalsKey = (parent: string, date: string, child: string): Key => ({
  pk: `${parent}#${monthOf(date)}`,
  sk: `${date}#${child}`,
});
export const childrenOfDay = (parent: string, date: string) => ({
  pk: `${parent}#${monthOf(date)}`,
  skPrefix: `${date}#`,
});
export const childrenOfMonth = (parent: string, from: string, to: string) => ({
  pk: `${parent}#${monthOf(from)}`,
  skFrom: `${from}#`,
  skTo: `${to}#~`,
});
/** Sorts after the rows of every day of the month. */
export const acknowledgementKey = (district: string, date: string, siteId: string): Key => ({
  pk: `${district}#${monthOf(date)}`,
  sk: `ACK#${date}#${siteId}`,
});
export const acknowledgementsOfDay = (district: string, date: string) => ({
  pk: `${district}#${monthOf(date)}`,
  skPrefix: `ACK#${date}#`,
});
/** A case stands under every region that its place lies in. */
export const incidentKey = (region: string, date: string, id: string): Key => ({
  pk: `INCIDENTS#${region}`,
  sk: `${date}#${id}`,
});
export const incidentsOfRegion = (region: string) => ({ pk: `INCIDENTS#${region}`, skPrefix: '' });
export const incidentsOfDays = (region: string, from: string, to: string) => ({
  pk: `INCIDENTS#${region}`,
  skFrom: `${from}#`,
  skTo: `${to}#~`,
});
/** What a round found at a child of a region: its own row under its parent, as with day totals. */
export const outcomeKey = (parent: string, month: string, child: string): Key => ({
  pk: `OUTCOMES#${parent}#${month}`,
  sk: child,
});
export const outcomesOfChildren = (parent: string, month: string) => ({
  pk: `OUTCOMES#${parent}#${month}`,
  skPrefix: '',
});
/** The region and month that an outcome's row belongs to; undefined for any other row. */
export function toRegionRound({ pk }: Key): { parent: string; month: string } | undefined {
  const [kind, parent, month] = pk.split('#');
  return kind === 'OUTCOMES' && parent && month ? { parent, month } : undefined;
}
/** That a region has outcomes of a month. */
export const outcomeMonthKey = (region: string, month: string): Key => ({
  pk: `MEASURED#${region}`,
  sk: month,
});
export const outcomeMonthsOf = (region: string) => ({ pk: `MEASURED#${region}`, skPrefix: '' });
export const reportKey = (region: string, period: string, version: number): Key => ({
  pk: `REPORT#${region}`,
  sk: `${period}#${String(version).padStart(4, '0')}`,
});
export const versionsOfReport = (region: string, period: string) => ({
  pk: `REPORT#${region}`,
  skPrefix: `${period}#`,
});
export const reportsOfRegion = (region: string) => ({ pk: `REPORT#${region}`, skPrefix: '' });

// restricted
export const illPersonKey = (incidentId: string, id: string): Key => ({
  pk: `INCIDENT#${incidentId}`,
  sk: `PERSON#${id}`,
});
export const illPersonsOf = (incidentId: string) => ({ pk: `INCIDENT#${incidentId}`, skPrefix: 'PERSON#' });
export const lineListReadKey = (incidentId: string, at: string, id: string): Key => ({
  pk: `INCIDENT#${incidentId}`,
  sk: `READ#${at}#${id}`,
});
export const lineListReadsOf = (incidentId: string) => ({ pk: `INCIDENT#${incidentId}`, skPrefix: 'READ#' });
/** An alert's id is its regency and its place among the regency's alerts. */
export const alertKey = (id: string): Key => {
  const [regency = '', ...matter] = id.split('_');
  return { pk: `ALERTS#${regency}`, sk: matter.join('_') };
};
export const alertsOfRegency = (regency: string) => ({ pk: `ALERTS#${regency}`, skPrefix: '' });
export const alertsOfDays = (regency: string, from: string, to: string) => ({
  pk: `ALERTS#${regency}`,
  skFrom: `${from}_`,
  skTo: `${to}_~`,
});
/** That a regency's certificates were looked at on a day. */
export const certificatesWatchedKey = (regency: string, date: string): Key => ({
  pk: `WATCHED#${regency}`,
  sk: date,
});
export const eventKey = (regency: string, cursor: string): Key => ({ pk: `EVENTS#${regency}`, sk: cursor });
export const eventsOfRegency = (regency: string) => ({ pk: `EVENTS#${regency}`, skPrefix: '' });
export const eventsFrom = (regency: string, cursor: string) => ({
  pk: `EVENTS#${regency}`,
  skFrom: cursor,
  skTo: '~',
});
export const deadLetterKey = (webhookId: string, cursor: string): Key => ({
  pk: `DEAD#${webhookId}`,
  sk: cursor,
});
export const deadLettersOfWebhook = (webhookId: string) => ({ pk: `DEAD#${webhookId}`, skPrefix: '' });

// identities
export const identityKey = (siteId: string, childId: string): Key => ({
  pk: `SITE#${siteId}`,
  sk: `CHILD#${childId}`,
});
export const identitiesOfSite = (siteId: string) => ({ pk: `SITE#${siteId}`, skPrefix: 'CHILD#' });
/** Every child with a national number, by its hash; at whatever site. */
export const identitiesByNik = (nikHash: string) => ({ pk: nikHash });

/** The region and date that a day row belongs to. */
export function toRegionDay({ pk, sk }: Key): { parent: string; date: string } {
  const [parent = '', date = ''] = [pk.split('#')[0], sk.split('#')[0]];
  return { parent, date };
}
