// Tells whoever is next on the ladder, one mail a recipient and watch. Who is told stands on the alert before the mail goes, so
// nobody is told twice; a mail that could not be sent is taken back, and tried again at the next watch.
import pLimit from 'p-limit';
import { type Alert, PACES, STEPS, type Step } from '../../shared/domain/alert.ts';
import { isQuiet } from '../../shared/domain/alert-steps.ts';
import { type Contact, wantsKind } from '../../shared/domain/contact.ts';
import { localDate } from '../../shared/domain/dates.ts';
import { zoneOf } from '../../shared/domain/region.ts';
import type { Mailer } from '../../shared/lambda/mailer.ts';
import type { StoredAlert } from '../../shared/store/alert-store.ts';
import type { ContactsOwner } from '../../shared/store/contact-store.ts';
import { contactId } from '../../shared/store/ids.ts';
import type { Platform } from '../../shared/store/platform.ts';
import { toDigest } from './digest.ts';

export type MailServices = {
  platform: Platform;
  mailer: Mailer;
  /** Where the app is, for links. */
  origin: string;
  logError: (message: string, error: unknown) => void;
};
type Telling = { contact: Contact; step: Step; stored: StoredAlert };

const AT_ONCE = 8;

/** Sends what is new or escalated to whom it concerns; how many mails went. */
export async function tellByMail(
  stored: readonly StoredAlert[],
  regency: string,
  services: MailServices,
): Promise<number> {
  const { platform } = services;
  const rules = await platform.rules.current();
  const [now, zone] = [platform.now(), zoneOf(regency)];
  const mustWait = isQuiet(now, zone, localDate(now, zone), rules);
  const due = stored.filter(({ alert }) => stepsDue(alert, mustWait).length > 0);
  const contactsOf = contactBook(platform);
  const limit = pLimit(AT_ONCE);
  const tellings = (await limit.map(due, (one) => claim(one, mustWait, contactsOf, platform))).flat();
  const recipients = [...Map.groupBy(tellings, ({ contact }) => contact.email).values()];
  const sent = await limit.map(recipients, (own) => send(own, regency, services));
  return sent.filter(Boolean).length;
}

/** The steps that an alert has reached and whose contacts were not told yet. */
function stepsDue(
  { endedAt, acknowledgement, step, kind, toldSteps }: Alert,
  mustWait: boolean,
): readonly Step[] {
  if (endedAt || acknowledgement || (mustWait && PACES[kind] !== 'urgent')) return [];
  return STEPS.slice(0, STEPS.indexOf(step) + 1).filter((reached) => !toldSteps.includes(reached));
}

const ownerOf = ({ kitchenId, district, regency }: Alert, step: Step): ContactsOwner | undefined =>
  step === 'kitchen'
    ? (kitchenId && { kitchen: kitchenId }) || undefined
    : { region: step === 'district' ? district : regency };

type ContactBook = (owner: ContactsOwner | undefined) => Promise<Contact[]>;

/** Reads each list once, however many alerts ask. */
function contactBook({ contacts }: Platform): ContactBook {
  const read = new Map<string, Promise<Contact[]>>();
  return (owner) => {
    if (!owner) return Promise.resolve([]);
    const name = JSON.stringify(owner);
    const known = read.get(name) ?? contacts.of(owner);
    read.set(name, known);
    return known;
  };
}

const markOf = (step: Step, { email }: Contact): string => `${step}:${contactId(email)}`;

/** Notes on the alert who is about to be told; nobody, when someone else changed it meanwhile. */
async function claim(
  { alert, version }: StoredAlert,
  mustWait: boolean,
  contactsOf: ContactBook,
  { alerts }: Platform,
): Promise<Telling[]> {
  const steps = stepsDue(alert, mustWait);
  const found = await Promise.all(
    steps.map(async (step) =>
      (await contactsOf(ownerOf(alert, step)))
        .filter((contact) => wantsKind(contact, alert.kind) && !alert.told.includes(markOf(step, contact)))
        .map((contact) => ({ contact, step })),
    ),
  );
  const told = [...alert.told, ...found.flat().map(({ step, contact }) => markOf(step, contact))];
  const stored = await alerts.put({ ...alert, told, toldSteps: [...alert.toldSteps, ...steps] }, version);
  return stored ? found.flat().map((one) => ({ ...one, stored })) : [];
}

/** A region's page that the recipient may read: of the regency, or of the one district whose contact it is. */
function pageFor(own: readonly Telling[], regency: string): string | undefined {
  if (own.some(({ step }) => step === 'regency')) return `/regions/${regency}`;
  const told = own.filter(({ step }) => step === 'district').map(({ stored: { alert } }) => alert.district);
  return new Set(told).size === 1 ? `/regions/${told[0]}` : undefined;
}

async function send(own: readonly Telling[], regency: string, services: MailServices): Promise<boolean> {
  const [first] = own;
  if (!first) return false;
  const alerts = [...new Map(own.map(({ stored: { alert } }) => [alert.id, alert])).values()];
  try {
    await services.mailer.send(
      toDigest(first.contact, alerts, {
        regency,
        page: pageFor(own, regency),
        origin: services.origin,
        regions: await services.platform.regions.current(),
      }),
    );
    return true;
  } catch (error) {
    const { name } = error as Error; // its text can hold the address
    services.logError('a mail about alerts could not be sent and will be tried again', new Error(name));
    for (const telling of own) await takeBack(telling, services.platform);
    return false;
  }
}

const takeBack = ({ stored, step, contact }: Telling, { alerts }: Platform): Promise<StoredAlert> =>
  alerts.change(stored, (alert) => ({
    ...alert,
    told: alert.told.filter((mark) => mark !== markOf(step, contact)),
    toldSteps: alert.toldSteps.filter((one) => one !== step),
  }));
