// The map of a plan: squares are kitchens, dots the sites that they serve, rings those left out. Whatever is chosen here is told
// beside it, and everything can be chosen in the tables too.
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { MapFrame } from './map-frame.tsx';
import type { MapItem } from './map-shapes.ts';
import { nearestOf } from './map-view.ts';

const words = wordsOf({
  id: {
    map: (kitchens: string, served: string, unserved: string) =>
      `Peta: ${kitchens} dapur, ${served} titik terlayani, ${unserved} belum. Semuanya ada juga di tabel.`,
    legend:
      'Kotak: dapur. Titik: terlayani. Lingkaran: belum terlayani. Bila beberapa ada di satu tempat, ketuk lagi untuk yang berikutnya.',
  },
  en: {
    map: (kitchens: string, served: string, unserved: string) =>
      `Map: ${kitchens} kitchens, ${served} sites served, ${unserved} not. All of it is in the tables too.`,
    legend:
      'Squares: kitchens. Dots: served. Rings: not served. Where several stand at one place, tap again for the next.',
  },
});

type Props = {
  items: readonly MapItem[];
  chosen: string | undefined;
  onChoose: (item: MapItem | undefined) => void;
};

export function PlanMap({ items, chosen, onChoose }: Props) {
  const w = words();
  const of = (kind: MapItem['kind']) => number(items.filter((item) => item.kind === kind).length);
  return (
    <MapFrame
      items={items}
      chosen={chosen}
      label={w.map(of('kitchen'), of('served'), of('unserved'))}
      legend={w.legend}
      onTap={(at, reach) => onChoose(nearestOf(items, at, reach, chosen))}
    />
  );
}
