// What NIKs are hashed with on a laptop: made once and kept beside the data, as in AWS a secret is kept beside the tables.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret of the data in a folder; `dataDir` undefined makes one for this process only. */
export function openNikSecret(dataDir: string | undefined): string {
  const path = dataDir && join(dataDir, 'nik-secret');
  if (path && existsSync(path)) return readFileSync(path, 'utf8');
  const secret = randomBytes(32).toString('hex');
  if (path && dataDir) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, secret, { mode: 0o600 });
  }
  return secret;
}
