// What a ring of a province does, done for each province that it is for.
import { rungProvinces } from '../reference/rung-provinces.ts';
import type { Platform } from '../store/platform.ts';

/** Runs for a region and the new provinces that are rung with it; throws, once all had their turn, when any failed. */
export async function eachProvince<Result>(
  region: string,
  { regions }: Pick<Platform, 'regions'>,
  run: (region: string) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: Error[] = [];
  for (const province of rungProvinces(region, (await regions.current()).changes))
    await run(province).then(
      (result) => results.push(result),
      (error: Error) => failures.push(error),
    );
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map(({ message }) => message).join('; '));
  return results;
}
