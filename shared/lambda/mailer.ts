// How mail leaves: a message as RFC 5322 has it, handed to whoever carries it. In AWS that is SES, on a laptop a folder. The
// library is loaded with the first mail: most watches send none.

export type Mail = { to: string; subject: string; text: string; html: string };
export type Mailer = { send: (mail: Mail) => Promise<void> };

/** The bytes of a mail, plain text and HTML. */
export async function toMessage(mail: Mail, from: string): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return await new MailComposer({ ...mail, from: { name: 'MBG Pilot', address: from } }).compile().build();
}
