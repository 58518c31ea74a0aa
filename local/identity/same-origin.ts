// A local sign-in sends people back to this very address and nowhere else.
import type { Context } from 'hono';

export const isSameOrigin = (address: string, { req }: Context): boolean =>
  URL.canParse(address) && new URL(address).origin === new URL(req.url).origin;
