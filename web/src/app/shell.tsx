// What stands around every page: the way home, language, who is signed in, and the truth about sending.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { language, wordsOf } from '../lib/language.ts';
import { session } from '../lib/me.ts';
import { Account } from './account.tsx';
import { setLanguage } from './choose-language.ts';
import { Notices } from './notices.tsx';
import { SyncLine } from './sync-line.tsx';
import { usePageTitle } from './use-page-title.ts';

const words = wordsOf({
  id: {
    skip: 'Langsung ke isi',
    other: 'English',
    otherLabel: 'Read in English',
    home: 'MBG Pilot, beranda',
  },
  en: {
    skip: 'Skip to content',
    other: 'Indonesia',
    otherLabel: 'Baca dalam bahasa Indonesia',
    home: 'MBG Pilot, home',
  },
});

export function Shell({ children }: { children: ComponentChildren }) {
  const w = words();
  const main = useFocusOnNewPage();
  usePageTitle(main);
  const other = language.value === 'id' ? 'en' : 'id';
  return (
    <>
      <header>
        <button type="button" class="skip" onClick={() => main.current?.focus()}>
          {w.skip}
        </button>
        <div class="bar">
          <div class="bar-inner">
            <a class="brand" href="/" aria-label={w.home}>
              <img src="/icon.svg" alt="" />
              MBG Pilot
            </a>
            <div class="row">
              <button
                type="button"
                class="quiet"
                lang={other}
                aria-label={w.otherLabel}
                onClick={() => setLanguage(other)}
              >
                {w.other}
              </button>
              {session.value && <Account />}
            </div>
          </div>
        </div>
        {session.value && <SyncLine />}
        <Notices />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** A new page starts at its top, for eyes and for screen readers; the first one is where the browser put it. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { path } = useLocation();
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return main;
}
