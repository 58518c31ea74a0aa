// What CDK's own function that copies files may do: read the files to be deployed, write the app's bucket and its own log.
import { type CfnElement, Stack, Token, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What `grantRead` and `grantReadWrite` of CDK's buckets name by family. */
const FAMILIES = ['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'];

export class DeploymentRole extends Role {
  constructor(scope: Construct, id: string, { logGroup, bucket }: { logGroup: LogGroup; bucket: IBucket }) {
    super(scope, id, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this);
    const objects = [assetsOf(Stack.of(this)), `<${logicalIdOf(bucket)}.Arn>`].map((arn) => `${arn}/*`);
    const found = [
      ...FAMILIES.map((name) => `Action::s3:${name}`),
      ...objects.map((arn) => `Resource::${arn}`),
    ];
    const reason =
      'It copies all files there are from the bucket of deployments to that of the app: these two, no other.';
    const findings = found.map((finding) => ({ id: `AwsSolutions-IAM5[${finding}]`, reason }));
    Validations.of(this).acknowledge(...findings);
  }
}

const logicalIdOf = ({ stack, node }: IBucket): string =>
  String(stack.resolve(stack.getLogicalId(node.defaultChild as CfnElement)));

/** The bucket of deployments, as findings name it. */
function assetsOf({ account, region }: Stack): string {
  const owner = Token.isUnresolved(account) ? '<AWS::AccountId>' : account;
  return `arn:aws:s3:::cdk-hnb659fds-assets-${owner}-${region}`;
}
