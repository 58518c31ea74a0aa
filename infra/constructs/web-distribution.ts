// One origin for everything: CloudFront before the app's files, the API and Cognito's exchange of tokens.
import { Annotations, Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, HttpVersion, PriceClass, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { filesFrom, passedOnTo } from './web-behaviors.ts';

export type WebDistributionProps = {
  stage: string;
  domainName: string;
  bucket: IBucket;
  apiHost: string;
  signInHost: string;
};

export class WebDistribution extends Distribution {
  constructor(
    scope: Construct,
    id: string,
    { stage, domainName, bucket, apiHost, signInHost }: WebDistributionProps,
  ) {
    const parts = new Construct(scope, `${id}Parts`);
    const files = filesFrom(bucket, parts);
    super(scope, id, {
      comment: `MBG Pilot ${stage}`,
      domainNames: [domainName],
      certificate: certificateOf(stage, parts),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultRootObject: 'index.html',
      defaultBehavior: files,
      errorResponses: NEVER_KEPT,
      additionalBehaviors: { '/v1/*': passedOnTo(apiHost), '/oauth2/token': passedOnTo(signInHost) },
    });
    acknowledge(this);
  }
}

/** CloudFront keeps errors for 10 seconds, for every caller alike, whatever the cache policy says: here it keeps none. */
const NEVER_KEPT = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

/** Made by hand before the first deployment, in us-east-1, where CloudFront wants it; docs/runbook.md#first-deployment */
const certificateOf = (stage: string, scope: Construct) =>
  Certificate.fromCertificateArn(
    scope,
    'Certificate',
    StringParameter.valueForStringParameter(scope, `/mbg-pilot/${stage}/certificate-arn`),
  );

function acknowledge(distribution: Distribution): void {
  Annotations.of(distribution).acknowledgeWarning(
    '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
    'No list is ever shown: the views function and the default root object answer every folder with a page.',
  );
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Phones near a border roam, and auditors travel: no country is shut out.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason: 'The files are public, and the API behind has its own throttle and asks for a token.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        "CloudFront's log names the address of everyone who opens the app; the API's own log names nobody.",
    },
  );
}
