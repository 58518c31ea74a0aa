// The language of problems and sentences: the first of Accept-Language that the product speaks, else Indonesian.
import { createMiddleware } from 'hono/factory';
import { parseAccept } from 'hono/utils/accept';
import type { Language } from '../../../shared/domain/language.ts';
import type { Env } from './env.ts';

const isSpoken = (tag: string): tag is Language => tag === 'id' || tag === 'en';

const toLanguage = (header: string | undefined): Language =>
  parseAccept(header ?? '')
    .map(({ type }) => type.slice(0, 2).toLowerCase())
    .find(isSpoken) ?? 'id';

export const withLanguage = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header('Accept-Language');
  c.set('language', header ? toLanguage(header) : 'id');
  await next();
});
