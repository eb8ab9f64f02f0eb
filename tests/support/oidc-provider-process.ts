// The other house of the tests: a real OpenID provider as a process of its own. Who signs in there is what the address of the
// authorization says by `login_hint`; what it says of them stands in PEOPLE.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

interface Person {
  readonly phone_number?: string;
  readonly phone_number_verified?: boolean;
}

const { PORT = '0', REDIRECT_URI = '', PEOPLE = '{}' } = process.env;
const issuer = `http://127.0.0.1:${PORT}`;
const people = JSON.parse(PEOPLE) as Record<string, Person>;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'yizhan',
      client_secret: 'a-secret-of-the-tests-only',
      redirect_uris: [REDIRECT_URI],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], phone: ['phone_number', 'phone_number_verified'] },
  // What it says of a person stands in the ID token, as Chinese unified logins do it.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
});

const handle = provider.callback();
createServer((request, response) => {
  if (request.url?.startsWith('/interaction/')) void consent(request, response);
  else void handle(request, response);
}).listen(Number(PORT), '127.0.0.1', () => {
  console.log(`listening on ${issuer}`);
});

/** Signs in whoever was asked for, and agrees to everything. */
async function consent(...exchange: Parameters<typeof provider.interactionDetails>): Promise<void> {
  const { params } = await provider.interactionDetails(...exchange);
  const accountId = String(params['login_hint']);
  const grant = new provider.Grant({ accountId, clientId: 'yizhan' });
  grant.addOIDCScope('openid phone');
  const result = { login: { accountId }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(...exchange, result, { mergeWithLastSubmission: false });
}
