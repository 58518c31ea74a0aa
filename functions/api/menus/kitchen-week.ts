// A kitchen's week: whom it expects each day, what each menu gives and costs, and what has to be bought.
import type { BeneficiaryGroup } from '../../../shared/domain/beneficiary.ts';
import { addDays, datesOf } from '../../../shared/domain/dates.ts';
import type { Foods } from '../../../shared/domain/food.ts';
import { eatersOf } from '../../../shared/domain/menu-verdict.ts';
import { planOf } from '../../../shared/domain/plan.ts';
import { type DatedPriceList, pricesOn } from '../../../shared/domain/prices.ts';
import { purchasesOf } from '../../../shared/domain/purchases.ts';
import type { Rules } from '../../../shared/domain/rules.ts';
import type { EnrolmentCounts } from '../../../shared/domain/site.ts';
import { TARGET_TABLES } from '../../../shared/reference/target-tables.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Site } from '../../../shared/store/site-store.ts';
import { expectedHeads } from './expected-heads.ts';
import { judgeMenu } from './judged-menu.ts';

const DAYS = 7;
type Groups = EnrolmentCounts['groups'];
type Setting = { rules: Rules; foods: Foods; lists: readonly DatedPriceList[]; sites: readonly Site[] };

/** The seven days from `monday` on. */
export async function kitchenWeek({ id, profile }: Kitchen, monday: string, platform: Platform) {
  const until = addDays(monday, DAYS - 1);
  const [rules, foods, lists, sites] = await Promise.all([
    platform.rules.of(profile.district),
    platform.foods.current(),
    platform.prices.until(id, until),
    platform.sites.allByKitchen(id),
  ]);
  const setting = { rules, foods, lists, sites };
  const days = await Promise.all(datesOf(monday, until).map((date) => weekDay(id, date, setting, platform)));
  return {
    kitchen: { id, name: profile.name, district: profile.district },
    monday,
    days: days.map(({ planned, ...day }) => ({ ...day, menus: planned.map(({ body }) => body) })),
    purchases: purchasesOf(days.flatMap(({ planned }) => planned.map(({ bought }) => bought))),
  };
}

async function weekDay(
  id: string,
  date: string,
  { rules, foods, lists, sites }: Setting,
  platform: Platform,
) {
  const { groups, allergies } = await expectedHeads(sites, date, platform);
  const menus = await platform.menus.madeOn(id, date);
  const prices = pricesOn(lists, date);
  const planned = menus.map((one) => {
    const eaters = eatersOf(
      one.menu.meal,
      menus.map(({ menu }) => menu.meal),
      TARGET_TABLES,
    );
    const mine = ofGroups(groups, eaters);
    const { portions } = planOf({ groups: mine, estimated: false }, rules, date);
    return {
      body: { ...one.menu, portions, ...judgeMenu(one, mine, { rules, date, prices, foods }) },
      bought: { recipes: one.made?.recipes ?? [], portions, prices },
    };
  });
  return { date, groups, allergies, planned };
}

const ofGroups = (all: Groups, some: readonly BeneficiaryGroup[]): Groups =>
  Object.fromEntries(some.flatMap((group) => (all[group] ? [[group, all[group]]] : [])));
