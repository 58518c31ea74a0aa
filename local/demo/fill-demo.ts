// Fills an empty product with a pilot that nobody could take for real: Kabupaten Jember's own districts, invented kitchens
// and schools, and two weeks of service days made by the product's own functions, today's only half over.

import { rollUp } from '../../functions/roll-up-regions/roll-up.ts';
import { addDays, datesOf } from '../../shared/domain/dates.ts';
import { semesterStart } from '../../shared/domain/school-year.ts';
import type { Product } from '../product.ts';
import { beginAlerts } from './alerts.ts';
import { inventCertificates } from './certificates.ts';
import { copyItems } from './copy-items.ts';
import { Day, type Message } from './day.ts';
import { beginFill, endFill, todayAt } from './fill-mark.ts';
import { writeGates } from './gates.ts';
import { IncidentTale } from './incident-tale.ts';
import { JEMBER } from './jember.ts';
import { inventKitchens } from './kitchens.ts';
import { measureClasses } from './measured-class.ts';
import { writeRecipes } from './menus.ts';
import { coordinator } from './people.ts';
import { type Pilot, playDay } from './play-day.ts';
import { type Progress, showProgress } from './progress.ts';
import { inventSites } from './sites.ts';
import { openStage, type Stage } from './stage.ts';
import { inventSuspensions } from './suspensions.ts';

type Scale = { kitchens: number; sites: number; days: number };

const FULL: Scale = { kitchens: 40, sites: 540, days: 14 };
const REGISTERED_DAYS_BEFORE = 45;

/** Fills where there are no sites in Jember yet, or where an earlier fill was cut short. */
export async function fillDemo(product: Product, scale = FULL, progress = showProgress()): Promise<void> {
  const asOf = await beginFill(product);
  if (!asOf) return;
  const today = todayAt(asOf);
  const dates = datesOf(addDays(today, 1 - scale.days), today);
  const stage = openStage(product.platform, asOf);
  const pilot = await register(scale, dates[0] ?? today, today, stage);
  const days = dates.map((date) => new Day(date, today, asOf));
  await play(days, pilot, stage, product, progress);
  for (const date of dates) await rollUpAbove(date, product);
  await measureClasses(today, product.platform);
  await beginAlerts(product);
  await endFill(product, asOf);
}

/** Plays day after day, and copies each while the next is played. */
async function play(
  days: readonly Day[],
  pilot: Pilot,
  stage: Stage,
  { client }: Product,
  progress: Progress,
): Promise<void> {
  let late: Message[] = [];
  progress(0, days.length + 1);
  for (const [i, day] of days.entries()) {
    const ready = stage.database.takeWritten();
    [late] = await Promise.all([playDay(pilot, day, late, stage), copyItems(ready, client)]);
    progress(i + 1, days.length + 1);
  }
  await copyItems(stage.database.takeWritten(), client);
  progress(days.length + 1, days.length + 1);
}

/** Registers the kitchens and sites some weeks before the first day. */
async function register(
  { kitchens: kitchenCount, sites: count }: Scale,
  first: string,
  today: string,
  stage: Stage,
): Promise<Pilot> {
  const at = new Date(`${addDays(first, -REGISTERED_DAYS_BEFORE)}T09:00:00+07:00`);
  const who = coordinator(JEMBER).id;
  const kitchens = inventKitchens(kitchenCount, first, who, at);
  const sites = inventSites({ count, kitchens, validFrom: semesterStart(first), who, at });
  for (const kitchen of kitchens) {
    await stage.platform.kitchens.put(kitchen, undefined);
    await writeRecipes(kitchen.id, first, at, stage.platform);
  }
  for (const certificate of inventCertificates(kitchens, { first, today, who }))
    await stage.platform.certificates.put(certificate, undefined);
  for (const suspension of inventSuspensions(kitchens, first, who))
    await stage.platform.suspensions.put(suspension, undefined);
  for (const site of sites) await stage.platform.sites.put(site, undefined);
  await writeGates(kitchens, sites, { today, who }, stage.platform);
  return { kitchens, sites, incident: new IncidentTale(today, sites) };
}

/** The rows of the regency and its province, from what the real tables hold by now. */
async function rollUpAbove(date: string, { platform }: Product): Promise<void> {
  const children = await platform.dayTotals.childrenOfDay(JEMBER, date);
  if (children.length === 0) return;
  await rollUp(JEMBER, date, platform);
  await rollUp(JEMBER.slice(0, 2), date, platform);
}
