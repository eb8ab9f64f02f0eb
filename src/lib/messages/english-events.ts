import type { EventCatalogue, EventWords } from './event-catalogue.ts';

/** `verb` is in the past; `what` stands behind the name of what it happened to. */
function words(action: string, verb: string, unnamed: string, what = ''): EventWords {
  return {
    action,
    sentence: (who, about) => `${who} ${verb} ${about === null ? unnamed : `“${about}”`}${what}`,
  };
}

const ofBooking = (action: string, verb: string): EventWords => words(action, verb, 'a party');
const ofRegistration = (action: string, verb: string): EventWords => words(action, verb, 'a party');
const ofStation = (action: string, verb: string): EventWords =>
  words(action, `${verb} the station`, 'that is gone');
const ofZone = (action: string, verb: string): EventWords =>
  words(action, `${verb} the zone`, 'that is gone');
const ofResource = (action: string, verb: string): EventWords =>
  words(action, `${verb} the place`, 'that is gone');
const ofCanteen = (action: string, verb: string, what = ''): EventWords =>
  words(action, `${verb} the canteen`, 'that is gone', what);
const ofParty = (action: string, verb: string): EventWords =>
  words(action, `${verb} the party`, 'that is gone');
const ofPerson = (action: string, verb: string): EventWords => words(action, verb, 'somebody who was erased');

export const ENGLISH_EVENTS: EventCatalogue = {
  'booking.made': ofBooking('Booking made', 'made a booking for'),
  'booking.approved': ofBooking('Booking approved', 'approved a booking of'),
  'booking.returned': ofBooking('Booking sent back', 'sent back a booking of'),
  'booking.declined': ofBooking('Booking declined', 'declined a booking of'),
  'booking.order-changed': ofBooking('Meal order changed', 'changed a meal order of'),
  'booking.meal-redeemed': ofBooking('Meals handed out', 'handed out meals ordered by'),
  'booking.completed': ofBooking('Booking completed', 'completed a booking of'),
  'booking.days-released': ofBooking('Days given back', 'gave back days of a booking of'),
  'booking.changed': ofBooking('Booking changed', 'changed a booking of'),
  'booking.change-asked': ofBooking('Change asked for', 'asked to change a booking of'),
  'booking.cancelled': ofBooking('Booking cancelled', 'cancelled a booking of'),
  'booking.lapsed': ofBooking('Booking lapsed', 'let lapse, at its deadline, a booking of'),
  'booking.shared': ofBooking('Booking shared', 'shared a booking of'),
  'booking.share-ended': ofBooking('Sharing ended', 'ended the sharing of a booking of'),
  'booking.seat-taken': ofBooking('Shared seat taken', 'took a seat by the shared link of'),
  'booking.seat-left': ofBooking('Shared seat left', 'left a shared seat of'),
  'booking.seat-taken-back': ofBooking('Shared seat taken back', 'took back a shared seat of'),
  'booking.handed-over': ofBooking('Booking handed over', 'handed over a booking of'),
  'booking.taken-over': ofBooking('Booking taken over', 'took over a booking of'),
  'booking.offered': ofBooking('Waitlist place offered', 'held a place from the waitlist for'),
  'booking.part-offered': ofBooking('Part of a waitlist request kept', 'kept a part of what is waited for:'),
  'booking.part-grown': ofBooking('More of a waitlist request kept', 'kept more of what is waited for:'),
  'booking.offer-accepted': ofBooking('Waitlist place accepted', 'accepted a place from the waitlist for'),
  'booking.displaced': ofBooking('Booking displaced', 'displaced a booking of'),
  'booking.reseated': ofBooking('Seats changed', 'gave other seats to a booking of'),
  'booking.checked-in': ofBooking('Checked in', 'noted who came to a booking of'),
  'booking.no-show': ofBooking('No-show', 'recorded a day to which nobody came, of a booking of'),
  'booking.no-show-corrected': ofBooking('No-show put right', 'put a no-show right, of a booking of'),
  'waiting.joined': words('Joined the waitlist', 'joined the waitlist for', 'a party'),
  'waiting.left': words('Left the waitlist', 'left the waitlist for', 'a party'),
  'registration.applied': ofRegistration('First request sent', 'sent the first request of'),
  'registration.completed': ofRegistration('First request completed', 'completed the first request of'),
  'registration.withdrawn': ofRegistration('First request withdrawn', 'withdrew the first request of'),
  'registration.accepted': ofRegistration('First request approved', 'approved the first request of'),
  'registration.returned': ofRegistration('First request sent back', 'sent back the first request of'),
  'registration.declined': ofRegistration('First request declined', 'declined the first request of'),
  'person.role-given': ofPerson('Role given', 'gave a role to'),
  'person.role-taken': ofPerson('Role taken away', 'took a role from'),
  'person.password-set': ofPerson('Password set', 'set the password of'),
  'person.password-hash-renewed': ofPerson(
    'Password stored more safely',
    'signed in, and the password was stored more safely: that of',
  ),
  'person.reset-link-made': ofPerson('Link for a new password', 'made a link for a new password for'),
  'person.code-shown': ofPerson('Code shown', 'showed a code to sign in to'),
  'person.house-rules-accepted': ofPerson('House rules accepted', 'accepted house rules as'),
  'person.feed-made': ofPerson('Calendar address made', 'made the calendar address of'),
  'person.feed-ended': ofPerson('Calendar address ended', 'ended the calendar address of'),
  'person.contact-set': ofPerson('Contact changed', 'changed the contact of'),
  'person.message-sent-again': ofPerson('Message sent again', 'sent a message again to'),
  'person.contact-viewed': ofPerson('Contact viewed', 'looked at the contact of'),
  'person.identity-linked': ofPerson(
    'Sign-in by another site linked',
    'linked a sign-in by another site for',
  ),
  'person.identity-unlinked': ofPerson(
    'Sign-in by another site unlinked',
    'unlinked the sign-in by another site of',
  ),
  'person.data-exported': ofPerson('Personal data exported', 'took out the personal data of'),
  'person.erased': ofPerson('Person erased', 'erased name and number of'),
  'person.anonymised': ofPerson('Person anonymised', 'anonymised, as the time had come,'),
  'session.opened': ofPerson('Signed in', 'signed in as'),
  'session.ended': ofPerson('Signed out elsewhere', 'ended a session of'),
  'session.others-ended': ofPerson('Signed out everywhere else', 'ended all other sessions of'),
  'api-token.created': words('Token made', 'made', 'an access token'),
  'api-token.revoked': words('Token revoked', 'revoked', 'an access token'),
  'party.created': ofParty('Party registered', 'registered'),
  'party.updated': ofParty('Party changed', 'changed'),
  'station.created': ofStation('Station opened', 'opened'),
  'station.updated': ofStation('Station changed', 'changed'),
  'station.started': ofStation('Station started', 'ended the trial of'),
  'station.retired': ofStation('Station retired', 'retired'),
  'station.exception-set': ofStation('Hours of a day set', 'set the hours of one day at'),
  'station.exception-removed': ofStation('Hours of a day removed', 'removed the special hours of one day at'),
  'station.calendar-day-set': ofStation('Own workday set', 'set a workday or day off of its own for'),
  'station.calendar-day-removed': ofStation(
    'Own workday removed',
    'removed a workday or day off of its own from',
  ),
  'station.webhook-added': ofStation('Webhook added', 'added a webhook of'),
  'station.webhook-stopped': ofStation('Webhook stopped', 'stopped a webhook of'),
  'station.webhook-replayed': ofStation('Call sent again', 'sent a call again for'),
  'zone.created': ofZone('Zone made', 'made'),
  'zone.updated': ofZone('Zone changed', 'changed'),
  'zone.retired': ofZone('Zone retired', 'retired'),
  'zone.desks-added': ofZone('Desks added', 'added desks to'),
  'zone.desks-moved': ofZone('Desks moved', 'moved desks in'),
  'zone.desks-renumbered': ofZone('Desks renumbered', 'renumbered desks in'),
  'zone.layout-undone': ofZone('Drawing undone', 'undid a change of the drawing of'),
  'resource.created': ofResource('Place made', 'made'),
  'resource.updated': ofResource('Place changed', 'changed'),
  'resource.retired': ofResource('Place retired', 'retired'),
  'resource.reactivated': ofResource('Place put back', 'put back into service'),
  'resource.canteen-proposed': ofCanteen('Canteen listed', 'listed or changed'),
  'resource.canteen-approved': ofCanteen('Canteen approved', 'approved the listing of'),
  'resource.canteen-declined': ofCanteen('Canteen declined', 'declined the listing of'),
  'resource.canteen-changed': ofCanteen('Canteen changed', 'changed the settings of'),
  'resource.canteen-day-set': ofCanteen('Canteen’s day changed', 'changed a day of'),
  'resource.canteen-day-stopped': ofCanteen('Canteen’s day stopped', 'stopped a day of'),
  'resource.canteen-picture-added': ofCanteen('Canteen’s picture added', 'added a picture of'),
  'resource.canteen-picture-removed': ofCanteen('Canteen’s picture removed', 'removed a picture of'),
  'resource.meals-stood-for': ofCanteen('Standing order made', 'made a standing order at'),
  'resource.standing-meals-ended': ofCanteen('Standing order ended', 'ended a standing order at'),
  'resource.fault-reported': ofResource('Fault reported', 'reported a fault of'),
  'resource.fault-pictures-added': ofResource('Photos of a fault added', 'added photos to the report about'),
  'resource.fault-taken-out': ofResource('Taken out of use', 'took out of use after a report:'),
  'resource.fault-dismissed': ofResource('Report answered', 'answered a report about'),
  'resource.meal-orderers-reminded': ofCanteen('Orderers reminded', 'reminded the usual orderers of'),
  'resource.settlement-corrected': ofCanteen('Settlement corrected', 'corrected a settlement of'),
  'policy.set': words('Rules set', 'set booking rules of', 'one kind of place'),
  'policy.removed': words('Rules removed', 'removed the station’s own booking rules of', 'one kind of place'),
  'calendar.published': words('Holidays published', 'published the holidays of', 'a year'),
  'closure.created': words('Closure set', 'closed for a time', 'places of the hall'),
  'closure.ended': words('Closure ended', 'ended the closure of', 'places of the hall'),
  'district.job-run': words('Job run by hand', 'ran a job by hand for', 'the district'),
  'district.updated': words('Site settings changed', 'changed', 'the settings of the site'),
  'district.privacy-notice-published': words(
    'Privacy notice published',
    'published another version of',
    'the privacy notice',
  ),
  'audit.exported': words('Log exported', 'exported', 'the log'),
};
