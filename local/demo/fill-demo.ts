import type { Product } from '../product.ts';
export async function fillDemo(_product: Product): Promise<void> {}
