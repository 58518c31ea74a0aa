// Brings the files of the web app to its bucket: hashed files first and for ever, so that a phone with yesterday's app still
// finds its parts; then the settings of the stage; then the pages that name the new files. An app that was not built is
// left as it is there.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Annotations, Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  BucketDeployment,
  type BucketDeploymentProps,
  CacheControl,
  type ISource,
  Source,
} from 'aws-cdk-lib/aws-s3-deployment';
import { Construct, type IConstruct } from 'constructs';
import { CACHE_CONTROL, HASHED_FOLDER } from '../../web/caching.ts';
import type { Foundation } from '../foundation.ts';
import { DeploymentRole } from './deployment-role.ts';
import { PrivateLog } from './private-log.ts';

export type WebFilesProps = { bucket: IBucket; foundation: Foundation; settings: Record<string, string> };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SWAGGER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const cacheControl = (value: string) => [CacheControl.fromString(value)];
const FOR_EVER = { cacheControl: cacheControl(CACHE_CONTROL.hashed), prune: false };
const ANEW = { cacheControl: cacheControl(CACHE_CONTROL.other) };
const NOT_BUILT =
  'web/dist is missing: the files of the app stay as they are. Build the app before you deploy it.';

export class WebFiles extends Construct {
  readonly #shared: Pick<BucketDeploymentProps, 'destinationBucket' | 'logGroup' | 'role'>;

  constructor(scope: Construct, id: string, { bucket, foundation, settings }: WebFilesProps) {
    super(scope, id);
    const logGroup = new PrivateLog(this, 'Logs', foundation);
    const role = new DeploymentRole(this, 'Role', { logGroup, bucket });
    this.#shared = { destinationBucket: bucket, logGroup, role };
    const config = Source.jsonData('config.json', settings);
    const settled = this.#put('Settings', { sources: [config], ...ANEW, prune: false });
    this.#put('Documentation', { sources: documentation(), destinationKeyPrefix: 'docs', ...ANEW });
    const dist: string = this.node.tryGetContext('web-dist') ?? join(ROOT, 'web/dist');
    if (existsSync(join(dist, 'index.html'))) this.#putApp([Source.asset(dist)], settled);
    else Annotations.of(this).addWarningV2('mbg-pilot:not-built', NOT_BUILT);
    acknowledge(this);
  }

  #put(id: string, props: Omit<BucketDeploymentProps, 'destinationBucket'>): BucketDeployment {
    return new BucketDeployment(this, id, { ...this.#shared, ...props });
  }

  #putApp(sources: ISource[], settled: BucketDeployment): void {
    const hashed = `${HASHED_FOLDER}/*`;
    const parts = this.#put('Parts', { sources, exclude: ['*'], include: [hashed], ...FOR_EVER });
    const pages = this.#put('Pages', { sources, exclude: [hashed, 'docs/*', 'config.json'], ...ANEW });
    pages.node.addDependency(parts, settled);
  }
}

/** CDK brings its own function, in the Python that it was tested with. */
function acknowledge(scope: Construct): void {
  const isCopier = ({ node }: IConstruct) => node.id.startsWith('Custom::CDKBucketDeployment');
  const reason =
    "CDK's own function, which runs at a deployment only; its runtime is updated with aws-cdk-lib.";
  for (const copier of Stack.of(scope).node.children.filter(isCopier))
    Validations.of(copier).acknowledge({ id: 'AwsSolutions-L1', reason });
}

const documentation = () => [
  Source.asset(SWAGGER, { exclude: ['*', '!swagger-ui.css', '!swagger-ui-bundle.js'] }),
  Source.asset(join(ROOT, 'web/api-docs')),
];
