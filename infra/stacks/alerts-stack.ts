// Who is told: every province is watched from before the first meal until people who ate have gone to bed, and other systems hear what became of its alerts.
import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../shared/lambda/config.ts';
import type { Ring } from '../constructs/daily-schedules.ts';
import { giveMail } from '../constructs/mail-access.ts';
import { rungFunction } from '../constructs/rung-function.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';
import { PROVINCES } from '../provinces.ts';

export type AlertsProps = { foundation: Foundation; domainName: string };

/** Every ten minutes from 05:00 to 21:00 by each province's clock. */
const WATCHES = PROVINCES.map(
  ({ code, zone }): Ring => ({ region: code, zone, hour: '5-20', minute: '0/10' }),
);
const DELIVERIES: readonly Ring[] = [{ region: 'ID', zone: 'Asia/Jakarta', hour: '*', minute: '*' }];

export class AlertsStack extends Stack {
  constructor(scope: Construct, id: string, { foundation, domainName }: AlertsProps) {
    super(scope, id, { description: 'MBG Pilot: alerts, their mails and webhooks' });
    const environment = { [ENV.webOrigin]: `https://${domainName}` };
    giveMail(watchDay(this, foundation, environment), domainName);
    deliverWebhooks(this, foundation, environment);
  }
}

type Environment = Record<string, string>;

/** What is late by one ring is done by the next: a call that fails is made once more, then kept. */
function watchDay(scope: Construct, foundation: Foundation, environment: Environment): ServiceFunction {
  return rungFunction(scope, 'WatchDay', WATCHES, {
    name: 'watch-day',
    failsFor: 'Schools, kitchens and regions are not told who is silent, what is unsafe or who fell ill.',
    tables: {
      registry: ['get', 'query', 'by-place', 'by-kitchen'],
      reports: ['get', 'query', 'put'],
    },
    timeout: Duration.minutes(9),
    retryAttempts: 1,
    environment: { ...environment, AWS_MAX_ATTEMPTS: '10' }, // provinces of one zone ring in the same second
    foundation,
  });
}

/** One at a time, so that a webhook hears events in order; below a minute, so that no ring finds the one before at work. */
function deliverWebhooks(scope: Construct, foundation: Foundation, environment: Environment): void {
  rungFunction(scope, 'DeliverWebhooks', DELIVERIES, {
    name: 'deliver-webhooks',
    failsFor: 'Regions that connected another system are not heard there.',
    tables: { registry: ['query', 'put'], reports: ['get', 'query', 'put'] },
    timeout: Duration.seconds(50),
    retryAttempts: 0,
    reservedConcurrentExecutions: 1,
    environment,
    foundation,
  });
}
