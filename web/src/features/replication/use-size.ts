// How large an element is on the screen, also after the window has changed.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function useSize(ref: RefObject<Element | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 320, height: 320 });
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
