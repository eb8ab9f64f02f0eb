import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Refusal } from '#lib/domain/refusal/refusal.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import { DIETARY_MARK_WORDS } from './canteen-words.ts';
import { counted, countText } from './count-words.ts';
import { durationText, factDayText, factMonthText, factRangeText, timesText } from './date-words.ts';
import { quotaAmountText } from './quota-words.ts';
import { rulePartName, type RefusalSentences } from './refusal-sentences.ts';

const KINDS: Readonly<Record<ResourceKind, string>> = {
  desk: 'desks',
  area: 'open areas',
  room: 'meeting rooms',
  counter: 'service counters',
  canteen: 'canteens',
  bay: 'parking bays',
};

const MARKS = DIETARY_MARK_WORDS.en;
const CLASSES: Readonly<Record<PartyClass, string>> = {
  'newly-settled': 'newly settled',
  settled: 'settled',
  team: 'short-term team',
};
const PARTIES: Readonly<Record<PartyKind, string>> = { enterprise: 'enterprises', team: 'project teams' };

/** Each says what is wrong and what to do next. Units are counted as the kind is; where it is not known as places, which every one is. */
export const ENGLISH_REFUSALS: RefusalSentences = {
  'answer-differs': () =>
    'The answer is no longer the one that you previewed, so nothing was sent. Look at the new preview and send it again.',
  'nothing-changes': () =>
    'The booking is like this already, so there is nothing to change. Choose other days, times or numbers.',
  'station-retired': () =>
    'This station has closed for good and takes no more bookings. Please choose another station.',
  'policy-missing': ({ kind }) =>
    `This station has no booking rules for ${KINDS[kind]} yet, so they cannot be booked. Ask the station manager, or choose another station.`,
  'not-eligible': ({ eligible }) =>
    eligible.length === 0
      ? 'Nobody can book here at present. Please ask the station manager.'
      : `Only ${eligible.map((kind) => PARTIES[kind]).join(' and ')} can book here. Ask in the name of such a party, or ask the station manager.`,
  'asked-otherwise': ({ by }) =>
    by === 'parts'
      ? 'This can be booked by parts of the day only. Choose the morning, the afternoon, the evening or the whole day.'
      : 'This can be booked by hours only. Choose when it begins and ends.',
  'not-welcome': () =>
    'This canteen does not serve your party at present. Choose another canteen, or ask the enterprise that runs it.',
  'reversed-range': () =>
    'The last day is before the first day. Correct the days and send the request again.',
  'duplicate-days': () =>
    'A day is listed more than once. Remove the repeated days and send the request again.',
  'invalid-rule': ({ part }) => {
    const name = rulePartName(part);
    return `The recurrence rule has a mistake${name === null ? '' : ` in ${name}`}. Correct it and send the request again.`;
  },
  'endless-rule': () =>
    'The recurrence rule never ends. Add a last day (UNTIL) or a number of times (COUNT).',
  'rule-too-wide': ({ limit }) =>
    `The recurrence rule covers more than ${counted(limit, 'date')} to look at. Shorten its range, or list the days.`,
  'no-days': () => 'No day in this range fits. Change the range or the weekdays.',
  'too-many-days': ({ asked, limit }) =>
    `You chose ${counted(asked, 'day')}, more than the ${limit} that one request may have. Choose fewer days, or send several requests.`,
  'provisional-year': ({ years }) =>
    `The public holidays of ${years.join(', ')} are not published yet, so workdays may still change. To book by the workdays as they stand, confirm this and send the request again; or wait for the notice.`,
  'nothing-suitable': ({ kind }) =>
    `There are no ${KINDS[kind]} that meet the request. Ask for fewer features or people, or choose another ${elsewhere(kind)}.`,
  'too-many-units': ({ asked, limit }, kind) =>
    `You asked for ${units(kind, asked)}, more than the ${limit} that one request may have. Ask for fewer, or ask the station manager.`,
  'more-than-exists': ({ asked, exists }, kind) =>
    `You asked for ${units(kind, asked)}, and there ${exists === 1 ? 'is' : 'are'} only ${exists} here. Ask for fewer, or choose another ${elsewhere(kind)}.`,
  'mark-not-served': ({ mark }) =>
    `This canteen serves no ${MARKS[mark]} meals. Choose another canteen, or order these portions without the mark.`,
  'too-many-open-holds': ({ limit }) =>
    `Your party already has ${limit === 1 ? '1 booking that awaits' : `${limit} bookings that await`} approval, which is the limit. Wait for a decision, or cancel those you no longer need.`,
  'unverified-share': ({ asked, held, limit }, kind) =>
    `First requests that nobody has checked yet may hold ${units(kind, limit)} together; ${held} ${held === 1 ? 'is' : 'are'} held already, which leaves too few for ${asked}. Ask for fewer, register without places first, or ask the staff of the station.`,

  'in-the-past': () => 'This time has passed. Please choose a later one.',
  'party-not-valid': ({ from, to }) =>
    `Your party is not registered for this day${validityText(from, to)}. Choose a day within that period, or ask the district officer to extend it.`,
  'class-not-eligible': ({ class: its, eligible }) =>
    eligible.length === 0
      ? 'No class of parties can book here at present. Please ask the station manager.'
      : `Only parties of these classes can book here: ${eligible.map((one) => CLASSES[one]).join(', ')}; on this day yours is ${CLASSES[its]}. Choose another place or day, or ask the station manager.`,
  'licence-expired': ({ until }) =>
    `The food licence that the canteen has on file ends on ${factDayText('en', until)}, so it serves nothing on this day. Choose another canteen, or wait until it has entered the new licence.`,
  'beyond-window': ({ lastDay, limit }) =>
    `Bookings open ${counted(limit, 'day')} ahead, at present up to ${factDayText('en', lastDay)}. Choose an earlier day, or come back later.`,
  'beyond-window-hours': ({ limit }) =>
    `Bookings open ${durationText('en', limit)} ahead. Choose an earlier time, or come back later.`,
  'lead-time': ({ limit }) =>
    `Bookings must be made at least ${durationText('en', limit)} ahead. Choose a later time, or ask the front desk.`,
  'closed-that-day': ({ reason }) => `${CLOSED_BECAUSE[reason]} Please choose another day.`,
  'booked-already': () => 'This booking has this day already. Choose another day, or change that day itself.',
  'no-such-sitting': ({ sittings }) =>
    sittings.length === 0
      ? 'There is no sitting on this day. Choose another day.'
      : `There is no sitting at this time. On this day they are ${timesText('en', sittings)}; choose one of them.`,
  'after-cut-off': ({ cutOff }) =>
    `Orders for this day closed on ${factDayText('en', cutOff.slice(0, 10))} at ${cutOff.slice(11)}. Choose another day, or ask the canteen.`,
  'across-break': ({ open }) =>
    `The station closes for a while within this time.${openText(open)} Book one of the parts, or the whole day, which leaves the break out.`,
  'outside-opening-hours': ({ open }) =>
    `This time is outside the opening hours.${openText(open)} Choose a time within them.`,
  'off-slot-grid': ({ slotMinutes }) =>
    `Times begin and end in steps of ${durationText('en', slotMinutes)}, counted from midnight. Choose the nearest step.`,
  'too-short': ({ asked, limit }) =>
    `${durationText('en', asked)} on this day is less than the shortest booking, ${durationText('en', limit)}. Choose a longer time.`,
  'too-long': ({ asked, limit }) =>
    `${durationText('en', asked)} on this day is more than the longest booking, ${durationText('en', limit)}. Choose a shorter time.`,
  'out-of-service': ({ asked, inService }, kind) =>
    `You asked for ${units(kind, asked)}, and only ${inService} ${inService === 1 ? 'is' : 'are'} in service on this day. Ask for fewer, or choose another day.`,
  closed: ({ asked, free, firstFree }, kind) =>
    `There is a closure at this time: you asked for ${units(kind, asked)}, and ${freeText(free)}. ${nextStep(free, firstFree)}`,
  'capacity-exceeded': ({ asked, free, limit, peak, firstFree }, kind) =>
    `Not enough left at this time: you asked for ${units(kind, asked)}, and ${freeText(free)} (of ${limit} open; up to ${peak} ${peak === 1 ? 'is' : 'are'} taken at one moment). ${nextStep(free, firstFree)}`,
  'sitting-full': ({ asked, free, nextFree }) =>
    `${free === 0 ? 'This sitting is sold out.' : `Only ${counted(free, 'portion')} left at this sitting, too few for ${asked}.`} ${
      nextFree === null
        ? 'No other sitting of the day has room. Choose another day or another canteen.'
        : `Choose the sitting at ${nextFree}, which has room.`
    }`,
  'not-together': ({ asked, free }, kind) =>
    `${units(kind, free)} are free, but no ${asked} of them are together. Do not insist on sitting together, ask for fewer, or choose another time.`,
  'kept-for-walk-ins': ({ asked, free, kept, until }) =>
    `You asked for ${asked}, and ${freeText(free)} beside the ${kept} that are kept for people who walk in; those can be booked from ${until} on that day. Ask for fewer, choose another time, or ask again then.`,
  'party-share': ({ asked, held, limit }, kind) =>
    `One party may hold ${limit} of a zone at a time; yours has ${held} already, which leaves too few for ${asked}. Ask for fewer, or choose another ${elsewhere(kind)} or time.`,
  'quota-exhausted': ({ measure, asked, used, limit, month, nextMonth }, kind) => {
    const amount = (value: number): string => quotaAmountText('en', measure, value, kind);
    return `Your party may use ${amount(limit)} in ${factMonthText('en', month)} and has used ${amount(used)}, which leaves too little for ${amount(asked)}. Ask for less, release days that you do not need, or choose days in ${factMonthText('en', nextMonth)}.`;
  },
};

const CLOSED_BECAUSE: Readonly<Record<Extract<Refusal, { code: 'closed-that-day' }>['reason'], string>> = {
  weekly: 'The station is closed on this day of the week.',
  holiday: 'The station is closed on this public holiday.',
  exception: 'The station is closed on this day by exception.',
};

function units(kind: ResourceKind | null, count: number): string {
  return kind === null ? counted(count, 'place') : countText('en', kind, count);
}

/** Only desks are asked for by their zone. */
function elsewhere(kind: ResourceKind | null): string {
  return kind === 'desk' ? 'zone or station' : 'station';
}

function validityText(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return ` (${factRangeText('en', from, to)})`;
  if (from !== null) return ` (from ${factDayText('en', from)} on)`;
  return to === null ? '' : ` (until ${factDayText('en', to)})`;
}

function openText(open: readonly string[]): string {
  return open.length === 0 ? '' : ` It is open ${timesText('en', open)}.`;
}

function freeText(free: number): string {
  if (free === 0) return 'none is free';
  return free === 1 ? '1 is free' : `${free} are free`;
}

function nextStep(free: number, firstFree: string | null): string {
  const other = firstFree === null ? 'Choose another time' : `Begin at ${firstFree}`;
  return free > 0 ? `${other}, ask for fewer, or choose another day.` : `${other}, or choose another day.`;
}
