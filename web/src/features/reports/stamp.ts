// The moment of a report, to be read on paper years later: with its year and its zone, such as `22 Nov 2026, 18.00 WIB`.
import { language } from '../../lib/language.ts';

const LOCALES = { id: 'id-ID', en: 'en' } as const;

export const stamp = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language.value], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(new Date(instant));
