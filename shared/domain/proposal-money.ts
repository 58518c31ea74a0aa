// What a plan may cost at most (domain: the ceiling of a day is food by portion size, operations by portion, and the facility;
// Kep. BGN 244/2025 and 401.1/2025). A ceiling is not spending. Whole rupiah.
import { type Portions, portionCount } from './portions.ts';
import { numberRule, type Rules } from './rules.ts';

export type Prices = {
  foodSmall: number;
  foodLarge: number;
  operations: number;
  facilityPerDay: number;
  facilityDays: number;
};

/** The prices that hold on a date. */
export const pricesOn = (rules: Rules, date: string): Prices => ({
  foodSmall: numberRule(rules, 'cost.food.small', date),
  foodLarge: numberRule(rules, 'cost.food.large', date),
  operations: numberRule(rules, 'cost.ops.perPortion', date),
  facilityPerDay: numberRule(rules, 'cost.facility.perDay', date),
  facilityDays: numberRule(rules, 'cost.facility.daysPerYear', date),
});

/** Food and operations of portions served once. */
export const servingCeiling = (portions: Portions, { foodSmall, foodLarge, operations }: Prices): number =>
  Math.round(portions.small * foodSmall + portions.large * foodLarge + portionCount(portions) * operations);

/** Food, operations and the facilities of one service day. */
export const dailyCeiling = (portions: Portions, facilities: number, prices: Prices): number =>
  servingCeiling(portions, prices) + Math.round(facilities * prices.facilityPerDay);

/** Portions of a day, and on how many days of a week or a year they are served. */
export type Serving = { portions: Portions; days: number };

/** Food and operations of all of them. */
const servingsCeiling = (servings: readonly Serving[], prices: Prices): number =>
  servings.reduce((sum, { portions, days }) => sum + days * servingCeiling(portions, prices), 0);

/** Food and operations on the days of the calendar; the facility on its own days, whatever the calendar says. */
export const yearlyCeiling = (servings: readonly Serving[], facilities: number, prices: Prices): number =>
  servingsCeiling(servings, prices) + Math.round(facilities * prices.facilityPerDay * prices.facilityDays);

const WEEKS_A_YEAR = 52;

/** Of an ordinary week; the facility is paid on as many days of it as the year has for each. */
export const weeklyCeiling = (servings: readonly Serving[], facilities: number, prices: Prices): number =>
  servingsCeiling(servings, prices) +
  Math.round(facilities * prices.facilityPerDay * Math.round(prices.facilityDays / WEEKS_A_YEAR));
