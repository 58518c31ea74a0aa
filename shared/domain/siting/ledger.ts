// An assignment that is being worked on: who is served from where, how full each kitchen is, what it costs. Every move is
// written down until it is kept or taken back.
import type { Model } from './model.ts';
import { add, count, int, num } from './numbers.ts';

export const NONE = -1;

export type Ledger = {
  model: Model;
  /** The arc that serves each site, or NONE. */
  arcOf: Int32Array;
  usedPupils: Float64Array;
  usedMotherChild: Float64Array;
  /** Sites of each place. */
  served: Int32Array;
  /** Yearly cost with the penalties of those left out. */
  cost: number;
  /** Site and its arc before, for each move that is not kept yet. */
  moves: number[];
};

/** A ledger of an assignment; without one, nobody is served. */
export function openLedger(model: Model, arcs?: ArrayLike<number>): Ledger {
  const ledger: Ledger = {
    model,
    arcOf: new Int32Array(model.sites).fill(NONE),
    usedPupils: new Float64Array(model.places),
    usedMotherChild: new Float64Array(model.places),
    served: new Int32Array(model.places),
    cost: model.penalty.reduce((sum, penalty) => sum + penalty, forcedCost(model)),
    moves: [],
  };
  for (let site = 0; arcs && site < model.sites; site++) move(ledger, site, arcs[site] ?? NONE);
  keep(ledger);
  return ledger;
}

const forcedCost = ({ fixed, forced }: Model): number =>
  fixed.reduce((sum, cost, place) => sum + cost * int(forced, place), 0);

/** Serves a site by an arc, or leaves it out (NONE). Nobody asks here whether there is room. */
export function move(ledger: Ledger, site: number, arc: number): void {
  ledger.moves.push(site, int(ledger.arcOf, site));
  apply(ledger, site, arc);
}

function apply(ledger: Ledger, site: number, arc: number): void {
  const { model, arcOf } = ledger;
  const before = int(arcOf, site);
  if (before === NONE) ledger.cost -= num(model.penalty, site);
  else book(ledger, site, before, -1);
  if (arc === NONE) ledger.cost += num(model.penalty, site);
  else book(ledger, site, arc, 1);
  arcOf[site] = arc;
}

function book(ledger: Ledger, site: number, arc: number, sign: 1 | -1): void {
  const { model, served } = ledger;
  const place = int(model.arcPlace, arc);
  add(ledger.usedPupils, place, sign * num(model.pupils, site));
  add(ledger.usedMotherChild, place, sign * num(model.motherChild, site));
  ledger.cost += sign * num(model.arcCost, arc);
  const before = count(served, place, sign);
  const opensOrCloses = before === 0 || before + sign === 0;
  if (opensOrCloses && int(model.forced, place) === 0) ledger.cost += sign * num(model.fixed, place);
}

/** Keeps the moves made since the last time. */
export function keep(ledger: Ledger): void {
  ledger.moves.length = 0;
}

/** Takes back the moves after the first `mark` entries of the list. */
export function takeBack(ledger: Ledger, mark = 0): void {
  const { moves } = ledger;
  while (moves.length > mark) {
    const arc = moves.pop() as number;
    apply(ledger, moves.pop() as number, arc);
  }
}

export const isOpen = ({ model, served }: Ledger, place: number): boolean =>
  int(served, place) > 0 || int(model.forced, place) === 1;

/** Whether a place has room for a site, besides what it serves. */
export const hasRoom = (ledger: Ledger, site: number, place: number): boolean =>
  num(ledger.usedPupils, place) + num(ledger.model.pupils, site) <= num(ledger.model.roomPupils, place) &&
  num(ledger.usedMotherChild, place) + num(ledger.model.motherChild, site) <=
    num(ledger.model.roomMotherChild, place);

/** The place that serves a site, or NONE. */
export const placeOf = ({ model, arcOf }: Ledger, site: number): number => {
  const arc = int(arcOf, site);
  return arc === NONE ? NONE : int(model.arcPlace, arc);
};
