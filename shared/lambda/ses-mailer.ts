// Sends mail by SES, from the one address that the deployment was given.
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type Mailer, toMessage } from './mailer.ts';

export function createSesMailer(sender: string): Mailer {
  const client = new SESv2Client({});
  return {
    send: async (mail) => {
      const message = { Raw: { Data: await toMessage(mail, sender) } };
      const Destination = { ToAddresses: [mail.to] };
      await client.send(new SendEmailCommand({ FromEmailAddress: sender, Destination, Content: message }));
    },
  };
}
