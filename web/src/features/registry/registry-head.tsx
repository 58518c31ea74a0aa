// The head of the registry's pages: where, and which list.
import '../region/region.css';
import type { Action } from '../../../../shared/domain/policy.ts';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Region } from '../../lib/shapes.ts';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';

const words = wordsOf({
  id: {
    title: 'Registri',
    lists: 'Daftar',
    sites: 'Titik layanan',
    kitchens: 'Dapur',
    calendar: 'Kalender',
    access: 'Akses',
    contacts: 'Kontak',
    webhooks: 'Webhook',
    changes: 'Perubahan wilayah',
  },
  en: {
    title: 'Registry',
    lists: 'Lists',
    sites: 'Sites',
    kitchens: 'Kitchens',
    calendar: 'Calendar',
    access: 'Access',
    contacts: 'Contacts',
    webhooks: 'Webhooks',
    changes: 'Region changes',
  },
});

export type RegistryList = 'sites' | 'kitchens' | 'calendar' | 'access' | 'contacts' | 'webhooks' | 'changes';
const LISTS = [
  { list: 'sites', read: 'site.read' },
  { list: 'kitchens', read: 'kitchen.read' },
  { list: 'calendar', read: 'calendar.read' },
  { list: 'access', read: 'access.manage' },
  { list: 'contacts', read: 'contact.write' },
  { list: 'webhooks', read: 'webhook.manage' },
  { list: 'changes', read: 'region.change', at: 'ID' },
] as const satisfies readonly { list: RegistryList; read: Action; at?: string }[];

export function RegistryHead({ code, current }: { code: string; current: RegistryList }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  return (
    <>
      <Breadcrumb code={code} />
      <header class="stack">
        <h1>
          {w.title}: {name}
        </h1>
        <Tabs code={code} current="registry" />
        <nav class="row" aria-label={w.lists}>
          {LISTS.filter((one) => mayI(one.read, { region: 'at' in one ? one.at : code })).map(({ list }) => (
            <a
              key={list}
              class={list === current ? 'button primary' : 'button'}
              aria-current={list === current ? 'page' : undefined}
              href={`/regions/${code}/registry/${list}`}
            >
              {w[list]}
            </a>
          ))}
        </nav>
      </header>
    </>
  );
}
