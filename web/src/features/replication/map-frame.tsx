// A map without tiles from elsewhere, with a scale and north: moved by finger, wheel and buttons. Who shows it says what a tap does.
import type { SVGAttributes } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { dotsOf, linesOf, type MapItem } from './map-shapes.ts';
import {
  centred,
  isSeen,
  kmPerPixel,
  type Point,
  panned,
  pointAt,
  roundKm,
  viewOf,
  zoomed,
} from './map-view.ts';
import { useSize } from './use-size.ts';

const words = wordsOf({
  id: {
    nearer: 'Perbesar',
    farther: 'Perkecil',
    all: 'Semua',
    left: 'Geser ke barat',
    right: 'Geser ke timur',
    up: 'Geser ke utara',
    down: 'Geser ke selatan',
    north: 'U',
  },
  en: {
    nearer: 'Zoom in',
    farther: 'Zoom out',
    all: 'All',
    left: 'Move west',
    right: 'Move east',
    up: 'Move north',
    down: 'Move south',
    north: 'N',
  },
});

const NEARER = 0.6;
const STEP = 0.25;
/** How far from a point a finger may be. */
const REACH_PX = 24;
const MOVED_PX = 6;
const BAR_PX = 120;

type Props = {
  items: readonly MapItem[];
  /** What is to be seen at first, where that is not all. */
  whole?: readonly MapItem[];
  chosen: string | undefined;
  /** What is on it, for who cannot see it. */
  label: string;
  legend: string;
  /** Where a finger came down, and how far from it that may be meant, in km. */
  onTap: (at: Point, reach: number) => void;
};

export function MapFrame({ items, whole: first = items, chosen, label, legend, onTap }: Props) {
  const w = words();
  const ref = useRef<SVGSVGElement>(null);
  const size = useSize(ref);
  const whole = useMemo(() => viewOf(first), [first]);
  const [view, setView] = useState(whole);
  useWheel(ref, (pixel, factor) => setView((now) => zoomed(now, factor, pointAt(now, size, pixel))));
  const found = items.find(({ id }) => id === chosen);
  useEffect(() => {
    if (found && !isSeen(found, view, size)) setView(centred(view, found));
  }, [chosen]);
  const km = kmPerPixel(view, size);
  const drag = useDrag({
    onMove: (dx, dy) => setView((now) => ({ ...now, x: now.x - dx * km, y: now.y - dy * km })),
    onTap: (pixel) => onTap(pointAt(view, size, pixel), REACH_PX * km),
  });
  const move = (right: number, down: number) => () => setView(panned(view, right, down));
  const bar = roundKm(BAR_PX * km);
  return (
    <div class="stack plan-map">
      <div class="map-frame">
        <svg
          ref={ref}
          role="img"
          aria-label={label}
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          {...drag}
        >
          <Shapes items={items} />
          {found && <path class="map-chosen" d={dotsOf([found])} />}
        </svg>
        <span class="map-scale" style={{ width: `${bar / km}px` }}>
          {number(bar, 2)} km
        </span>
        <span class="map-north" aria-hidden="true">
          ▲<br />
          {w.north}
        </span>
      </div>
      <div class="row no-print">
        <Button label={w.nearer} text="+" onClick={() => setView(zoomed(view, NEARER))} />
        <Button label={w.farther} text="−" onClick={() => setView(zoomed(view, 1 / NEARER))} />
        <Button label={w.left} text="←" onClick={move(-STEP, 0)} />
        <Button label={w.right} text="→" onClick={move(STEP, 0)} />
        <Button label={w.up} text="↑" onClick={move(0, -STEP)} />
        <Button label={w.down} text="↓" onClick={move(0, STEP)} />
        <button type="button" onClick={() => setView(whole)}>
          {w.all}
        </button>
      </div>
      <p class="soft">{legend}</p>
    </div>
  );
}

const Button = ({ label, text, onClick }: { label: string; text: string; onClick: () => void }) => (
  <button type="button" aria-label={label} title={label} onClick={onClick}>
    {text}
  </button>
);

function Shapes({ items }: Pick<Props, 'items'>) {
  return useMemo(() => {
    const of = (kind: MapItem['kind']) => dotsOf(items.filter((item) => item.kind === kind));
    return (
      <g>
        <path class="map-lines" d={linesOf(items)} />
        <path class="map-served" d={of('served')} />
        <path class="map-unserved" d={of('unserved')} />
        <path class="map-hole" d={of('unserved')} />
        <path class="map-kitchens" d={of('kitchen')} />
      </g>
    );
  }, [items]);
}

const pixelOf = (event: MouseEvent, frame: Element) => {
  const { left, top } = frame.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
};

/** The wheel zooms; it must not scroll the page meanwhile, which only a listener of one's own can prevent. */
function useWheel(
  ref: { current: SVGSVGElement | null },
  onZoom: (pixel: { x: number; y: number }, factor: number) => void,
): void {
  const latest = useRef(onZoom);
  latest.current = onZoom;
  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(pixelOf(event, frame), event.deltaY < 0 ? NEARER : 1 / NEARER);
    };
    frame.addEventListener('wheel', wheel, { passive: false });
    return () => frame.removeEventListener('wheel', wheel);
  }, [ref]);
}

type Drag = { onMove: (dx: number, dy: number) => void; onTap: (pixel: { x: number; y: number }) => void };

/** A press that hardly moves is a tap; any other one drags. */
function useDrag({ onMove, onTap }: Drag): SVGAttributes<SVGSVGElement> {
  const last = useRef<{ x: number; y: number; moved: number } | undefined>(undefined);
  return {
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY, moved: 0 };
    },
    onPointerMove: ({ clientX, clientY }) => {
      if (!last.current) return;
      const [dx, dy] = [clientX - last.current.x, clientY - last.current.y];
      last.current = { x: clientX, y: clientY, moved: last.current.moved + Math.hypot(dx, dy) };
      if (last.current.moved > MOVED_PX) onMove(dx, dy);
    },
    onPointerUp: (event) => {
      if (last.current && last.current.moved <= MOVED_PX) onTap(pixelOf(event, event.currentTarget));
      last.current = undefined;
    },
    onPointerCancel: () => {
      last.current = undefined;
    },
  };
}
