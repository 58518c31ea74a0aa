// The words of a mail about alerts, in the recipient's language: what is the matter, where, and where to look.
import { ALERT_KINDS, type Alert, linkOf } from '../../shared/domain/alert.ts';
import { ALERT_NAMES, alertText, STEP_NAMES } from '../../shared/domain/alert-words.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import { fill, type Language, type Sentence } from '../../shared/domain/language.ts';
import type { Mail } from '../../shared/lambda/mailer.ts';
import type { DatedTree } from '../../shared/reference/dated-tree.ts';

const SUBJECT: Sentence = { id: '{count} peringatan: {region}', en: '{count} alerts: {region}' };
const ONE: Sentence = { id: 'Peringatan: {name}, {region}', en: 'Alert: {name}, {region}' };
const HEAD: Sentence = {
  id: 'Perlu dilihat di {region}. Tekan "Saya tangani" di aplikasi supaya tidak naik ke tingkat berikutnya.',
  en: 'To be looked at in {region}. Press "I take care" in the app, and it climbs no further.',
};
const STEP: Sentence = { id: 'naik ke {step}', en: 'escalated to the {step}' };
const FOOT: Sentence = {
  id: 'Alamat ini terdaftar sebagai kontak peringatan. Minta koordinator mengubahnya.',
  en: 'This address is a contact for alerts. Ask your coordinator to change that.',
};

type Setting = { regency: string; page: string | undefined; origin: string; regions: DatedTree };

/** The mail that tells a contact of these alerts; `page` shows them all. */
export function toDigest(
  { email, language }: Contact,
  alerts: readonly Alert[],
  { regency, page, origin, regions }: Setting,
): Mail {
  const region = regions.find(regency)?.name ?? regency;
  const sorted = alerts.toSorted((a, b) => ALERT_KINDS.indexOf(a.kind) - ALERT_KINDS.indexOf(b.kind));
  const lines = sorted.map((alert) => lineOf(alert, language, origin, regions));
  const [head, foot] = [fill(HEAD, { region }, language), FOOT[language]];
  const all = page && origin + page;
  return {
    to: email,
    subject: subjectOf(sorted, region, language),
    text: [
      head,
      ...lines.map(({ title, text, link }) => `${title}\n${text}\n${link}`),
      ...(all ? [all] : []),
      foot,
    ].join('\n\n'),
    html: `<p>${escapeHtml(head)}</p><ul>${lines.map(toHtml).join('')}</ul>${all ? `<p><a href="${all}">${all}</a></p>` : ''}<p>${escapeHtml(foot)}</p>`,
  };
}

function subjectOf(alerts: readonly Alert[], region: string, language: Language): string {
  const [first] = alerts;
  return first && alerts.length === 1
    ? fill(ONE, { name: ALERT_NAMES[first.kind][language], region }, language)
    : fill(SUBJECT, { count: alerts.length, region }, language);
}

type Line = { title: string; text: string; link: string };

function lineOf(alert: Alert, language: Language, origin: string, regions: DatedTree): Line {
  const step = fill(STEP, { step: STEP_NAMES[alert.step][language] }, language);
  const isClimbed = alert.history.some(({ event }) => event === 'escalated');
  const district = regions.find(alert.district)?.name ?? alert.district;
  const title = `${ALERT_NAMES[alert.kind][language]}: ${alert.place.name}, ${district} (${alert.date})`;
  return {
    title: isClimbed ? `${title}, ${step}` : title,
    text: alertText(alert, language),
    link: origin + linkOf(alert),
  };
}

const toHtml = ({ title, text, link }: Line): string =>
  `<li><b>${escapeHtml(title)}</b><br>${escapeHtml(text)}<br><a href="${link}">${link}</a></li>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
