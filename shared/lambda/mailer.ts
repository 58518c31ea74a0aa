// How mail leaves: a message as RFC 5322 has it, handed to whoever carries it. In AWS that is SES, on a laptop a folder.
import MailComposer from 'nodemailer/lib/mail-composer';

export type Mail = { to: string; subject: string; text: string; html: string };
export type Mailer = { send: (mail: Mail) => Promise<void> };

/** The bytes of a mail, plain text and HTML. */
export const toMessage = (mail: Mail, from: string): Promise<Buffer> =>
  new MailComposer({ ...mail, from: { name: 'MBG Pilot', address: from } }).compile().build();
