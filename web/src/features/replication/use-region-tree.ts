// The districts and villages of a regency or a district, read district by district.
import { useEffect, useState } from 'preact/hooks';
import { levelOf } from '../../../../shared/domain/region.ts';
import { read } from '../../lib/api.ts';
import type { List, Region } from '../../lib/shapes.ts';

const childrenOf = async (code: string): Promise<Region[]> =>
  (await read<List<Region>>(`/v1/regions/${code}/children`)).items;

async function treeOf(code: string): Promise<Region[]> {
  const districts =
    levelOf(code) === 'district' ? [await read<Region>(`/v1/regions/${code}`)] : await childrenOf(code);
  const villages = await Promise.all(districts.map((district) => childrenOf(district.code)));
  return [...districts, ...villages.flat()];
}

/** Undefined until all are there. */
export function useRegionTree(code: string): Region[] | undefined {
  const [tree, setTree] = useState<Region[]>();
  useEffect(() => {
    void treeOf(code).then(setTree, () => undefined);
  }, [code]);
  return tree;
}
