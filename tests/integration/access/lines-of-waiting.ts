const EVERYBODY = 'ok ok ok ok ok ok ok ok ok ok ok ok ok ok ok';
const RUNS_STATION = '401 403 403 403 403 403 403 ok ok 403 403 403 403 403 403';
const PARTY_AND_STATION = '401 404 404 404 ok ok 404 ok ok ok ok 403 403 ok 403';
const SIGNED_IN = '401 ok ok ok ok ok ok ok ok ok ok ok ok ok ok';
const LOOKS_BEHIND = '401 403 403 403 403 403 403 ok ok ok ok ok ok 403 403';
/** Who answers what is reported as broken, and says that it is mended. */
export const ANSWERS_FAULT = '401 404 404 404 404 404 404 ok ok ok ok 403 403 404 404';
const CLOSES = {
  'of the station': RUNS_STATION,
  'of a zone': RUNS_STATION,
  'of a resource': RUNS_STATION,
};

/** Lines of `expected-access.ts`, in its columns: closures, also those that people have to make room for. */
export const LINES_OF_CLOSING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'closure.create': CLOSES,
  'closure.preview': { '': RUNS_STATION },
  'closure.plan': CLOSES,
  'closure.carryOut': CLOSES,
  // What was taken for urgent official use is counted openly.
  'closure.urgentUse': { '': EVERYBODY },
};

/** Likewise of waiting in line. */
export const LINES_OF_WAITING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Waiting is asking, and accepting is booking.
  'waitlist.join': { '': PARTY_AND_STATION },
  'waitlist.list': { '': '401 404 404 404 ok ok 404 404 404 404 404 404 404 ok 403' },
  'waitlist.queue': { '': '401 403 403 403 403 403 403 ok ok ok ok ok ok 403 403' },
  'waitlist.leave': { '': PARTY_AND_STATION },
  'waitlist.accept': { '': PARTY_AND_STATION },
};

/** Likewise of coming and staying away, and of what is broken. */
export const LINES_OF_COMING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Everybody sees their own, which may be nothing.
  'attendance.mine': { '': SIGNED_IN },
  'attendance.checkIn': { '': PARTY_AND_STATION },
  'attendance.day': { '': LOOKS_BEHIND },
  'attendance.enter': { '': '401 403 403 403 403 403 403 ok ok ok ok 403 403 403 403' },
  // Nobody puts a no-show right for a party of their own.
  'attendance.correctNoShow': { '': '401 404 404 404 403 403 404 ok ok ok 403 403 403 403 403' },
  'fault.report': { '': SIGNED_IN },
  'fault.list': { '': LOOKS_BEHIND },
  // For the member who reported it and for those who see the reports.
  'fault.picture': { '': '401 404 404 404 ok 404 404 ok ok ok ok ok ok 404 404' },
  // A report is known to the station only, and those who serve there answer it.
  'fault.takeOut': { '': ANSWERS_FAULT },
  'fault.dismiss': { '': ANSWERS_FAULT },
};
