import { ANSWERS_FAULT, LINES_OF_CLOSING, LINES_OF_COMING, LINES_OF_WAITING } from './lines-of-waiting.ts';
import {
  ACTS_FOR_PARTY,
  ANSWERERS,
  DECIDERS,
  DECIDES_CANTEEN,
  DECIDES_UNKNOWN,
  EATS,
  EVERYBODY,
  KNOWN_TO_STATION,
  LOOKS_BEHIND,
  OFFICERS,
  OFFICERS_AND_AUDITOR,
  OFFICERS_INTO_PARTY,
  PARTY_ADMINISTRATORS,
  PARTY_AND_STATION,
  READ_STATION_LOG,
  REMOVES_PICTURE,
  RUNS_CANTEEN,
  RUNS_STATION,
  RUNS_UNLISTED_CANTEEN,
  SEE_BOOKING,
  SEE_PEOPLE,
  SIGNED_IN,
} from './access-columns.ts';

/**
 * Who may call what, written by hand and never taken from the program: one line for each procedure and for each of its
 * forms, one column for each actor. The objects are those of the party and of the station that the actors are named after.
 */
export const ACTORS = [
  'nobody',
  'stranger',
  'other member',
  'other administrator',
  'member',
  'administrator',
  'other manager',
  'manager',
  'officer',
  'approver',
  'front desk',
  'auditor',
  'district auditor',
  'liaison',
  'canteen operator',
] as const;
export type ActorName = (typeof ACTORS)[number];

export type ExpectedAnswer = 'ok' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT';

const WORDS: Readonly<Record<string, ExpectedAnswer>> = {
  ok: 'ok',
  '401': 'UNAUTHORIZED',
  '403': 'FORBIDDEN',
  '404': 'NOT_FOUND',
  '409': 'CONFLICT',
};

/** By procedure, then by the form of the input (`''` where there is one). */
const LINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'account.signIn': { '': EVERYBODY },
  'account.requestCode': { '': EVERYBODY },
  'account.signInWithCode': { '': EVERYBODY },
  'account.resetPassword': { '': EVERYBODY },
  // People who belong to parties of the district are in the charge of every manager of it.
  'account.showCode': { '': '401 403 403 403 403 403 ok ok ok ok ok 403 403 403 403' },
  'account.contact': { '': SIGNED_IN },
  'account.setContact': { '': SIGNED_IN },
  'account.signOut': { '': SIGNED_IN },
  'account.me': { '': SIGNED_IN },
  'account.changePassword': { '': SIGNED_IN },
  // With a link of a first start, after the first start.
  'account.setUp': { '': '409 409 409 409 409 409 409 409 409 409 409 409 409 409 409' },
  'account.invite': {
    'into the party': PARTY_ADMINISTRATORS,
    'as liaison of the party': OFFICERS_INTO_PARTY,
    'to manage the station': OFFICERS,
    'to help at the station': RUNS_STATION,
    'to audit the station': OFFICERS,
    'as officer': OFFICERS,
  },
  'account.people': { 'of the station': LOOKS_BEHIND, 'of the district': OFFICERS_AND_AUDITOR },
  'account.makeResetLink': { '': OFFICERS },
  'account.acceptInvitation': { '': EVERYBODY },
  'account.changeRole': {
    'in the party': PARTY_ADMINISTRATORS,
    'to liaison': OFFICERS_INTO_PARTY,
    'at the station': RUNS_STATION,
    'of the district': OFFICERS,
  },
  'account.inviteAgain': { 'into the party': PARTY_ADMINISTRATORS, 'to help at the station': RUNS_STATION },
  'account.removeRole': {
    'from the party': PARTY_ADMINISTRATORS,
    'of liaison': OFFICERS_INTO_PARTY,
    'of managing the station': OFFICERS,
    'of helping at the station': RUNS_STATION,
    'of officer': OFFICERS,
  },

  'session.list': { '': SIGNED_IN },
  // A session of the officer.
  'session.end': { '': '401 404 404 404 404 404 404 404 ok 404 404 404 404 404 404' },
  'session.endOthers': { '': SIGNED_IN },
  'identity.list': { '': SIGNED_IN },
  'identity.unlink': { '': '401 404 404 404 404 404 404 404 ok 404 404 404 404 404 404' },
  'apiToken.create': { '': SIGNED_IN },
  'apiToken.list': { '': SIGNED_IN },
  // A token of the officer: to everybody else, whatever they run, it is not there.
  'apiToken.revoke': { '': '401 404 404 404 404 404 404 404 ok 404 404 404 404 404 404' },

  'availability.day': { '': EVERYBODY },
  'availability.place': { '': EVERYBODY },
  'availability.search': { '': '401 404 404 404 ok ok 404 404 ok 404 404 404 404 ok 403' },

  'booking.quote': { '': PARTY_AND_STATION },
  'booking.create': { '': PARTY_AND_STATION },
  'booking.get': { '': SEE_BOOKING },
  'booking.list': {
    'of the party': EATS,
    'of the station': LOOKS_BEHIND,
  },
  'booking.cancel': { 'the whole stay': PARTY_AND_STATION, 'some days': PARTY_AND_STATION },
  'booking.quoteChange': { '': PARTY_AND_STATION },
  'booking.change': { '': PARTY_AND_STATION },
  'booking.complete': { '': ANSWERERS },
  'approval.queue': { '': LOOKS_BEHIND },
  'approval.decide': { approve: DECIDERS, return: DECIDERS, decline: DECIDERS },

  'station.list': { '': EVERYBODY },
  'station.get': { '': EVERYBODY },
  'station.create': { '': OFFICERS },
  'station.open': { 'with oneself as its manager': OFFICERS, 'with somebody invited': OFFICERS },
  'station.update': { '': RUNS_STATION },
  'station.setException': { '': RUNS_STATION },
  'station.removeException': { '': RUNS_STATION },
  'station.houseRules': { '': EVERYBODY },
  'station.acceptHouseRules': { '': SIGNED_IN },
  'station.announceStart': { '': RUNS_STATION },
  'station.retire': { '': OFFICERS },
  'station.outside': { '': LOOKS_BEHIND },
  'station.releaseOutside': { '': RUNS_STATION },

  'resource.list': { 'in service': EVERYBODY, retired: LOOKS_BEHIND },
  'resource.createZone': {
    'from the template': RUNS_STATION,
    'of facing rows': RUNS_STATION,
    empty: RUNS_STATION,
  },
  'resource.updateZone': { '': RUNS_STATION },
  'resource.retireZone': { '': RUNS_STATION },
  'resource.generateRows': { '': RUNS_STATION },
  'resource.moveDesks': { '': RUNS_STATION },
  'resource.renumber': { '': RUNS_STATION },
  'resource.layoutChange': { '': RUNS_STATION },
  'resource.undoLayout': { '': RUNS_STATION },
  'resource.ruleDesks': { '': RUNS_STATION },
  'resource.retireDesks': { '': RUNS_STATION },
  'resource.create': { '': RUNS_STATION },
  'resource.update': {
    'in service': RUNS_STATION,
    retired: '401 404 404 404 404 404 404 409 409 403 403 403 403 404 404',
  },
  'resource.retire': { '': RUNS_STATION },
  'resource.reactivate': { '': KNOWN_TO_STATION },

  'policy.get': { 'of the station': SIGNED_IN, 'of the district': SIGNED_IN },
  'policy.set': { 'of the station': RUNS_STATION, 'of the district': OFFICERS },
  'policy.remove': { '': RUNS_STATION },
  'quota.list': { '': '401 404 404 404 ok ok 404 404 ok 404 404 404 ok ok 403' },

  'calendar.year': { '': EVERYBODY },
  // Whoever runs a station may look; what is published is the officers'.
  'calendar.preview': { '': '401 403 403 403 403 403 ok ok ok 403 403 403 403 403 403' },
  'calendar.publish': { 'by the notice': OFFICERS, 'day by day': OFFICERS },
  'calendar.setStationDay': { '': RUNS_STATION },
  'calendar.removeStationDay': { '': RUNS_STATION },
  ...LINES_OF_CLOSING,
  'closure.list': { '': LOOKS_BEHIND },
  'closure.end': { 'of a repair': ANSWERS_FAULT, 'of anything else': KNOWN_TO_STATION },

  'canteen.list': { '': EVERYBODY },
  'canteen.get': { '': EVERYBODY },
  'canteen.propose': { 'a new one': RUNS_UNLISTED_CANTEEN, 'a change': RUNS_CANTEEN },
  'canteen.files': { 'of the party': RUNS_UNLISTED_CANTEEN, 'of the station': LOOKS_BEHIND },
  'canteen.decide': { approve: DECIDES_CANTEEN, decline: DECIDES_CANTEEN },
  'canteen.addPicture': { '': RUNS_CANTEEN },
  'canteen.removePicture': { '': REMOVES_PICTURE },
  'canteen.setDay': { '': RUNS_CANTEEN },
  'canteen.changeOrder': { '': PARTY_AND_STATION },
  'canteen.cancelOrder': { '': PARTY_AND_STATION },
  'canteen.stand': { '': EATS },
  'canteen.standing': { '': EATS },
  'canteen.endStanding': { '': EATS },
  'canteen.usual': { '': RUNS_CANTEEN },
  'canteen.remind': { '': RUNS_CANTEEN },
  'canteen.tickets': { '': SEE_BOOKING },
  'canteen.redeem': { 'by ticket': RUNS_CANTEEN, 'by code': RUNS_CANTEEN },
  'canteen.enterList': { '': RUNS_CANTEEN },
  'canteen.walkIn': { '': RUNS_CANTEEN },
  'canteen.kitchen': { '': RUNS_CANTEEN },
  'canteen.settlement': {
    'of a canteen': RUNS_CANTEEN,
    'of the party': '401 404 404 404 ok ok 404 404 404 404 404 404 404 ok 403',
  },
  'canteen.correct': { '': RUNS_CANTEEN },
  'party.create': { '': OFFICERS },
  'party.update': { '': OFFICERS },
  'party.setCreditCode': { '': PARTY_ADMINISTRATORS },
  'party.list': { '': SIGNED_IN, 'after the party': '401 404 404 404 ok ok ok ok ok ok ok 404 ok ok ok' },
  // Those who book in any party's name at the station.
  'party.find': { '': '401 403 403 403 403 403 403 ok ok ok ok 403 403 403 403' },
  'party.members': { '': SEE_PEOPLE },

  // Whoever knows the link that they have made themselves.
  'sharing.share': { '': ACTS_FOR_PARTY },
  'sharing.end': { '': ACTS_FOR_PARTY },
  'sharing.participants': { '': SEE_BOOKING },
  'sharing.remove': { '': ACTS_FOR_PARTY },
  // Whoever holds a link that was handed to them.
  'sharing.get': { '': EVERYBODY },
  'sharing.take': { '': EVERYBODY },
  'sharing.seat': { '': EVERYBODY },
  'sharing.leave': { '': EVERYBODY },
  'handOver.make': { '': PARTY_AND_STATION },
  'handOver.get': { '': EVERYBODY },
  'handOver.take': { '': EVERYBODY },
  'handOver.booking': { '': EVERYBODY },
  'handOver.cancel': { '': EVERYBODY },
  ...LINES_OF_WAITING,
  ...LINES_OF_COMING,
  'registration.create': { '': EVERYBODY },
  'registration.quote': { '': EVERYBODY },
  'registration.get': { '': EVERYBODY },
  'registration.complete': { '': EVERYBODY },
  'registration.withdraw': { '': EVERYBODY },
  'registration.enter': { '': EVERYBODY },
  'registration.decide': { approve: DECIDES_UNKNOWN, return: DECIDES_UNKNOWN, decline: DECIDES_UNKNOWN },
  'audit.list': {
    'of the district': OFFICERS_AND_AUDITOR,
    'of the station': READ_STATION_LOG,
    'of the party': SEE_PEOPLE,
  },
  // Everybody their own; of others officers, by their number. The only officer of the story may not go.
  'privacy.exportData': { 'of oneself': SIGNED_IN, 'of somebody else': OFFICERS },
  'privacy.erase': {
    'of oneself': '401 ok ok ok ok ok ok ok 409 ok ok ok ok ok ok',
    'of somebody else': OFFICERS,
  },
  'privacy.notice': { '': EVERYBODY },
  'privacy.publishNotice': { '': OFFICERS },
  'privacy.dryRun': { '': OFFICERS },
  'privacy.settings': { '': OFFICERS },
  'privacy.setSettings': { '': OFFICERS },
  'notification.list': { '': SIGNED_IN },
  'notification.markRead': { '': '401 404 404 404 ok 404 404 404 404 404 404 404 404 404 404' },
  'notification.settings': { '': SIGNED_IN },
  'notification.choose': { '': SIGNED_IN },
  'notification.makeFeed': { '': SIGNED_IN },
  'notification.endFeed': { '': SIGNED_IN },
  'webhook.list': { '': RUNS_STATION },
  'webhook.create': { '': RUNS_STATION },
  'webhook.stop': { '': KNOWN_TO_STATION },
  'webhook.test': { '': KNOWN_TO_STATION },
  'webhook.deliveries': { '': KNOWN_TO_STATION },
  'webhook.replay': { '': KNOWN_TO_STATION },
  'job.list': { '': OFFICERS },
  'job.run': { '': OFFICERS },
  'message.list': { waiting: OFFICERS, 'given up': OFFICERS },
  'message.sendAgain': { '': OFFICERS },
  'message.sendTest': { '': OFFICERS },

  // In tests and benchmarks; in production they are not found.
  'measure.noop': { '': EVERYBODY },
  'measure.signedInNoop': { '': SIGNED_IN },
};

export interface ExpectedLine {
  readonly procedure: string;
  readonly form: string;
  readonly answers: Readonly<Record<ActorName, ExpectedAnswer>>;
}

export const EXPECTED_ACCESS: readonly ExpectedLine[] = Object.entries(LINES).flatMap(([procedure, forms]) =>
  Object.entries(forms).map(([form, line]) => ({ procedure, form, answers: answersOf(line) })),
);

export const EXPECTED_PROCEDURES: readonly string[] = Object.keys(LINES);

function answersOf(line: string): Record<ActorName, ExpectedAnswer> {
  const words = line.split(' ');
  if (words.length !== ACTORS.length)
    throw new RangeError(`${words.length} answers for ${ACTORS.length} actors: ${line}`);
  const answers = ACTORS.map((actor, index) => {
    const answer = WORDS[words[index] ?? ''];
    if (!answer) throw new RangeError(`not an answer: ${words[index] ?? ''}`);
    return [actor, answer] as const;
  });
  return Object.fromEntries(answers) as Record<ActorName, ExpectedAnswer>;
}
