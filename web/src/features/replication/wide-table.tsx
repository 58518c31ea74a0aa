// A table that may be wider than a phone: it is scrolled by itself, with the keys too.
import type { ComponentChildren } from 'preact';

type Props = { label: string; head: ComponentChildren; children: ComponentChildren };

/** `head` and `children` are rows. */
export const WideTable = ({ label, head, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys too
  <section class="scroll compared" aria-label={label} tabIndex={0}>
    <table>
      <thead>{head}</thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);
