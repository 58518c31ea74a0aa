// How far an incident has come, at a glance.
import { type IncidentStatus, STATUS_NAMES } from '../../../../shared/domain/incident-words.ts';
import { language } from '../../lib/language.ts';

const LOOKS: Readonly<Record<IncidentStatus, string>> = {
  open: 'act',
  triaged: 'look',
  investigating: 'look',
  contained: 'fine',
  closed: 'silent',
};

export const StatusMark = ({ status }: { status: IncidentStatus }) => (
  <span class={`mark ${LOOKS[status]}`}>{STATUS_NAMES[status][language.value]}</span>
);
