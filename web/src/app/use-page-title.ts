// The title of the tab is the page's own heading, which may come in after the page.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const NAME = 'MBG Pilot';

export function usePageTitle(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!main.current) return;
    const tell = () => {
      const heading = main.current?.querySelector('h1')?.textContent;
      document.title = heading ? `${heading} · ${NAME}` : NAME;
    };
    const observer = new MutationObserver(tell);
    observer.observe(main.current, { childList: true, subtree: true, characterData: true });
    tell();
    return () => observer.disconnect();
  }, [main]);
}
