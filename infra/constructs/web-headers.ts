// The security headers of the app's pages, as web/security-headers.ts has them, and what only a served name needs: HTTPS.
import { Duration } from 'aws-cdk-lib';
import { type HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { SECURITY_HEADERS } from '../../web/security-headers.ts';

const {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': _nosniff,
  'Referrer-Policy': referrerPolicy,
  ...others
} = SECURITY_HEADERS;

const override = true;

export class WebHeaders extends ResponseHeadersPolicy {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override },
        contentTypeOptions: { override },
        referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override })),
      },
    });
  }
}
