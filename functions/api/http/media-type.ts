// Bodies are JSON; a school list may also be CSV, and a photo is JPEG.
import { createMiddleware } from 'hono/factory';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Env } from './env.ts';

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const CSV_TYPE = /^text\/csv\s*(;|$)/i;
const JPEG_TYPE = /^image\/jpeg\s*(;|$)/i;
const PHOTOS = /^\/v1\/kitchens\/[^/]+\/gates\/[^/]+\/photos\//;
/** Calls that bring a school list. */
const LISTS = /^\/v1\/(imports\/|proposals\/[^/]+\/sites$)/;

export const isCsv = (type: string): boolean => CSV_TYPE.test(type);

type Accepted = { types: readonly RegExp[]; names: string };
const PHOTO: Accepted = { types: [JPEG_TYPE], names: 'image/jpeg' };
const LIST: Accepted = { types: [JSON_TYPE, CSV_TYPE], names: 'application/json, text/csv' };
const PLAIN: Accepted = { types: [JSON_TYPE], names: 'application/json' };

const acceptedAt = (path: string): Accepted => (PHOTOS.test(path) ? PHOTO : LISTS.test(path) ? LIST : PLAIN);

export const assertMediaType = createMiddleware<Env>(async (c, next) => {
  const type = c.req.header('Content-Type');
  const { types, names } = acceptedAt(c.req.path);
  if (type && !types.some((accepted) => accepted.test(type)))
    throw new Problem('media-type-unsupported', { values: { accepted: names } });
  await next();
});
