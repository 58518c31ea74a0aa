// Asks before something unfinished is left: what was typed and not saved, or work under way. The browser asks when the tab is
// closed, the app when a link is pressed.
import { useEffect } from 'preact/hooks';
import { wordsOf } from './language.ts';

const words = wordsOf({
  id: { leave: 'Isian belum disimpan. Tinggalkan halaman ini?' },
  en: { leave: 'What you typed is not saved. Leave this page?' },
});

/** Lets the browser ask before the tab is closed, until the signal ends it. */
export const warnOnClose = (signal: AbortSignal): void =>
  addEventListener('beforeunload', (event) => event.preventDefault(), { signal });

function askAtLink(event: MouseEvent): void {
  const isLink = event.target instanceof Element && event.target.closest('a[href]');
  if (!isLink || confirm(words().leave)) return;
  event.preventDefault();
  event.stopPropagation();
}

export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const watch = new AbortController();
    warnOnClose(watch.signal);
    document.addEventListener('click', askAtLink, { capture: true, signal: watch.signal });
    return () => watch.abort();
  }, [isUnsaved]);
}
