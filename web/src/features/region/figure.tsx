// A figure at a glance: what it is, how much, what it is out of, and a way to those behind it.
import type { Band } from './rates.ts';

type Props = { band: Band; label: string; value: string; of?: string | undefined; href: string };

export const Figure = ({ band, label, value, of, href }: Props) => (
  <a class={`panel figure-link ${band}`} href={href}>
    <span>{label}</span>
    <span class="figure">{value}</span>
    {of && <span>{of}</span>}
  </a>
);
