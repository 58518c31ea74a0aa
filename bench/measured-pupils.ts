// Schools of a bench with a round of measured pupils each, evaluated as the API would.
import { ulid } from 'ulid';
import { toSite } from '../functions/api/registry/put-site.ts';
import { evaluate } from '../shared/domain/evaluate.ts';
import { toStandard } from '../shared/domain/growth/standard.ts';
import { siteProfile } from '../shared/domain/site.ts';
import { GROWTH_CURVES } from '../shared/reference/growth-curves.ts';
import type { Platform } from '../shared/store/platform.ts';

const standard = toStandard(GROWTH_CURVES);
const WHO = 'bench';

export async function registerSchool(id: string, district: string, { sites, now }: Platform): Promise<void> {
  const named = { name: `SD ${id}`, kind: 'school', form: 'SD', ownership: 'public', status: 'active' };
  await sites.put(toSite(id, siteProfile.parse({ ...named, district }), undefined, WHO, now()), undefined);
}

/** A school's round with pupils of seven to nine years, the `seed` telling schools apart. */
export async function measurePupils(
  { siteId, month, pupils, seed }: { siteId: string; month: string; pupils: number; seed: number },
  { rounds, measurements, rules, now }: Platform,
): Promise<void> {
  const at = now().toISOString();
  const date = `${month}-12`;
  const round = { date, team: [WHO], scales: [WHO], heightBoards: [WHO] };
  const audit = { version: 1, createdAt: at, createdBy: WHO, updatedAt: at, updatedBy: WHO };
  await rounds.put({ type: 'round', siteId, month, round, ...audit }, undefined);
  const inForce = await rules.current();
  for (let i = 0; i < pupils; i++) {
    const [heightCm, weightKg] = [105 + ((i * 7 + seed * 3) % 33), 15 + ((i * 5 + seed) % 22)];
    const child = {
      sex: i % 2 ? ('male' as const) : ('female' as const),
      birthDate: `${2017 + (i % 3)}-05-11`,
    };
    const measurement = {
      id: ulid(),
      childId: ulid(),
      measuredAt: `${date}T05:00:00Z`,
      weightKg: [weightKg, weightKg],
      heightCm: [heightCm, heightCm],
      measured: 'standing' as const,
      hbGL: 95 + ((i + seed) % 50),
    };
    const judged = evaluate(measurement, { ...child, date, roundDate: date }, inForce, standard);
    const stored = { type: 'measurement' as const, siteId, month, measurement, receivedAt: at, receipt: WHO };
    await measurements.add({
      ...stored,
      evaluation: { ...judged, warnings: [] },
      createdBy: WHO,
      version: 1,
    });
  }
}
