// Who may sign in: anyone with an e-mail address that they proved to be theirs. An account alone may do nothing. What an office or an
// administrator may do stands in `custom:grants` (`role@scope`, separated by spaces), which the app's client can read and never write;
// operators get theirs by an access code, from the API.
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { ROLES } from '../../shared/domain/policy.ts';

export type IdentityProps = { domainPrefix: string; webOrigin: string };

export class IdentityStack extends Stack {
  readonly issuer: string;
  readonly audience: string;
  /** Where the sign-in page is, and the calls of OIDC behind it. */
  readonly signInHost: string;

  constructor(scope: Construct, id: string, { domainPrefix, webOrigin }: IdentityProps) {
    super(scope, id, { terminationProtection: true, description: 'MBG Pilot: accounts and sign-in' });
    const pool = createPool(this);
    for (const role of ROLES)
      new CfnUserPoolGroup(this, role, { userPoolId: pool.userPoolId, groupName: role });
    const client = addClient(pool, webOrigin);
    const { domainName } = addSignInPage(pool, client, domainPrefix);
    this.signInHost = `${domainName}.auth.${this.region}.amazoncognito.com`;
    this.issuer = `https://cognito-idp.${this.region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = client.userPoolClientId;
  }
}

function createPool(scope: Construct): UserPool {
  const pool = new UserPool(scope, 'Users', {
    selfSignUpEnabled: true,
    signInAliases: { username: true, email: true },
    autoVerify: { email: true },
    keepOriginal: { email: true },
    standardAttributes: { email: ASKED, fullname: ASKED },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    customAttributes: { grants: new StringAttribute({ mutable: true, maxLen: 2048 }) },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: PASSWORDS,
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(pool);
  return pool;
}

/** Asked of whoever makes an account: an office sees by their name who works at its places. */
const ASKED = { required: true, mutable: true };

const PASSWORDS = {
  minLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireDigits: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(7),
};

function acknowledge(pool: UserPool): void {
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions-COG2',
      reason:
        'Many schools share one phone and have no authenticator app; a page to set up a second factor is still to come.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus plan is priced per active user: with a user at each of 0.6 M sites it would cost more than the rest.',
    },
  );
}

function addClient(pool: UserPool, webOrigin: string): UserPoolClient {
  return pool.addClient('Web', {
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [`${webOrigin}/signed-in`],
      logoutUrls: [`${webOrigin}/`],
    },
    readAttributes: new ClientAttributes().withStandardAttributes(PROFILE).withCustomAttributes('grants'),
    writeAttributes: new ClientAttributes().withStandardAttributes(PROFILE),
    preventUserExistenceErrors: true,
    ...LIFETIMES,
  });
}

const PROFILE = { fullname: true, email: true, locale: true };

/**
 * A phone can be offline for the length of a school holiday and still sends what it kept. Each renewal gives a new refresh
 * token, good until 60 days after signing in; for a minute the one before still counts, since the answer may have been lost.
 */
const LIFETIMES = {
  refreshTokenRotationGracePeriod: Duration.seconds(60),
  idTokenValidity: Duration.hours(1),
  accessTokenValidity: Duration.hours(1),
  refreshTokenValidity: Duration.days(60),
};

function addSignInPage(pool: UserPool, client: UserPoolClient, domainPrefix: string): UserPoolDomain {
  const domain = pool.addDomain('SignIn', {
    cognitoDomain: { domainPrefix },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  new CfnManagedLoginBranding(pool, 'Branding', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return domain;
}
