// The stages differ by these few values and by nothing else.
import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export type StageValues = {
  /** Where people find the web app and the API: the only place that sign-in returns to. See docs/runbook.md#first-deployment */
  domainName: string;
  logRetention: RetentionDays;
  /** Calls per second that the API lets through. A national lunch peak is 700 facts/s, sent in batches. */
  callsPerSecond: number;
  /** What becomes of the web app's files when its stack goes. Data always stay. */
  webFiles: RemovalPolicy.DESTROY | RemovalPolicy.RETAIN;
};

export const STAGES: Readonly<Record<'dev' | 'staging' | 'production', StageValues>> = {
  dev: {
    domainName: 'dev.mbg-pilot.example',
    logRetention: RetentionDays.ONE_WEEK,
    callsPerSecond: 50,
    webFiles: RemovalPolicy.DESTROY,
  },
  staging: {
    domainName: 'staging.mbg-pilot.example',
    logRetention: RetentionDays.ONE_MONTH,
    callsPerSecond: 500,
    webFiles: RemovalPolicy.RETAIN,
  },
  production: {
    domainName: 'mbg-pilot.example',
    logRetention: RetentionDays.ONE_YEAR,
    callsPerSecond: 2000,
    webFiles: RemovalPolicy.RETAIN,
  },
};
