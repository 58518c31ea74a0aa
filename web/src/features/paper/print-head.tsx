// The head of a page that is printed: what it is, the way back, and the button that prints. Not on the paper itself.
type Props = {
  title: string;
  about: string;
  back: { href: string; text: string };
  print: { text: string; isOff: boolean };
};

export const PrintHead = ({ title, about, back, print }: Props) => (
  <header class="row spread no-print">
    <div>
      <h1>{title}</h1>
      <p>{about}</p>
    </div>
    <div class="row">
      <a class="button" href={back.href}>
        {back.text}
      </a>
      <button type="button" class="primary" disabled={print.isOff} onClick={() => globalThis.print()}>
        {print.text}
      </button>
    </div>
  </header>
);
