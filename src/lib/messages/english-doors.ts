import { counted } from './count-words.ts';
import { TOKEN_SCOPES } from '#lib/domain/access/token-scope.ts';
import { DRAWN_DESK_WIDTH_CM_MIN } from '#lib/domain/hall/desks-apart.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { ARRIVAL_DOORS } from './arrival-doors.ts';
import { BOOKING_STATE_WORDS } from './booking-words.ts';
import { dayText } from './date-words.ts';
import { TOKEN_SCOPE_WORDS } from './token-scope-words.ts';
import { numberFact, textFact, waitFact, type DoorFacts, type DoorSentences } from './door-sentences.ts';

export const ENGLISH_DOORS: DoorSentences = {
  ...ARRIVAL_DOORS.en,
  'not-signed-in': () => 'You are not signed in, or your session has ended. Please sign in and try again.',
  'code-invalid': () =>
    'The code is wrong or no longer works. Check it and try again, or ask for another one.',
  'oidc-failed': () =>
    'Signing in at the other site was not finished, or took too long. Please try again, or sign in with your password or a code.',
  'oidc-unavailable': () =>
    'The other site does not answer. Please sign in with your password or a code, or try again later.',
  'identity-unknown': () =>
    'Nobody here belongs to this account of the other site. Sign in with your password or a code, and link it on the page of your account.',
  'identity-taken': () =>
    'This account of the other site is linked with somebody else here, or you are linked with another one. Please unlink that first.',
  'password-wrong': () => 'This is not your password. Check it and try again, or sign in with a code.',
  'token-invalid': () =>
    'This access token is not known, has expired or was revoked. Make another one on the page of your account.',
  'token-scope': (facts) =>
    `This access token may not do this: it needs ${scopeText(facts)}. Make one that reaches further on the page of your account.`,
  'not-by-token': () =>
    'This cannot be done with an access token. Sign in, and do it on the pages of this site.',
  'too-many-webhooks': (facts) =>
    `This station tells as many others as it may already${limitText(facts)}. Please stop one that is no longer used first.`,
  'address-not-allowed': () =>
    'This address is not called: only public addresses that begin with https:// are. Ask whoever runs the server to allow an internal one.',
  'address-unknown': () =>
    'No server was found at this address. Please check whether it is complete and right.',
  'delivery-not-failed': () =>
    'This call has not failed, so it is not sent again. Please reload the page to see how it stands.',
  'job-running': () =>
    'This job is running at the moment. Please reload the page in a while to see how it went.',
  'too-many-tokens': (facts) =>
    `You have as many access tokens as one person may have${limitText(facts)}. Revoke one that you no longer need first.`,
  'wrong-credentials': () => 'The mobile number or the password is wrong. Check both and try again.',
  'session-needed-from-origin': () =>
    'This did not come from a page of this site, so nothing was done. Open the site and do it again there.',
  'not-your-task': () =>
    'You do not have the right to do this. Ask the station manager or the administrator of your party.',
  'district-decides': () =>
    'By the booking rules a request for so many people, places or days is approved by the district. Please ask a district officer; you can still send it back or decline it.',
  'own-party': () =>
    'This booking is your own party’s, so you cannot decide about it. Leave it to another manager.',
  'officer-needed': () => 'Only a district officer can do this. Please ask the district officer.',
  'stands-in-already': () =>
    'This person approves at the station anyway, or audits it, so nothing was changed. Choose somebody else, or remove that role first.',
  'manager-needed': () => 'Only a manager of this station can do this. Please ask the station manager.',
  'administrator-needed': () =>
    'Only an administrator of the party can do this. Please ask the administrator of your party.',
  'station-role-needed': () =>
    'Only people who work at this station can see this. Please ask the station manager.',
  'approver-needed': () =>
    'Only a manager or an approver of this station decides. Please ask the station manager.',
  'desk-needed': () =>
    'Only people who work at this station book for parties. Please ask the station manager.',
  'canteen-decided': () =>
    'Nothing of this canteen waits for a decision any more. Reload the page to see how it stands.',
  'canteen-by-listing': () =>
    'A canteen comes back when its enterprise lists it anew and the station approves it. Please ask the enterprise.',
  'after-cut-off': () =>
    'Orders for this day are closed and can no longer be changed or cancelled. Please ask the canteen.',
  'too-many-entries': () =>
    'This month has as many corrections as it may have. Enter one for several of them.',
  'not-a-picture': () =>
    'This file is no sound JPEG, PNG or WebP picture, so it was not stored. Choose another one, or save it as JPEG first.',
  'picture-too-wide': (facts) =>
    `A side of the picture has more pixels than the limit${limitText(facts)}, so it was not stored. Make it smaller first.`,
  'picture-too-large': (facts) =>
    `The picture has more KB than the limit${limitText(facts)}, so it was not stored. Make it smaller first.`,
  'too-many-fault-pictures': (facts) =>
    `A report has more photos than the limit${limitText(facts)}, so nothing was sent. Send it with fewer.`,
  'too-many-pictures': (facts) =>
    `The canteen has as many pictures as it may have${limitText(facts)}. Remove one first.`,
  'no-such-sitting': () =>
    'The canteen has no such sitting. Load the page again and choose a sitting from the list.',
  'too-many-standing': (facts) =>
    `Your party has as many standing orders as it may have${limitText(facts)}. End one that is no longer needed first.`,
  'ticket-other-day': (facts) => {
    const day = numberFact(facts, 'day');
    const text = day === null ? 'another day' : dayText('en', day as LocalDay);
    return `This ticket is for ${text}, so nothing was redeemed. Check the day; meals of a past day are entered in the list of that day.`;
  },
  'ticket-invalid': () =>
    'No order belongs to this ticket. Check its day and canteen, or look it up by the short code on the ticket.',
  'ticket-used': (facts) => {
    const left = numberFact(facts, 'left');
    return left === null || left === 0
      ? 'All portions of this ticket were handed out already, so nothing was redeemed. Check whether it was shown twice.'
      : `Only ${left} of this ticket are left, so nothing was redeemed. Correct the number and try again.`;
  },
  'canteen-role-needed': () =>
    'The administrators and canteen operators of the party that runs the canteen do this. Please ask one of them.',
  'auditor-needed': () =>
    'Only managers and auditors of this station can read its log. Please ask the station manager.',
  'not-found': () =>
    'This was not found: it may be gone, or you may not see it. Check the link, or start again from the home page.',
  'wrong-state': (facts) =>
    `${stateText(facts)}, so this cannot be done. Reload the page to see how things stand.`,
  'deadline-passed': () =>
    'The hold of this booking has ended and the booking has lapsed. If it is still needed, please book again.',
  'party-no-longer-valid': () =>
    'The party is no longer registered for all days of this booking, so it cannot be approved. Extend the party’s period first, or send the booking back.',
  'registration-open': () =>
    'There is a first request for this mobile number already that nobody has decided yet. Follow it with the link you were shown; if you have lost it, ask the staff of the station.',
  'credit-code-taken': () =>
    'The organisation with this credit code is registered already. Ask its administrator to invite you, or ask the staff of the station.',
  'consent-outdated': () =>
    'The notice about personal data has changed. Open the page again, read it, and send the form once more.',
  'house-rules-to-accept': () =>
    'The house rules of this place have to be read and accepted first. Open the page again, tick the box, and send it once more.',
  'house-rules-outdated': () =>
    'The house rules have changed. Open the page again and read them before you accept them.',
  'code-due-too-late': (facts) => {
    const days = numberFact(facts, 'days');
    return `The day on which you expect the code is not after today${days === null ? ', or too far away' : ` or not within ${counted(days, 'day')}`}. Please change it.`;
  },
  'too-many-applications': () =>
    'Too many first requests came from this network. Try again later, or ask the staff of the station to do it for you.',
  'registration-decided': () =>
    'This application has been decided and cannot be changed any more. Please reload the page to see the result.',
  'sign-in-instead': () =>
    'There is an account for this mobile number already. Please sign in; if you have forgotten the password, ask the staff of the station.',
  'people-unknown': () =>
    'Some of the people listed are not registered. Check the list, or invite them first.',
  'already-set-up': () =>
    'The first set-up is done and cannot be repeated. Please sign in; if you have no account, ask the district officer.',
  'last-officer': () =>
    'This is the last district officer, who cannot be removed. Add another officer first, then try again.',
  'key-used-otherwise': () =>
    'This idempotency key was used for a different request, so nothing was sent. Reload the page and send it again, or use a new key.',
  'nothing-to-release': (facts) => {
    const days = numberFact(facts, 'days');
    const which =
      days === null
        ? 'Some of these days have'
        : days === 1
          ? '1 of these days has'
          : `${days} of these days have`;
    return `${which} nothing to release, so nothing was changed. Reload the page and choose the days again.`;
  },
  'too-many-waiting': (facts) =>
    `A party may wait for ${numberFact(facts, 'limit') ?? 'so many'} things at one time, so nothing was added. Leave the waitlist where you no longer need it, then join again.`,
  'not-waiting': () =>
    'This is no longer in line: a place may be held for it, or it is over. Reload “My bookings”; accept or give up the place that is held.',
  'change-waits': () =>
    'A change of this booking waits for its decision, so it cannot be changed again now. Days that are not needed can be cancelled at once; for anything else wait for the decision, or withdraw that change first.',
  'other-kind': () =>
    'A booking cannot become one of another kind of place, so nothing was changed. Book the other kind anew, then cancel the days that you no longer need here.',
  'has-future-bookings': (facts) =>
    numberFact(facts, 'bookings') === 1
      ? 'There is still 1 booking to come here, so this cannot be retired or deleted. Cancel or move it first.'
      : `There are still ${bookingsText(facts)} to come here, so this cannot be retired or deleted. Cancel or move them first.`,
  'over-booked': (facts) =>
    numberFact(facts, 'bookings') === 1
      ? '1 booking is in the way of this change, so it was not saved. Change or cancel that booking first.'
      : `There are ${bookingsText(facts)} in the way of this change, so it was not saved. Change or cancel them first.`,
  'bookings-outside': (facts) =>
    numberFact(facts, 'bookings') === 1
      ? '1 booking of that day lies outside of the new hours, so nothing was saved. Please talk to whoever booked it first; if it has to be, tick the confirmation and save again.'
      : `There are ${bookingsText(facts)} of that day outside of the new hours, so nothing was saved. Please talk to those who booked them first; if it has to be, tick the confirmation and save again.`,
  'bookings-outside-week': (facts) =>
    numberFact(facts, 'bookings') === 1
      ? '1 booking lies outside of the new hours, so nothing was saved. Please talk to whoever booked it first; if it has to be, tick the confirmation and save again.'
      : `There are ${bookingsText(facts)} outside of the new hours, so nothing was saved. Please talk to those who booked them first; if it has to be, tick the confirmation and save again.`,
  'label-taken': (facts) => {
    const label = textFact(facts, 'label');
    return `The number${label === null ? '' : ` “${label}”`} is already in use. Please choose another one.`;
  },
  'station-name-taken': () =>
    'There is a station of this name already. Choose another name, or look at the stations on the home page.',
  'party-name-taken': () =>
    'There is a party of this name already. Choose another name, or look at it in the list of parties.',
  'mobile-taken': () => 'This mobile number is already registered. Check the number, or sign in.',
  'time-zone-fixed': () =>
    'The station already has bookings or closures, so its time zone cannot change any more. If it must, set up a new station.',
  'zone-not-empty': () =>
    'There are still desks in this zone, so it cannot be deleted. Move or retire them first.',
  'seats-only': () =>
    'Only bookings of desks and open areas have seats to share. Just send your colleagues the address.',
  'seats-all-taken': () =>
    'All seats are taken. Ask whoever gave you the link whether there can be another one.',
  'seat-just-taken': () => 'Somebody else has just taken this seat. Please choose another one.',
  'seat-taken-already': () =>
    'This number has a seat of this booking already. Open the link of your own seat; if it is lost, ask whoever gave you this link to take you out first, and take a seat again.',
  'too-many-seats': () => 'Too many seats were asked for from this network. Please try again in a while.',
  'password-set': () =>
    'They have set a password already and just sign in. If they have forgotten it, ask a district officer.',
  'link-invalid': () =>
    'This link is not valid, was used already or has expired. Ask whoever sent it for a new one.',
  'too-many-desks': (facts) =>
    `The zone would have more desks than the limit${limitText(facts)}. Have fewer desks, or add another zone.`,
  'too-many-resources': (facts) =>
    `The station would have more resources than the limit${limitText(facts)}. Retire some that are no longer used.`,
  'too-many-zones': (facts) =>
    `The station would have more zones than the limit${limitText(facts)}. Retire some that are no longer used.`,
  'too-many-stations': (facts) =>
    `The district would have more stations than the limit${limitText(facts)}. Retire some that are no longer used.`,
  'too-many-days': (facts) =>
    `There would be more days set one by one than the limit${limitText(facts)}. Remove some that are no longer needed.`,
  'too-many-closures': (facts) =>
    `The station would have more open closures than the limit${limitText(facts)}. End some that are no longer needed.`,
  'closure-too-large': (facts) =>
    `These are more places and days than the limit${limitText(facts)} for one save. Choose fewer days or a smaller scope, and save it in several parts.`,
  'closure-over': () =>
    'The time chosen is already over, so nothing was saved. Choose a time that has not ended yet.',
  'closure-ended': () => 'This closure has already ended, so it cannot be changed. Reload the page to see.',
  'closure-booked': (facts) =>
    numberFact(facts, 'bookings') === 1
      ? 'There is 1 booking in the time chosen, so it cannot be closed yet. Agree with whoever booked it first, choose another time, or carry out a plan that moves them.'
      : `There are ${bookingsText(facts)} in the time chosen, so it cannot be closed yet. Agree with those who booked them first, choose another time, or carry out a plan that moves them.`,
  'party-over': () =>
    'The last day of your party has passed, so nothing can be done in its name. Please ask the officers of the district if it stays longer.',
  'class-of-kind': () => 'A team is of the class of teams, and nobody else is. Please choose another class.',
  'trial-over': () =>
    'This station has started already, so there is nothing to start. Reload the page to see.',
  'trial-bookings-changed': (facts) =>
    `On trial there ${numberFact(facts, 'bookings') === 1 ? 'is' : 'are'} ${bookingsText(facts)} now, not as many as when you confirmed. Look at the new number and confirm again.`,
  'message-over': () =>
    'This message was sent already or is not needed any more, so it was not sent again. Reload the page to see.',
  'changed-meanwhile': () =>
    'Somebody has changed this meanwhile, so nothing was saved. Reload the page, look at it, and try again.',
  retired: () =>
    'This is no longer in service, so it cannot be changed. Put it back into service, or reload the page.',
  'in-service': () => 'This is in service already, so there is nothing to put back. Reload the page to see.',
  'outside-drawing': () =>
    'Some desks would lie outside the drawing of the zone, so nothing was saved. Move them, or make the zone larger.',
  'desks-too-close': (facts) => {
    const [label, other] = [textFact(facts, 'label'), textFact(facts, 'other')];
    const which = label === null || other === null ? 'Two desks' : `The desks “${label}” and “${other}”`;
    return `${which} stand on nearly the same spot, where the seat map cannot tell them apart, so nothing was saved. Move one of them at least ${DRAWN_DESK_WIDTH_CM_MIN} cm away, or choose a wider spacing.`;
  },
  'single-unit': () =>
    'A desk, a room or a counter is always one unit, so its capacity cannot change. Add another one instead.',
  'days-reversed': () => 'The last day lies before the first one. Please change the days.',
  'day-over': () => 'This day has passed already, so nothing was saved. Choose today or a later day.',
  'too-many-calls': (facts) => `Too many calls in a short time. Please try again ${waitText(facts)}.`,
  'too-many-codes': (facts) =>
    `Too many codes were asked for. Please try again ${waitText(facts)}, or ask the desk of a station for a code.`,
  'too-many-sign-ins': (facts) =>
    `Too many failed sign-ins. Please try again ${waitText(facts)}, or ask an administrator to reset your password.`,
  'too-busy': (facts) => `The system is busy, so nothing was done. Please try again ${waitText(facts)}.`,
  unavailable: (facts) =>
    `The system cannot save at the moment, so nothing was done. Please try again ${waitText(facts)}; if it goes on, ask the front desk.`,
  'notice-unread': (facts) => {
    const sentences = numberFact(facts, 'sentences');
    return sentences === null
      ? 'No public holidays were found in this text. Paste the whole notice of the State Council, or enter the days one by one.'
      : `${sentences === 1 ? '1 sentence' : `${sentences} sentences`} of the notice could not be read, so nothing was published. Enter the days one by one, or say that these sentences may be left out.`;
  },
  'year-mismatch': (facts) => {
    const [year, noticeYear] = [numberFact(facts, 'year'), numberFact(facts, 'noticeYear')];
    return year === null || noticeYear === null
      ? 'The notice is for another year than the one entered. Check both and try again.'
      : `The notice is for ${noticeYear} and not for ${year}, the year entered. Check both and try again.`;
  },
  malformed: () => 'What was sent is malformed, so nothing was done. Check it and send it again.',
  'body-too-large': () =>
    'What was sent is too large, so nothing was done. Send less, or in several parts, and make pictures smaller first.',
  'batch-too-large': (facts) => {
    const limit = numberFact(facts, 'limit');
    return `There are too many calls in this batch, so nothing was done. Send smaller batches${limit === null ? '' : ` of at most ${limit} calls`}.`;
  },
  failed: () =>
    'Something went wrong, and this may not have been done. Reload the page to see before you try again; if it goes on, tell the station manager the number of the problem.',
};

function stateText(facts: DoorFacts): string {
  const word = textFact(BOOKING_STATE_WORDS.en, textFact(facts, 'state') ?? '');
  return word === null ? 'The booking has changed in the meantime' : `The booking is in the state “${word}”`;
}

function bookingsText(facts: DoorFacts): string {
  const bookings = numberFact(facts, 'bookings');
  return bookings === null ? 'bookings' : counted(bookings, 'booking');
}

function limitText(facts: DoorFacts): string {
  const limit = numberFact(facts, 'limit');
  return limit === null ? '' : ` of ${limit}`;
}

function waitText(facts: DoorFacts): string {
  const wait = waitFact(facts);
  if (wait === null) return 'a little later';
  return `in ${wait.count} ${wait.unit}${wait.count === 1 ? '' : 's'}`;
}

function scopeText(facts: DoorFacts): string {
  const scope = TOKEN_SCOPES.find((one) => one === facts['scope']);
  return scope === undefined ? 'a wider scope' : `the scope “${TOKEN_SCOPE_WORDS.en[scope]}”`;
}
