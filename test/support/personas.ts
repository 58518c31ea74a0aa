// The people of a test region: Kabupaten Jember (35.09) with its district Kaliwates (35.09.19), beside Banyuwangi (35.10).
import { DISTRICT, KITCHEN, SITE } from './factories/day.ts';

export const REGENCY = '35.09';
export const PROVINCE = '35';
export const NEXT_DISTRICT = '35.09.20';
export const OTHER_REGENCY = '35.10';
export const OTHER_DISTRICT = '35.10.01';

export type Persona = { name: string; grants: readonly string[] };

export const PERSONAS = {
  schoolOperator: { name: 'Sari Uji', grants: [`school-operator@site:${SITE}`] },
  kitchenOperator: { name: 'Budi Uji', grants: [`kitchen-operator@kitchen:${KITCHEN}`] },
  regencyCoordinator: { name: 'Ratna Uji', grants: [`coordinator@region:${REGENCY}`] },
  districtCoordinator: { name: 'Dewi Uji', grants: [`coordinator@region:${DISTRICT}`] },
  otherCoordinator: { name: 'Agus Uji', grants: [`coordinator@region:${OTHER_REGENCY}`] },
  planner: { name: 'Putri Uji', grants: [`planner@region:${REGENCY}`] },
  auditor: { name: 'Hasan Uji', grants: [`auditor@region:${REGENCY}`] },
  healthOfficer: { name: 'Lestari Uji', grants: [`health-officer@region:${REGENCY}`] },
  administrator: { name: 'Wati Uji', grants: ['administrator@region:ID'] },
  nobody: { name: 'Joko Uji', grants: [] },
} as const satisfies Record<string, Persona>;
