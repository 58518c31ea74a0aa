// Who is mailed about a region's alerts.
import { mayI } from '../../lib/me.ts';
import { ChooseRegency, hasLists } from './choose-regency.tsx';
import { Contacts } from './contacts.tsx';
import { RegistryHead } from './registry-head.tsx';

export const ContactsPage = ({ code }: { code: string }) => (
  <div class="page">
    <RegistryHead code={code} current="contacts" />
    {hasLists(code) ? (
      <Contacts path={`/v1/regions/${code}/contacts`} mayWrite={mayI('contact.write', { region: code })} />
    ) : (
      <ChooseRegency code={code} page="registry/contacts" />
    )}
  </div>
);
