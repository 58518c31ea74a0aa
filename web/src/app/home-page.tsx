// Home is the place one works for; who works for several chooses, and who works for none enters an access code. So does whoever opens
// the link of a letter, which has the code behind its `#`.
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Grant, Role } from '../../../shared/domain/policy.ts';
import { wordsOf } from '../lib/language.ts';
import { later } from '../lib/later.ts';
import { grants, homeOf } from '../lib/me.ts';

const RedeemPage = later(() => import('../features/access/redeem-page.tsx').then((m) => m.RedeemPage));

const words = wordsOf<{ title: string; roles: Record<Role, string> }>({
  id: {
    title: 'Pilih tempat Anda',
    roles: {
      'school-operator': 'Operator sekolah',
      'kitchen-operator': 'Operator dapur',
      coordinator: 'Koordinator wilayah',
      planner: 'Perencana',
      auditor: 'Auditor',
      'health-officer': 'Petugas kesehatan',
      administrator: 'Administrator',
    },
  },
  en: {
    title: 'Choose your place',
    roles: {
      'school-operator': 'School operator',
      'kitchen-operator': 'Kitchen operator',
      coordinator: 'Regional coordinator',
      planner: 'Planner',
      auditor: 'Auditor',
      'health-officer': 'Health officer',
      administrator: 'Administrator',
    },
  },
});

export function HomePage() {
  const w = words();
  const { route } = useLocation();
  const mine: Grant[] = grants.value;
  const [only] = mine;
  const isAsked = useAsked(mine.length);
  const hasLink = location.hash !== '';
  useEffect(() => {
    if (mine.length === 1 && only && !hasLink) route(homeOf(only), true);
  }, [mine.length, only, route, hasLink]);
  if (hasLink || (mine.length === 0 && isAsked)) return <RedeemPage />;
  if (mine.length < 2) return null;
  return (
    <div class="page narrow">
      <h1>{w.title}</h1>
      <ul class="plain">
        {mine.map((grant) => (
          <li key={`${grant.role} ${grant.scope.id}`}>
            <a class="button" href={homeOf(grant)}>
              {w.roles[grant.role]} · {grant.scope.id}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the server was asked for grants that this phone does not know; who has one place is not kept waiting for it. */
function useAsked(count: number): boolean {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (count === 1) return;
    void import('../features/access/own-grants.ts')
      .then((m) => m.followGrants())
      .catch(() => undefined)
      .then(() => setAsked(true));
  }, []);
  return isAsked;
}
