// What people open: the web app, the API's documentation and, under the same name, the API and the exchange of tokens.
// Order, names and certificate: docs/adr/0010-one-origin-with-a-name-of-its-own.md
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { WebBucket } from '../constructs/web-bucket.ts';
import { WebDistribution } from '../constructs/web-distribution.ts';
import { WebFiles } from '../constructs/web-files.ts';
import type { Foundation } from '../foundation.ts';
import type { StageValues } from '../stages.ts';

type Identity = { signInHost: string; audience: string };
export type WebProps = {
  stage: string;
  values: StageValues;
  foundation: Foundation;
  identity: Identity;
  apiHost: string;
};

export class WebStack extends Stack {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { stage, values, foundation, identity, apiHost }: WebProps) {
    super(scope, id, { crossRegionReferences: true, description: 'MBG Pilot: the web app' });
    const bucket = new WebBucket(this, 'Files', values.webFiles);
    const { domainName } = values;
    const { signInHost } = identity;
    this.distribution = new WebDistribution(this, 'Web', { stage, domainName, bucket, apiHost, signInHost });
    new WebFiles(this, 'Deployment', { bucket, foundation, settings: settingsFor(identity) });
    new CfnOutput(this, 'Address', { value: this.distribution.domainName });
  }
}

/** What the app reads as `/config.json`. Tokens are exchanged on its own origin, which its policy is limited to. */
const settingsFor = ({ signInHost, audience }: Identity) => ({
  authorizeUrl: `https://${signInHost}/oauth2/authorize`,
  tokenUrl: '/oauth2/token',
  logoutUrl: `https://${signInHost}/logout`,
  clientId: audience,
  scope: 'openid profile',
});
