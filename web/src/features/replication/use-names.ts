// The names of what a proposal was changed in: its places and its schools.
import type { ListedPlace, ListedSite } from '../../../../shared/domain/proposal-list.ts';
import { useAnswer } from '../../lib/answers.ts';
import type { List } from '../../lib/shapes.ts';
import { proposalPath } from './use-proposal.ts';

/** Asks for a name by its id, `ID#2` being the second kitchen of a village; what has none stands as it is. */
export function useNames(proposalId: string): (id: string) => string {
  const path = proposalPath(proposalId);
  const places = useAnswer<List<ListedPlace>>(`${path}/places`).data;
  const sites = useAnswer<List<ListedSite>>(`${path}/sites`).data;
  const names = new Map(
    [...(sites?.items ?? []), ...(places?.items ?? [])].map(({ id, name }) => [id, name] as const),
  );
  return (id) => {
    const [base = '', n] = id.split('#');
    const name = names.get(base);
    if (name === undefined) return id;
    return n === undefined ? name : `${name} (${n})`;
  };
}
