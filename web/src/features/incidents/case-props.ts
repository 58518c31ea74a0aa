// What every part of a case's page is given.
import type { IncidentCase } from '../../lib/shapes.ts';

export type CaseProps = { found: IncidentCase; zone: string; onChanged: () => void };
