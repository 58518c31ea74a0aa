// Who is mailed about the alerts of a kitchen and the sites it cooks for.
import '../region/region.css';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { Breadcrumb } from '../region/region-nav.tsx';
import { Contacts } from './contacts.tsx';

const words = wordsOf({
  id: { back: 'Kembali ke dapur' },
  en: { back: 'Back to the kitchen' },
});

export function KitchenContactsPage({ code, id }: { code: string; id: string }) {
  const name = useAnswer<Kitchen>(`/v1/kitchens/${id}`).data?.name ?? id;
  return (
    <div class="page">
      <Breadcrumb code={code} isOpen />
      <h1>{name}</h1>
      <Contacts
        path={`/v1/kitchens/${id}/contacts`}
        mayWrite={mayI('contact.write', { region: code, kitchenIds: [id] })}
      />
      <a class="button" href={`/kitchens/${id}/edit`}>
        {words().back}
      </a>
    </div>
  );
}
