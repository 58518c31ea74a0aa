// Alerts in tests: watching as the schedule does, whom to mail, and another system that takes webhooks on a port of its own.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { type Delivered, deliverWebhooks } from '../../functions/deliver-webhooks/deliver-webhooks.ts';
import { type Watched, watchRegency } from '../../functions/watch-day/watch-regency.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import { type AlertEvent, alertEvent } from '../../shared/domain/webhook.ts';
import type { Mail } from '../../shared/lambda/mailer.ts';
import { type Api, assertDone, type Client, pageOf } from './api.ts';
import { DAY, instantAt } from './factories/day.ts';
import { PERSONAS, REGENCY } from './personas.ts';

/** Watches the test regency at a time of the day. */
export async function watchAt(api: Api, time: string, date = DAY): Promise<Watched> {
  await api.settled();
  api.clock.set(instantAt(date, time));
  return await watchRegency(REGENCY, api.product.watching);
}

/** The mails that were sent since this was last asked. */
export const takeMails = ({ product }: Api): Mail[] => product.watching.mailer.kept.splice(0);

export async function givenContacts(api: Api, path: string, ...contacts: Contact[]): Promise<void> {
  const admin = await api.as(PERSONAS.administrator);
  assertDone(await admin.put(`/v1/${path}/contacts`, { contacts }));
}

/** Kind and step of the alerts that stand in the regency. */
export async function openAlerts(client: Client): Promise<string[]> {
  const { items } = pageOf(await client.get(`/v1/regions/${REGENCY}/alerts?open=true`));
  return items.map(({ kind, step }) => `${kind} ${step}`);
}

const added = z.object({ id: z.string(), secret: z.string() });

/** Another system: what it was told, in order, each with its signature verified; `answer` says what it answers. */
export type Receiver = {
  url: string;
  told: AlertEvent[];
  ids: string[];
  headers: IncomingHttpHeaders[];
  secrets: string[];
  answer: (event: AlertEvent) => number;
  close: () => void;
};

export async function openReceiver(): Promise<Receiver> {
  const receiver: Receiver = {
    ...{ url: '', told: [], ids: [], headers: [], secrets: [] },
    answer: () => 204,
    close: () => server.close(),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const event = take(Buffer.concat(chunks).toString(), request.headers, receiver);
    response.writeHead(receiver.answer(event)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}

/** Throws, and so answers nothing, unless each known secret has signed. */
function take(text: string, headers: IncomingHttpHeaders, receiver: Receiver): AlertEvent {
  const body = alertEvent.parse(JSON.parse(text));
  receiver.headers.push(headers);
  for (const secret of receiver.secrets) signedBy(secret, text, headers);
  receiver.told.push(body);
  receiver.ids.push(String(headers['webhook-id']));
  return body;
}

/** The library checks that the time is near; the clock of the test is another, so it is checked by what it signs itself. */
function signedBy(secret: string, text: string, headers: IncomingHttpHeaders): void {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  const wanted = new Webhook(secret).sign(String(headers['webhook-id']), at, text);
  if (!String(headers['webhook-signature']).split(' ').includes(wanted)) throw new Error('not signed');
}

/** A webhook of a region that leads to a receiver. */
export async function givenWebhook(
  api: Api,
  receiver: Receiver,
  region = REGENCY,
  kinds?: string[],
): Promise<string> {
  const client = await api.as(PERSONAS.regencyCoordinator);
  const answer = await client.post(`/v1/regions/${region}/webhooks`, { url: receiver.url, kinds });
  assertDone(answer);
  const { id, secret } = added.parse(answer.body);
  receiver.secrets.push(secret);
  return id;
}

/** Delivers as the schedule does, at a time of the day. */
export function deliverAt(api: Api, time: string, date = DAY): Promise<Delivered> {
  api.clock.set(instantAt(date, time));
  return deliverWebhooks({ ...api.product.delivering, random: () => 0.5 });
}
