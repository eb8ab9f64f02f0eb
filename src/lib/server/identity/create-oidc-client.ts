import * as oauth from 'oauth4webapi';
import { parseMobileNumber } from '#lib/domain/people/mobile-number.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { OidcConfig } from '#lib/server/config/oidc-config.ts';

const WAIT_MS_MAX = 10_000;
const SUBJECT_CHARACTERS_MAX = 255;

/** What is remembered between leaving for the other house and coming back. */
export interface OidcRoundTrip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the other house says somebody is. */
export interface ForeignIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** In E.164; null unless the house says that it has verified the number. */
  readonly verifiedMobile: string | null;
}

export interface OidcClient {
  readonly name: string;
  readonly issuer: string;
  /** Where the browser goes, with a state, a nonce and PKCE of its own. Asks the other house nothing. */
  begin(): Promise<{ readonly url: string; readonly trip: OidcRoundTrip }>;
  /** Throws `oidc-failed` where anything does not fit, and `oidc-unavailable` where the house does not answer. */
  finish(cameBack: URL, trip: OidcRoundTrip): Promise<ForeignIdentity>;
}

/** The code flow of OpenID Connect with PKCE. The signature of what the house says is checked with its own keys. */
export function createOidcClient(config: OidcConfig, origin: string): OidcClient {
  const { name, issuer, authorizationUrl, tokenUrl, jwksUrl, clientId, clientSecret } = config;
  const house: oauth.AuthorizationServer = {
    issuer,
    authorization_endpoint: authorizationUrl,
    token_endpoint: tokenUrl,
    jwks_uri: jwksUrl,
  };
  const client: oauth.Client = { client_id: clientId };
  const redirectUri = `${origin}/sign-in/oidc/callback`;
  // Plain http is let in by `readOidc` alone, on this machine.
  const asked = () => ({
    signal: AbortSignal.timeout(WAIT_MS_MAX),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the library marks it so that it is noticed; see above
    [oauth.allowInsecureRequests]: tokenUrl.startsWith('http:'),
  });

  async function begin(): Promise<{ url: string; trip: OidcRoundTrip }> {
    const trip = {
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      verifier: oauth.generateRandomCodeVerifier(),
    };
    const url = new URL(authorizationUrl);
    const parameters = {
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid phone',
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
    };
    for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
    return { url: url.href, trip };
  }

  async function finish(cameBack: URL, trip: OidcRoundTrip): Promise<ForeignIdentity> {
    try {
      const parameters = oauth.validateAuthResponse(house, client, cameBack, trip.state);
      const authenticate = oauth.ClientSecretBasic(clientSecret);
      const response = await oauth.authorizationCodeGrantRequest(
        house,
        client,
        authenticate,
        parameters,
        redirectUri,
        trip.verifier,
        asked(),
      );
      const expected = { expectedNonce: trip.nonce, requireIdToken: true };
      const tokens = await oauth.processAuthorizationCodeResponse(house, client, response, expected);
      await oauth.validateApplicationLevelSignature(house, response, asked());
      return identityOf(issuer, oauth.getValidatedIdTokenClaims(tokens));
    } catch (cause) {
      throw isSilence(cause)
        ? new DoorError('unavailable', 'oidc-unavailable')
        : new DoorError('wrong-credentials', 'oidc-failed');
    }
  }

  return { name, issuer, begin, finish };
}

function identityOf(issuer: string, claims: oauth.IDToken | undefined): ForeignIdentity {
  const subject = claims?.sub ?? '';
  if (subject === '' || subject.length > SUBJECT_CHARACTERS_MAX) throw new Error('no usable subject');
  const number = claims?.['phone_number'];
  const isVerified = claims?.['phone_number_verified'] === true && typeof number === 'string';
  return { issuer, subject, verifiedMobile: isVerified ? parseMobileNumber(number) : null };
}

/** No answer at all, too late, or none of the protocol: the house is at fault and not who came back. */
function isSilence(cause: unknown): boolean {
  if (cause instanceof TypeError && !('code' in cause && String(cause.code).startsWith('OAUTH_')))
    return true;
  return cause instanceof DOMException && (cause.name === 'TimeoutError' || cause.name === 'AbortError');
}
