// Home is the place one works for; who has not one place chooses, or enters an access code.
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { later } from '../lib/later.ts';
import { grants, homeOf } from '../lib/me.ts';

const HomeChoice = later(() => import('./home-choice.tsx').then((m) => m.HomeChoice));

export function HomePage() {
  const { route } = useLocation();
  const [only, another] = grants.value;
  const home = only && !another && location.hash === '' ? homeOf(only) : undefined;
  useEffect(() => {
    if (home) route(home, true);
  }, [home, route]);
  return home ? null : <HomeChoice />;
}
