import type { TokenScope } from '#lib/domain/access/token-scope.ts';

/**
 * What a token must reach for each procedure; `session` is never reached by a token: signing in, passwords, sessions,
 * tokens, and links and codes that open any of these. A procedure that is missing here is reached by none, and a test fails.
 */
export const SCOPES_OF_PROCEDURES: Readonly<Record<string, TokenScope | 'session'>> = {
  'account.signIn': 'session',
  'account.requestCode': 'session',
  'account.signInWithCode': 'session',
  'account.resetPassword': 'session',
  'account.showCode': 'session',
  'account.contact': 'read',
  // Codes are sent to the address that is set there.
  'account.setContact': 'session',
  'account.signOut': 'session',
  'account.me': 'read',
  'account.changePassword': 'session',
  'account.setUp': 'session',
  // Its answer may be a link with which somebody sets a password.
  'account.invite': 'session',
  'account.inviteAgain': 'session',
  'account.people': 'read',
  'account.changeRole': 'manage',
  'account.makeResetLink': 'session',
  'account.acceptInvitation': 'session',
  'account.removeRole': 'manage',

  'apiToken.create': 'session',
  'apiToken.list': 'session',
  'apiToken.revoke': 'session',

  'session.list': 'session',
  'session.end': 'session',
  'session.endOthers': 'session',

  'availability.day': 'read',
  'availability.place': 'read',
  'availability.search': 'read',

  'booking.quote': 'read',
  'booking.create': 'book',
  'booking.get': 'read',
  'booking.quoteChange': 'read',
  'booking.change': 'book',
  'booking.list': 'read',
  'booking.cancel': 'book',
  'booking.complete': 'book',

  'approval.queue': 'read',
  'approval.decide': 'manage',

  'station.list': 'read',
  'station.get': 'read',
  'station.create': 'manage',
  // It may invite somebody with a link.
  'station.open': 'session',
  'station.update': 'manage',
  'station.setException': 'manage',
  'station.removeException': 'manage',
  'station.announceStart': 'manage',
  'station.retire': 'manage',

  'resource.list': 'read',
  'resource.createZone': 'manage',
  'resource.updateZone': 'manage',
  'resource.retireZone': 'manage',
  'resource.generateRows': 'manage',
  'resource.moveDesks': 'manage',
  'resource.renumber': 'manage',
  'resource.layoutChange': 'read',
  'resource.undoLayout': 'manage',
  'resource.retireDesks': 'manage',
  'resource.create': 'manage',
  'resource.update': 'manage',
  'resource.retire': 'manage',
  'resource.reactivate': 'manage',

  'policy.get': 'read',
  'policy.set': 'manage',
  'policy.remove': 'manage',

  'quota.list': 'read',

  'calendar.year': 'read',
  'calendar.preview': 'read',
  'calendar.publish': 'manage',
  'calendar.setStationDay': 'manage',
  'calendar.removeStationDay': 'manage',

  'closure.create': 'manage',
  'closure.list': 'read',
  'closure.end': 'manage',

  'canteen.list': 'read',
  'canteen.get': 'read',
  'canteen.propose': 'manage',
  'canteen.files': 'read',
  'canteen.decide': 'manage',
  'canteen.setDay': 'manage',
  'canteen.changeOrder': 'book',
  'canteen.tickets': 'read',
  'canteen.redeem': 'manage',
  'canteen.enterList': 'manage',
  'canteen.walkIn': 'manage',
  'canteen.kitchen': 'read',
  'canteen.settlement': 'read',
  'canteen.correct': 'manage',

  'party.create': 'manage',
  'party.update': 'manage',
  'party.setCreditCode': 'manage',
  'party.list': 'read',
  'party.members': 'read',
  'party.find': 'read',

  'handOver.make': 'session',
  'handOver.get': 'session',
  'handOver.take': 'session',
  'handOver.booking': 'session',
  'handOver.cancel': 'session',

  // By its link, for people who need no account.
  'sharing.get': 'session',
  'sharing.take': 'session',
  'sharing.seat': 'session',
  'sharing.leave': 'session',
  'sharing.share': 'book',
  'sharing.end': 'book',
  'sharing.participants': 'read',
  'sharing.remove': 'book',

  // Of somebody who is not known yet; entering opens a session.
  'registration.create': 'session',
  'registration.quote': 'session',
  'registration.get': 'session',
  'registration.complete': 'session',
  'registration.withdraw': 'session',
  'registration.enter': 'session',
  'registration.decide': 'manage',

  'message.list': 'read',
  'audit.list': 'read',
  'privacy.exportData': 'session',
  'privacy.erase': 'session',
  'privacy.dryRun': 'read',
  'privacy.settings': 'read',
  'privacy.setSettings': 'manage',
  'message.sendAgain': 'manage',
  'message.sendTest': 'manage',

  'measure.noop': 'book',
  'measure.signedInNoop': 'book',
};
