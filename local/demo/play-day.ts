// Plays a day of the pilot as it would have gone: the plan at 03:00, every fact through the API's own door at the moment it
// arrived, the folds and roll-ups, and at 18:00 the reports. What arrives later waits for the next day and changes figures
// that are published already.
import { setImmediate } from 'node:timers/promises';
import { recordFacts } from '../../functions/api/facts/record-facts.ts';
import { openDay } from '../../functions/open-day/open-day.ts';
import { publishDue } from '../../functions/publish-reports/publish-due.ts';
import { ofKind } from '../../shared/domain/chain.ts';
import type { Kitchen } from '../../shared/store/kitchen-store.ts';
import type { Site } from '../../shared/store/site-store.ts';
import type { Day, Message } from './day.ts';
import type { IncidentTale } from './incident-tale.ts';
import { JEMBER } from './jember.ts';
import { kitchenStory } from './kitchen-story.ts';
import { writeMenu } from './menus.ts';
import { settle } from './settle.ts';
import type { Stage } from './stage.ts';

export type Pilot = { kitchens: readonly Kitchen[]; sites: readonly Site[]; incident: IncidentTale };

const [OPENS, PUBLISHES] = [180, 1_080];
const AT_ONCE = 50;

/** Plays the day after what `earlier` days left; returns what arrives only after it. */
export async function playDay(
  pilot: Pilot,
  day: Day,
  earlier: readonly Message[],
  stage: Stage,
): Promise<Message[]> {
  stage.setClock(day.at(OPENS));
  await openDay(JEMBER, day.date, stage.platform);
  const told = (
    await Promise.all(pilot.kitchens.map((kitchen) => kitchenDay(kitchen, pilot, day, stage)))
  ).flat();
  const evening = day.isToday ? Number.POSITIVE_INFINITY : day.at(PUBLISHES).getTime();
  const arrived = [...earlier, ...told].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  await receive(
    arrived.filter(({ receivedAt }) => receivedAt.getTime() < evening),
    stage,
  );
  stage.setClock(day.at(PUBLISHES));
  await settle(stage);
  if (!day.isToday) await publishDue(JEMBER, stage.platform);
  return arrived.filter(({ receivedAt }) => receivedAt.getTime() >= evening);
}

async function kitchenDay(
  kitchen: Kitchen,
  { sites, incident }: Pilot,
  day: Day,
  { platform }: Stage,
): Promise<Message[]> {
  const planned = await platform.facts.ofKitchenDay(kitchen.id, day.date);
  const plans = ofKind(
    planned.map(({ fact }) => fact),
    'planned',
  );
  if (plans.length === 0) return [];
  await writeMenu(kitchen.id, day, platform);
  return incident.addTo(kitchenStory(kitchen, plans, isYoungIn(sites), day), day);
}

const OLDER = new Set(['SMP', 'MTs', 'SMA', 'SMK', 'MA']);

const isYoungIn = (sites: readonly Site[]) => {
  const older = new Set(sites.filter(({ profile }) => OLDER.has(profile.form)).map(({ id }) => id));
  return (siteId: string): boolean => !older.has(siteId);
};

/** Takes every fact in the order of arrival; each must be accepted. Lets the writing of earlier days go on meanwhile. */
async function receive(messages: readonly Message[], { platform, setClock }: Stage): Promise<void> {
  for (const [i, { caller, fact, receivedAt }] of messages.entries()) {
    setClock(receivedAt);
    const [outcome] = await recordFacts([fact], { caller, receivedAt, skewMs: undefined, platform });
    if (!outcome || 'problem' in outcome)
      throw new Error(`the demo made a fact that is refused: ${fact.id}`, { cause: outcome });
    if (i % AT_ONCE === 0) await setImmediate();
  }
}
