// What is promised to guardians: a child's data are gone in time, whoever is at work.
import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Ring } from '../constructs/daily-schedules.ts';
import { rungFunction } from '../constructs/rung-function.ts';
import type { Foundation } from '../foundation.ts';
import { PROVINCES } from '../provinces.ts';

/** Every hour, at a time when nothing else rings. */
const HOURLY = PROVINCES.map(({ code, zone }): Ring => ({ region: code, zone, hour: '*', minute: 25 }));

export class ChildrenStack extends Stack {
  constructor(scope: Construct, id: string, { foundation }: { foundation: Foundation }) {
    super(scope, id, { description: 'MBG Pilot: erasing what is known of children in time' });
    rungFunction(this, 'EraseChildren', HOURLY, {
      name: 'erase-children',
      failsFor: 'Schools promised that the data of a child are gone in time: they are not.',
      tables: {
        registry: ['get', 'query'],
        outcomes: ['get', 'query', 'put', 'erase'],
        identities: ['erase'],
      },
      timeout: Duration.minutes(10),
      retryAttempts: 2,
      environment: { AWS_MAX_ATTEMPTS: '10' }, // provinces of one zone ring in the same second
      foundation,
    });
  }
}
