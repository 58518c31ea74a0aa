// A fact as it is kept: with its receipt, who sent it, when it arrived, and whether the device's clock was off.

import { isClockOff } from '../../../shared/domain/clock.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { PlacedFact, ReportedFact, VoidedFact } from '../../../shared/domain/fact.ts';
import { kitchenOf, placeOf } from '../../../shared/domain/fact-place.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { numberRule } from '../../../shared/domain/rules.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import { toReceipt } from '../../../shared/store/ids.ts';
import { factKey, type Key, kitchenDayIndex, waitingVoidKey } from '../../../shared/store/keys.ts';
import type { Setting } from './fact-setting.ts';
import type { Sender } from './record-fact.ts';

export async function toStored(fact: PlacedFact, setting: Setting, sender: Sender): Promise<StoredFact> {
  const key = factKey(placeOf(fact), fact.serviceDate, fact.kind, fact.id);
  const kitchenId = kitchenOfDay(fact, setting);
  const index =
    kitchenId && placeOf(fact).kind === 'site' ? kitchenDayIndex(kitchenId, fact.serviceDate) : {};
  return { ...(await received(fact, key, zoneOf(setting.district), sender)), ...index };
}

/** Whose day a fact belongs to: the kitchen it names, else the one planned for that day, else the one assigned now. */
function kitchenOfDay(fact: PlacedFact, { plan, site }: Setting): string | undefined {
  const planned = plan?.fact.kind === 'planned' ? plan.fact.kitchenId : undefined;
  return kitchenOf(fact) ?? planned ?? site?.profile.kitchenId;
}

/** A void whose fact is not known yet, kept under that fact's id with the grants it will be judged by. */
export async function toWaiting(fact: VoidedFact, sender: Sender): Promise<StoredFact> {
  const stored = await received(fact, waitingVoidKey(fact.supersedes, fact.id), zoneOf('ID'), sender);
  return { ...stored, grants: [...sender.caller.grantTexts] };
}

async function received(fact: ReportedFact, key: Key, zone: string, sender: Sender): Promise<StoredFact> {
  const { caller, receivedAt, skewMs = 0, platform } = sender;
  const maxSkewHours = numberRule(
    await platform.rules.current(),
    'fact.maxClockSkewHours',
    localDate(receivedAt, zone),
  );
  const isOff = isClockOff({
    at: fact.at,
    serviceDate: fact.serviceDate,
    receivedAt,
    zone,
    skewMs,
    maxSkewHours,
  });
  const arrived = receivedAt.toISOString();
  return {
    ...key,
    type: 'fact',
    factId: fact.id,
    fact,
    receivedAt: arrived,
    receipt: toReceipt(fact.id, arrived),
    createdBy: caller.id,
    flags: isOff ? ['clock-off'] : [],
    ...(sender.skewMs !== undefined && { skewMs }),
  };
}
