// Portions that nobody counted by group are split by heads: whole ones, of which none is lost.

/** Each part's share of a whole number by its heads, the remainder to the largest fractions and among equals the first. A part that gets none is left out. */
export function splitByHeads<T extends { heads: number }>(
  whole: number,
  parts: readonly T[],
): (T & { share: number })[] {
  const heads = parts.reduce((sum, part) => sum + part.heads, 0);
  if (heads === 0) return [];
  const shares = parts.map((part) => Math.floor((whole * part.heads) / heads));
  const left = whole - shares.reduce((sum, share) => sum + share, 0);
  const fractions = parts.map((part, at) => ({ at, rest: (whole * part.heads) % heads }));
  const lucky = new Set(
    fractions
      .sort((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return parts
    .map((part, at) => ({ ...part, share: (shares[at] ?? 0) + Number(lucky.has(at)) }))
    .filter(({ share }) => share > 0);
}
