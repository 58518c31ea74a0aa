// Where the invented places stand: the 31 real districts of Kabupaten Jember, each with a rough centre (good enough for a
// map of places that do not exist) and how many kitchens the demo gives it.
export const JEMBER = '35.09';

export type Centre = { district: string; lat: number; lon: number; kitchens: number };

const centre = (tail: string, lat: number, lon: number, kitchens = 1): Centre => ({
  district: `${JEMBER}.${tail}`,
  lat,
  lon,
  kitchens,
});

const CENTRES: readonly Centre[] = [
  centre('01', -8.25, 113.34),
  centre('02', -8.29, 113.37),
  centre('03', -8.12, 113.39),
  centre('04', -8.31, 113.42),
  centre('05', -8.26, 113.44),
  centre('06', -8.16, 113.45, 2),
  centre('07', -8.2, 113.44),
  centre('08', -8.36, 113.47, 2),
  centre('09', -8.19, 113.54, 2),
  centre('10', -8.27, 113.54),
  centre('11', -8.34, 113.55, 2),
  centre('12', -8.35, 113.61, 2),
  centre('13', -8.21, 113.61),
  centre('14', -8.15, 113.62),
  centre('15', -8.14, 113.66),
  centre('16', -8.27, 113.65),
  centre('17', -8.23, 113.67),
  centre('18', -8.33, 113.7),
  centre('19', -8.18, 113.68, 2),
  centre('20', -8.14, 113.71, 2),
  centre('21', -8.18, 113.73, 2),
  centre('22', -8.11, 113.74),
  centre('23', -8.25, 113.76),
  centre('24', -8.16, 113.77),
  centre('25', -8.07, 113.77),
  centre('26', -8.19, 113.8),
  centre('27', -8.13, 113.82),
  centre('28', -8.14, 113.88),
  centre('29', -8.06, 113.83),
  centre('30', -8.24, 113.87, 2),
  centre('31', -8.06, 113.9),
];

/** Centres for this many kitchens: every district first, then those with a second one. */
export function kitchenCentres(count: number): Centre[] {
  const seconds = CENTRES.filter(({ kitchens }) => kitchens > 1);
  return [...CENTRES, ...seconds].slice(0, count).sort((a, b) => (a.district < b.district ? -1 : 1));
}
