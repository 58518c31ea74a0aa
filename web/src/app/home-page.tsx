// Home is the place one works for; who works for several chooses.

import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Grant, Role } from '../../../shared/domain/policy.ts';
import { wordsOf } from '../lib/language.ts';
import { grants, homeOf } from '../lib/me.ts';

const words = wordsOf<{ title: string; none: string; roles: Record<Role, string> }>({
  id: {
    title: 'Pilih tempat Anda',
    none: 'Akun ini belum punya wewenang. Minta koordinator menambahkannya.',
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
    none: 'This account has no grants yet. Ask your coordinator to add them.',
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
  useEffect(() => {
    if (mine.length === 1 && only) route(homeOf(only), true);
  }, [mine.length, only, route]);
  if (mine.length === 1) return null;
  return (
    <div class="page narrow">
      <h1>{w.title}</h1>
      {mine.length === 0 && <p>{w.none}</p>}
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
