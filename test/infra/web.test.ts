// The web app in AWS: one origin for pages, API and tokens; what is kept how long; nothing but the app's own code is public.
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../web/security-headers.ts';
import { assetFile, createUnbundledApp, propertiesOf, stackOf, templateOf } from './deployment.ts';

type Behavior = Record<string, unknown> & { PathPattern?: string; TargetOriginId: string };
type Config = Record<string, unknown> & {
  CacheBehaviors: Behavior[];
  DefaultCacheBehavior: Behavior;
  Origins: { Id: string; DomainName: unknown }[];
};

const onlyOne = (type: string): Record<string, unknown> => {
  const [[, properties] = [], ...others] = propertiesOf(type, 'web');
  if (!properties || others.length > 0) throw new Error(`not one ${type}`);
  return properties;
};
const distribution = onlyOne('AWS::CloudFront::Distribution').DistributionConfig as Config;
const originOf = ({ TargetOriginId }: Behavior): string =>
  JSON.stringify(distribution.Origins.find(({ Id }) => Id === TargetOriginId)?.DomainName);
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('the one origin', () => {
  it('has the name of its stage, speaks TLS 1.2 or newer, HTTP/2 and HTTP/3', () => {
    expect(distribution).toMatchObject({
      Aliases: ['mbg-pilot.example'],
      HttpVersion: 'http2and3',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
  });

  it('passes the API and the exchange of tokens on, keeps nothing of them, and hides no error', () => {
    const passed = distribution.CacheBehaviors.map((behavior) => [behavior.PathPattern, originOf(behavior)]);
    expect(passed).toEqual([
      ['/v1/*', expect.stringContaining('.execute-api.ap-southeast-3.amazonaws.com')],
      ['/oauth2/token', expect.stringContaining('.auth.ap-southeast-3.amazoncognito.com')],
    ]);
    for (const behavior of distribution.CacheBehaviors)
      expect(behavior).toMatchObject({
        CachePolicyId: CACHING_DISABLED,
        OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
        ViewerProtocolPolicy: 'https-only',
      });
    const errors = distribution.CustomErrorResponses as Record<string, unknown>[];
    expect(errors.length).toBeGreaterThan(8);
    for (const error of errors)
      expect(error).toEqual({ ErrorCode: expect.any(Number), ErrorCachingMinTTL: 0 });
  });

  it('sends every page with the headers of a laptop, and HTTPS for a year', () => {
    const { ResponseHeadersPolicyConfig: policy } = onlyOne('AWS::CloudFront::ResponseHeadersPolicy') as {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: unknown;
        CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
      };
    };
    expect(policy.SecurityHeadersConfig).toEqual({
      ContentSecurityPolicy: {
        ContentSecurityPolicy: SECURITY_HEADERS['Content-Security-Policy'],
        Override: true,
      },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: SECURITY_HEADERS['Referrer-Policy'], Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
    });
    const custom = policy.CustomHeadersConfig.Items.map(({ Header }) => Header);
    expect(custom).toEqual(['Permissions-Policy', 'Cross-Origin-Opener-Policy']);
    expect(distribution.DefaultCacheBehavior.ResponseHeadersPolicyId).toEqual(expect.anything());
  });
});

describe('what is looked up for an address', () => {
  const { FunctionCode } = onlyOne('AWS::CloudFront::Function');
  const lookedUp = (uri: string): unknown =>
    runInContext(
      `${FunctionCode}; handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`,
      createContext(),
    );

  it.each([
    ['/', '/index.html'],
    ['/hari-ini', '/index.html'],
    ['/wilayah/35.09', '/index.html'],
    ['/wilayah/35.09.19/2026-11-24', '/index.html'],
    ['/signed-in', '/index.html'],
    ['/docs', '/docs/index.html'],
    ['/docs/', '/docs/index.html'],
    ['/docs/swagger-ui.css', '/docs/swagger-ui.css'],
    ['/assets/app-a1b2c3.js', '/assets/app-a1b2c3.js'],
    ['/manifest.webmanifest', '/manifest.webmanifest'],
    ['/config.json', '/config.json'],
  ])('%s: %s', (uri, file) => {
    expect(lookedUp(uri)).toBe(file);
  });
});

describe('the files of the app', () => {
  const bucket = onlyOne('AWS::S3::Bucket');
  const deployments = propertiesOf('Custom::CDKBucketDeployment', 'web').map(([, properties]) => properties);

  it('are private and encrypted, and versions that were replaced can be brought back', () => {
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: expect.anything(),
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it('are read by this one distribution', () => {
    const { PolicyDocument } = onlyOne('AWS::S3::BucketPolicy') as {
      PolicyDocument: { Statement: { Effect: string; Principal: unknown; Condition: unknown }[] };
    };
    const allowed = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]?.Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
    expect(JSON.stringify(allowed[0]?.Condition)).toContain(':distribution/');
  });

  it('tell the app where to sign in, and to exchange tokens on its own origin', () => {
    const [settings] = deployments as [{ SourceObjectKeys: [string] }];
    const [key] = settings.SourceObjectKeys;
    const text = assetFile(key.replace('.zip', ''), 'config.json');
    expect(JSON.parse(text)).toEqual({
      authorizeUrl: expect.stringMatching(/^https:.+\.amazoncognito\.com\/oauth2\/authorize$/),
      tokenUrl: '/oauth2/token',
      logoutUrl: expect.stringMatching(/^https:.+\.amazoncognito\.com\/logout$/),
      clientId: expect.any(String),
      scope: 'openid profile',
    });
  });

  it('are kept for ever when named after their content, and asked for anew otherwise', () => {
    const caching = deployments.map(({ Include, Exclude, Prune, SystemMetadata }) => ({
      Include,
      Exclude,
      Prune,
      ...(SystemMetadata as object),
    }));
    const anew = { 'cache-control': 'no-cache' };
    expect(caching).toEqual([
      { Prune: false, ...anew },
      { Prune: true, ...anew },
      {
        Exclude: ['*'],
        Include: ['assets/*'],
        Prune: false,
        'cache-control': 'public, max-age=31536000, immutable',
      },
      { Exclude: ['assets/*', 'docs/*', 'config.json'], Prune: true, ...anew },
    ]);
  });

  it('name new parts only once these are there', () => {
    const resources = Object.entries(templateOf('web').findResources('Custom::CDKBucketDeployment'));
    const [, pages] = resources.find(([id]) => id.startsWith('DeploymentPages')) ?? [];
    const parts = expect.stringMatching(/^DeploymentParts/);
    expect(pages?.DependsOn).toEqual(expect.arrayContaining([parts]));
  });

  it('stay as they are when the app is not built, while the settings and the documentation are deployed', () => {
    const template = templateOf('web', 'production', createUnbundledApp('/nowhere'));
    expect(Object.keys(template.findResources('Custom::CDKBucketDeployment'))).toEqual([
      expect.stringMatching(/^DeploymentSettings/),
      expect.stringMatching(/^DeploymentDocumentation/),
    ]);
  });

  it('go with their stack in dev only', () => {
    const kept = (stage: string) =>
      Object.values(templateOf('web', stage).findResources('AWS::S3::Bucket')).map(
        ({ DeletionPolicy }) => DeletionPolicy,
      );
    expect([kept('production'), kept('staging'), kept('dev')]).toEqual([['Retain'], ['Retain'], ['Delete']]);
  });
});

describe('the alarm', () => {
  it('says what fails for people, and stands where the figures of CloudFront are', () => {
    const [[, alarm] = []] = propertiesOf('AWS::CloudWatch::Alarm', 'edge');
    expect(alarm).toMatchObject({
      Namespace: 'AWS/CloudFront',
      MetricName: '5xxErrorRate',
      AlarmActions: [expect.anything()],
    });
    expect(alarm?.AlarmDescription).toMatch(/^People cannot open the app.*\. See docs\/runbook\.md#web$/);
    expect(stackOf('edge').region).toBe('us-east-1');
  });

  it('is the only thing outside Indonesia, and holds no data', () => {
    for (const name of [
      'data',
      'identity',
      'operations',
      'api',
      'days',
      'planning',
      'alerts',
      'web',
    ] as const)
      expect([name, stackOf(name).region]).toEqual([name, 'ap-southeast-3']);
    const resources: { Type: string }[] = Object.values(templateOf('edge').toJSON().Resources);
    expect(resources.filter(({ Type }) => /DynamoDB|S3|Logs|SQS/.test(Type))).toEqual([]);
  });
});
