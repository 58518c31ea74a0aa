// The stages differ by these few values and by nothing else.
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export type StageValues = {
  /** Where the web app is served: the only place that sign-in returns to. */
  webOrigin: string;
  logRetention: RetentionDays;
  /** Calls per second that the API lets through. A national lunch peak is 700 facts/s, sent in batches. */
  callsPerSecond: number;
};

export const STAGES: Readonly<Record<'dev' | 'staging' | 'production', StageValues>> = {
  dev: { webOrigin: 'http://localhost:3000', logRetention: RetentionDays.ONE_WEEK, callsPerSecond: 50 },
  staging: {
    webOrigin: 'https://staging.mbg-pilot.example',
    logRetention: RetentionDays.ONE_MONTH,
    callsPerSecond: 500,
  },
  production: {
    webOrigin: 'https://mbg-pilot.example',
    logRetention: RetentionDays.ONE_YEAR,
    callsPerSecond: 2000,
  },
};
