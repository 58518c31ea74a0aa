// A link where the person may look, else the same words without one.
import type { ComponentChildren, CSSProperties } from 'preact';

type Props = {
  href: string | undefined;
  class?: string;
  style?: CSSProperties;
  title?: string;
  children: ComponentChildren;
};

export const MaybeLink = ({ href, ...rest }: Props) =>
  href ? <a href={href} {...rest} /> : <span {...rest} />;
