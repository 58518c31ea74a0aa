// What the person may do, as the server knows it: a token is as old as the signing in, and says neither what came by an access code
// nor what became of its regions since.
import { freshAnswer } from '../../lib/answers.ts';
import { session } from '../../lib/me.ts';
import { readSession, toSession, withSession, writeSession } from '../../lib/session/session.ts';

/** Takes over the grants that the server knows, and keeps them with the session. */
export async function followGrants(): Promise<void> {
  const owner = (await readSession())?.sub;
  const { data } = await freshAnswer<{ grants: string[] }>('/v1/me');
  await keepGrants(owner, () => data.grants);
}

/** Adds a grant that the person has just got. */
export const addGrant = (grant: string): Promise<void> =>
  keepGrants(session.value?.sub, (mine) => [...new Set([...mine, grant])]);

const keepGrants = (
  owner: string | undefined,
  change: (mine: readonly string[]) => string[],
): Promise<void> =>
  withSession(async () => {
    const stored = await readSession();
    if (!stored || stored.sub !== owner) return;
    const grants = change(stored.grants);
    if (String(grants) === String(stored.grants)) return;
    const ofToken = toSession({ id_token: stored.idToken }).grants;
    const next = { ...stored, grants, added: grants.filter((text) => !ofToken.includes(text)) };
    await writeSession(next);
    if (session.value?.sub === next.sub) session.value = next;
  });
