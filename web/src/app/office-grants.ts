// Grants are written into a token when one signs in; the server knows what has become of their regions since.
import { freshAnswer } from '../lib/answers.ts';
import { session } from '../lib/me.ts';

/** Takes over the grants that the server follows, where there are any beside those of the token. */
export async function followGrants(): Promise<void> {
  const { data } = await freshAnswer<{ grants: string[] }>('/v1/me');
  const mine = session.value;
  if (mine && data.grants.some((text) => !mine.grants.includes(text)))
    session.value = { ...mine, grants: data.grants };
}
