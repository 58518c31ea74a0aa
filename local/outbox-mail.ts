// Stands in for SES: every mail is a file that a mail program opens, or is kept in memory where nothing is kept on disk.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { type Mail, type Mailer, toMessage } from '../shared/lambda/mailer.ts';

const SENDER = 'mbg-pilot@localhost.example';

export type OutboxMail = Mailer & { kept: Mail[] };

/** Mails go into `folder`; without one they are kept. */
export function openOutboxMail(folder: string | undefined): OutboxMail {
  const kept: Mail[] = [];
  const send = async (mail: Mail): Promise<void> => {
    const message = await toMessage(mail, SENDER);
    if (!folder) return void kept.push(mail);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${ulid()}.eml`), message);
  };
  return { kept, send };
}
