// The steps of a case, one after the other; a closed one can be taken up again (domain: food safety, incidents).
import { INCIDENT_STATUSES, type IncidentStatus } from './incident-words.ts';

const REOPENED: IncidentStatus = 'investigating';

/** Where a case can go from here: the next step; from the end, back to the investigation. */
export const nextStatus = (status: IncidentStatus): IncidentStatus =>
  INCIDENT_STATUSES[INCIDENT_STATUSES.indexOf(status) + 1] ?? REOPENED;

/** Whether a case moves on from one status to another, by one step or by several; or is taken up again. */
export const isForward = (from: IncidentStatus, to: IncidentStatus): boolean =>
  INCIDENT_STATUSES.indexOf(to) > INCIDENT_STATUSES.indexOf(from) || (from === 'closed' && to === REOPENED);
