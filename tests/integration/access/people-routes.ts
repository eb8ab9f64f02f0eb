import type { StoryPerson } from '../../support/story.ts';
import type { ExpectedRoute } from './expected-route.ts';

const PARTY = '/parties/[id]';

/** The officer is answered, members who do not administer the party are refused, and to all others it is not there. */
function ofParty(officer: number): ExpectedRoute['answers'] {
  return (person: StoryPerson | null) =>
    person === null ? 303 : person === 'officer' ? officer : person === 'member' ? 403 : 404;
}

function forOfficers(officer: number): ExpectedRoute['answers'] {
  return (person: StoryPerson | null) => (person === null ? 303 : person === 'officer' ? officer : 403);
}

function partyForm(action: string, fields: Readonly<Record<string, string>>, officer: number): ExpectedRoute {
  return {
    route: PARTY,
    door: `action ${action}`,
    path: ({ partyId }) => `/parties/${partyId}?/${action}`,
    fields,
    answers: ofParty(officer),
  };
}

const NEW_PARTY = {
  name: '新来的单位',
  kind: 'team',
  validTo: '2027-06-30',
  administratorName: '郑新',
  administratorMobile: '13900000098',
};

let numbers = 0;

/** A number that nobody has, another one each time: too many questions about one are refused. */
function nextNumber(): string {
  numbers += 1;
  return `135${String(numbers).padStart(8, '0')}`;
}

/** Parties, their people, and one's own account. */
export const PEOPLE_ROUTES: readonly ExpectedRoute[] = [
  { route: '/account', door: 'page', path: () => '/account', answers: { nobody: 303, signedIn: 200 } },
  // Not the password that the person has.
  {
    route: '/account',
    door: 'action default',
    path: () => '/account',
    fields: { current: '', password: '另一句很长也好记的密码', again: '另一句很长也好记的密码' },
    answers: { nobody: 303, signedIn: 400 },
  },
  {
    route: `${PARTY}/use`,
    door: 'page',
    path: ({ partyId }) => `/parties/${partyId}/use`,
    answers: (person) => (person === null ? 303 : person === 'officer' || person === 'member' ? 200 : 404),
  },
  {
    route: '/account/contact',
    door: 'page',
    path: () => '/account/contact',
    answers: { nobody: 303, signedIn: 200 },
  },
  {
    route: '/account/contact',
    door: 'action default',
    path: () => '/account/contact',
    fields: { email: 'someone@example.org', language: 'zh-CN' },
    answers: 303,
  },
  {
    route: '/account/sessions',
    door: 'page',
    path: () => '/account/sessions',
    answers: { nobody: 303, signedIn: 200 },
  },
  // A session that is nobody's.
  {
    route: '/account/sessions',
    door: 'action end',
    path: () => '/account/sessions?/end',
    fields: { sessionId: 'AAAAAAAAAAAAAAAA' },
    answers: { nobody: 303, signedIn: 404 },
  },
  {
    route: '/account/sessions',
    door: 'action endOthers',
    path: () => '/account/sessions?/endOthers',
    fields: {},
    answers: 303,
  },
  // No other house is configured here; with one, tests/integration/identity goes through every answer.
  {
    route: '/sign-in/oidc',
    door: 'GET',
    path: () => '/sign-in/oidc',
    answers: { nobody: 404, signedIn: 303 },
  },
  {
    route: '/sign-in/oidc/callback',
    door: 'GET',
    path: () => '/sign-in/oidc/callback?code=x&state=y',
    answers: 303,
  },
  ...['page', 'action link', 'action unlink'].map((door): ExpectedRoute => ({
    route: '/account/identity',
    door,
    path: () => `/account/identity${door === 'page' ? '' : `?/${door.slice('action '.length)}`}`,
    ...(door === 'page' ? {} : { fields: {} }),
    answers: { nobody: 303, signedIn: 404 },
  })),
  {
    route: '/sign-in/held',
    door: 'page',
    path: () => '/sign-in/held',
    answers: { nobody: 303, signedIn: 200 },
  },
  {
    route: '/sign-in/forgotten',
    door: 'page',
    path: () => '/sign-in/forgotten',
    answers: { nobody: 200, signedIn: 303 },
  },
  // Numbers that nobody has are answered like others; whoever is signed in is sent on.
  {
    route: '/sign-in/forgotten',
    door: 'action request',
    path: () => '/sign-in/forgotten?/request',
    fields: () => Promise.resolve({ mobile: nextNumber() }),
    answers: { nobody: 200, signedIn: 303 },
  },
  {
    route: '/sign-in/forgotten',
    door: 'action reset',
    path: () => '/sign-in/forgotten?/reset',
    fields: { mobile: '13500000002', code: '000000', password: 'x', again: 'x' },
    answers: { nobody: 400, signedIn: 303 },
  },
  {
    route: '/account/tokens',
    door: 'page',
    path: () => '/account/tokens',
    answers: { nobody: 303, signedIn: 200 },
  },
  {
    route: '/account/tokens',
    door: 'action create',
    path: () => '/account/tokens?/create',
    fields: { name: '办公系统', scope: 'read', days: '30' },
    answers: 303,
  },
  // A token that is nobody's.
  {
    route: '/account/tokens',
    door: 'action revoke',
    path: () => '/account/tokens?/revoke',
    fields: { tokenId: 'AAAAAAAAAAAAAAAA' },
    answers: { nobody: 303, signedIn: 404 },
  },
  // Nothing that could be a class.
  partyForm('terms', { class: '', classUntil: '' }, 400),
  // Nothing that could be a code.
  {
    route: PARTY,
    door: 'action code',
    path: ({ partyId }) => `/parties/${partyId}?/code`,
    fields: { creditCode: '91350100M000100Y44' },
    answers: ofParty(400),
  },
  // Whoever runs a station shows codes; nobody is shown one whom nobody knows.
  {
    route: '/people/codes',
    door: 'page',
    path: () => '/people/codes',
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  {
    route: '/people/codes',
    door: 'action default',
    path: () => '/people/codes',
    fields: { mobile: '13700000001' },
    answers: { nobody: 303, signedIn: 403, runs: 404 },
  },
  { route: '/notices', door: 'page', path: () => '/notices', answers: { nobody: 303, signedIn: 200 } },
  {
    route: '/notices',
    door: 'action read',
    path: () => '/notices?/read',
    fields: { noticeId: 'AAAAAAAAAAAAAAAA' },
    answers: { nobody: 303, signedIn: 404 },
  },
  {
    route: '/account/notices',
    door: 'page',
    path: () => '/account/notices',
    answers: { nobody: 303, signedIn: 200 },
  },
  {
    route: '/account/notices',
    door: 'action choose',
    path: () => '/account/notices?/choose',
    fields: { sent: 'decisions', language: 'zh-CN' },
    answers: 303,
  },
  {
    route: '/account/notices',
    door: 'action make',
    path: () => '/account/notices?/make',
    fields: {},
    answers: 303,
  },
  {
    route: '/account/notices',
    door: 'action end',
    path: () => '/account/notices?/end',
    fields: {},
    answers: 303,
  },
  // An address that was never made; whoever knows a true one needs no account.
  { route: '/feeds/[token]', door: 'GET', path: () => `/feeds/${'A'.repeat(43)}`, answers: 404 },
  { route: '/jobs', door: 'page', path: () => '/jobs', answers: forOfficers(200) },
  {
    route: '/jobs',
    door: 'action run',
    path: () => '/jobs?/run',
    fields: { name: 'forget-answers' },
    answers: forOfficers(303),
  },
  { route: '/messages', door: 'page', path: () => '/messages', answers: forOfficers(200) },
  {
    route: '/messages',
    door: 'action again',
    path: () => '/messages?/again',
    fields: { messageId: 'AAAAAAAAAAAAAAAA' },
    answers: forOfficers(404),
  },
  {
    route: '/messages',
    door: 'action test',
    path: () => '/messages?/test',
    fields: {},
    answers: forOfficers(303),
  },
  // A party that is not theirs changes nothing.
  {
    route: '/acting',
    door: 'POST',
    path: () => '/acting',
    fields: { party: 'AAAAAAAAAAAAAAAA', next: '/bookings' },
    answers: 303,
  },
  // Everybody sees the parties that they belong to.
  { route: '/portfolio', door: 'page', path: () => '/portfolio', answers: { nobody: 303, signedIn: 200 } },
  { route: '/parties', door: 'page', path: () => '/parties', answers: { nobody: 303, signedIn: 200 } },
  {
    route: '/parties',
    door: 'action create',
    path: () => '/parties?/create',
    fields: NEW_PARTY,
    answers: (person) => (person === null || person === 'officer' ? 303 : 403),
  },
  { route: PARTY, door: 'page', path: ({ partyId }) => `/parties/${partyId}`, answers: ofParty(200) },
  partyForm('invite', { name: '新同事', mobile: '13900000097', role: 'member' }, 303),
  // People who do not belong to the party.
  partyForm('again', { personId: 'AAAAAAAAAAAAAAAA', role: 'member' }, 404),
  partyForm('change', { personId: 'AAAAAAAAAAAAAAAA', role: 'member' }, 404),
  partyForm('remove', { personId: 'AAAAAAAAAAAAAAAA', role: 'member' }, 404),
  partyForm('reset', { personId: 'AAAAAAAAAAAAAAAA' }, 404),
  partyForm('update', { name: '远景咨询', kind: 'enterprise', validFrom: '', validTo: '' }, 303),
];
