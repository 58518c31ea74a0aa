// How CloudFront answers: with a file of the app, or by passing the call on.
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  FunctionEventType,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ViewsFunction } from './views-function.ts';
import { WebHeaders } from './web-headers.ts';

/** The files say themselves, by `Cache-Control`, how long they may be kept. A file that is missing is a 404. */
export const filesFrom = (bucket: IBucket, scope: Construct): BehaviorOptions => ({
  origin: S3BucketOrigin.withOriginAccessControl(bucket, {
    originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  cachePolicy: CachePolicy.CACHING_OPTIMIZED,
  compress: true,
  responseHeadersPolicy: new WebHeaders(scope, 'Headers'),
  functionAssociations: [
    { function: new ViewsFunction(scope, 'Views'), eventType: FunctionEventType.VIEWER_REQUEST },
  ],
});

/** Everything but the host goes through, nothing is kept, and errors come back as they are. */
export const passedOnTo = (host: string): BehaviorOptions => ({
  origin: new HttpOrigin(host),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
});
