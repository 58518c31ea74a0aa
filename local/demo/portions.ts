// Arithmetic on portions that the stories share.
import type { Portions } from '../../shared/domain/portions.ts';

/** A share of the portions, each size rounded. */
export const shareOf = ({ small, large }: Portions, share: number): Portions => ({
  small: Math.round(small * share),
  large: Math.round(large * share),
});

export const less = (a: Portions, b: Portions): Portions => ({
  small: Math.max(0, a.small - b.small),
  large: Math.max(0, a.large - b.large),
});

/** Some portions more, in a size that there is. */
export const more = ({ small, large }: Portions, extra: number): Portions =>
  large > 0 ? { small, large: large + extra } : { small: small + extra, large };
