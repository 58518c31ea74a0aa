// Who uses the app, for names, menus and buttons: the same policy table that the API asks.
import { computed, signal } from '@preact/signals';
import { type Action, type Grant, isAllowed, type Target, toGrant } from '../../../shared/domain/policy.ts';
import { readSession, type Session } from './session/session.ts';

/** undefined: not looked yet; null: nobody. */
export const session = signal<Session | null | undefined>(undefined);

/** Reads who is signed in; a token that was renewed changes nothing that is shown. */
export async function loadSession(): Promise<void> {
  const read = (await readSession()) ?? null;
  if (session.value === undefined || read?.sub !== session.value?.sub || read === null) session.value = read;
}

export const grants = computed<Grant[]>(
  () => session.value?.grants.flatMap((text) => toGrant(text) ?? []) ?? [],
);

/** Whether the person may do this to that: for menus and buttons; the server asks again. */
export const mayI = (action: Action, target: Target): boolean => isAllowed(grants.value, action, target);

const HOMES = { site: '/sites', kitchen: '/kitchens', region: '/regions' } as const;

/** The page of a grant's scope. */
export const homeOf = ({ scope }: Grant): string => `${HOMES[scope.kind]}/${scope.id}`;
