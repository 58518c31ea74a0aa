// A proposal as it is worked on: its newest version, and saving the next one on top of exactly that.
import type { Proposal } from '../../../../shared/domain/proposal.ts';
import type { TemplateRef } from '../../../../shared/domain/template.ts';
import type { ProposalWithId } from '../../lib/shapes.ts';
import { type Saved, saveVersioned, useVersioned } from '../registry/use-versioned.ts';

export const proposalPath = (id: string): string => `/v1/proposals/${id}`;
export const templatePath = ({ id, version }: TemplateRef): string =>
  `/v1/templates/${id}/versions/${version}`;
export const useProposal = (id: string) => useVersioned<ProposalWithId>(proposalPath(id));

/** Without what the server adds. */
export function contentOf({ id: _, version: _v, listed: _l, createdAt: _c, ...proposal }: ProposalWithId) {
  return proposal satisfies Proposal;
}

/** Saves some of a proposal as its next version. */
export const saveProposal = (
  before: ProposalWithId,
  changes: Partial<Proposal>,
): Promise<Saved<ProposalWithId>> =>
  saveVersioned(proposalPath(before.id), { ...contentOf(before), ...changes }, `"${before.version}"`);
