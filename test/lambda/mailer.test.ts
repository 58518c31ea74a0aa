import './quiet.ts';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openOutboxMail } from '../../local/outbox-mail.ts';
import { createSesMailer } from '../../shared/lambda/ses-mailer.ts';

const MAIL = {
  to: 'dapur@uji.example',
  subject: 'Peringatan: Belum melapor, Kabupaten Jember',
  text: 'SD Negeri Uji 1\nJam makan selesai pukul 14:00',
  html: '<p>SD Negeri Uji 1</p>',
};

/** What any mail program reads in the bytes. */
function expectMessage(message: string, from: string): void {
  expect(message).toMatch(new RegExp(`^From: MBG Pilot <${from}>\\r$`, 'm'));
  expect(message).toMatch(/^To: dapur@uji\.example\r$/m);
  expect(message).toMatch(/^Subject: Peringatan: Belum melapor, Kabupaten Jember\r$/m);
  expect(message).toMatch(/^Message-ID: <.+>\r$/m);
  expect(message).toContain('multipart/alternative');
  expect(message).toContain('text/plain');
  expect(message).toContain('text/html');
}

describe('a mail', () => {
  const ses = mockClient(SESv2Client);
  afterEach(() => ses.reset());

  it('goes by SES from the one address, as a whole message', async () => {
    vi.stubEnv('AWS_REGION', 'ap-southeast-3');
    ses.on(SendEmailCommand).resolves({});
    await createSesMailer('peringatan@mbg-pilot.example').send(MAIL);
    const [call] = ses.commandCalls(SendEmailCommand);
    const { FromEmailAddress, Destination, Content } = call?.args[0].input ?? {};
    expect(FromEmailAddress).toBe('peringatan@mbg-pilot.example');
    expect(Destination).toEqual({ ToAddresses: ['dapur@uji.example'] });
    expectMessage(Buffer.from(Content?.Raw?.Data ?? '').toString(), 'peringatan@mbg-pilot.example');
  });

  it('is a file on a laptop, one a mail', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mbg-mail-'));
    const outbox = openOutboxMail(join(folder, 'outbox-mail'));
    await outbox.send(MAIL);
    await outbox.send(MAIL);
    const files = await readdir(join(folder, 'outbox-mail'));
    expect(files).toHaveLength(2);
    expect(files.every((name) => name.endsWith('.eml'))).toBe(true);
    const message = await readFile(join(folder, 'outbox-mail', files[0] ?? ''), 'utf8');
    expectMessage(message, 'mbg-pilot@localhost.example');
    await rm(folder, { recursive: true });
  });
});
