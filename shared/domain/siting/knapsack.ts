// The most that one kitchen can gain from its sites at given prices, where parts of sites may be taken: never less than what
// it can gain with whole ones. The gain of a site with both loads is parted between them as it fills the two rooms, so that
// one order by gain for the room serves both.
import type { Model } from './model.ts';
import { int, num } from './numbers.ts';
import { sortByKey } from './sort.ts';

/** Room for the arcs of one place, best first, and the part of each that is taken. */
export type Sack = {
  arcs: Int32Array;
  keys: Float64Array;
  taken: Float64Array;
  length: number;
  /** What the last bit of each room gains, for the whole room; 0 where room is left. */
  ofPupils: number;
  ofMotherChild: number;
};

export const toSack = (most: number): Sack => ({
  arcs: new Int32Array(most),
  keys: new Float64Array(most),
  taken: new Float64Array(most),
  length: 0,
  ofPupils: 0,
  ofMotherChild: 0,
});

/** Fills the sack for a place and gives its gain. */
export function fillSack(model: Model, prices: Float64Array, place: number, sack: Sack): number {
  listGains(model, prices, place, sack);
  let [gain, pupils, motherChild] = [0, 1, 1];
  [sack.ofPupils, sack.ofMotherChild] = [0, 0];
  for (let k = 0; k < sack.length; k++) {
    const arc = int(sack.arcs, k);
    const [wanted, share] = [pupilsShare(model, arc), num(model.arcShare, arc)];
    const [some, others] = [Math.min(pupils, wanted), Math.min(motherChild, share - wanted)];
    if (some < wanted && sack.ofPupils === 0) sack.ofPupils = num(sack.keys, k);
    if (others < share - wanted && sack.ofMotherChild === 0) sack.ofMotherChild = num(sack.keys, k);
    pupils -= some;
    motherChild -= others;
    const taken = share > 0 ? (some + others) / share : 1;
    sack.taken[k] = taken;
    gain += taken * (num(prices, int(model.arcSite, arc)) - num(model.arcCost, arc));
  }
  return gain;
}

/** The part of a kitchen's room for pupils that an arc's site takes. */
export const pupilsShare = (model: Model, arc: number): number =>
  num(model.pupils, int(model.arcSite, arc)) / Math.max(1, num(model.roomPupils, int(model.arcPlace, arc)));

function listGains(model: Model, prices: Float64Array, place: number, sack: Sack): void {
  let length = 0;
  const end = int(model.placeStart, place + 1);
  for (let k = int(model.placeStart, place); k < end; k++) {
    const arc = int(model.placeArc, k);
    const gain = num(prices, int(model.arcSite, arc)) - num(model.arcCost, arc);
    if (gain <= 0) continue;
    sack.arcs[length] = arc;
    sack.keys[length++] = gain / Math.max(1e-9, num(model.arcShare, arc));
  }
  sortByKey(sack.arcs, sack.keys, length);
  sack.length = length;
}
