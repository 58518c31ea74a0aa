// The first page of who has not one place: several to choose from, or none yet, and so a code to enter. So has whoever opens the link
// of a letter, which has the code behind its `#`.
import { useEffect, useState } from 'preact/hooks';
import type { Grant, Role } from '../../../shared/domain/policy.ts';
import { followGrants } from '../features/access/own-grants.ts';
import { RedeemPage } from '../features/access/redeem-page.tsx';
import { wordsOf } from '../lib/language.ts';
import { grants, homeOf } from '../lib/me.ts';

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

export function HomeChoice() {
  const w = words();
  const mine: Grant[] = grants.value;
  const isAsked = useAsked();
  if (location.hash !== '' || (mine.length === 0 && isAsked)) return <RedeemPage />;
  if (mine.length === 0) return null;
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

/** Whether the server was asked for grants that this phone does not know. */
function useAsked(): boolean {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    void followGrants()
      .catch(() => undefined)
      .then(() => setAsked(true));
  }, []);
  return isAsked;
}
