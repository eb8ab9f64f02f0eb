/** An event of the log, as far as it decides whom it is told to. */
export interface ToldEventRow {
  readonly id: number;
  readonly atMs: number;
  readonly actorId: number | null;
  readonly subject: string;
  readonly subjectId: number;
  readonly action: string;
  /** 1 where the booking that was made stands for days of another one, which had to make room. */
  readonly isInstead: number;
}

export interface ToldBookingRow {
  readonly id: number;
  readonly stationId: number;
  readonly madeBy: number;
  readonly state: string;
  readonly changeOf: number | null;
}

/** Where another program is told of a station. */
export interface ToldWebhookRow {
  readonly id: number;
  readonly stationId: number;
  readonly told: string;
}

/** Whom something is told to, and what they have chosen to be sent. */
export interface AddresseeRow {
  readonly id: number;
  readonly mobile: string;
  readonly email: string | null;
  readonly choices: readonly { readonly topic: string; readonly sent: boolean }[];
}

/** What is read to tell people and programs of what has happened. */
export interface NoticeReader {
  /** How far the log has been read. */
  noticeCursor(): number;
  /** What stands in the log after this event, of whatever kind, in its order. */
  eventsAfter(eventId: number, limit: number): ToldEventRow[];
  toldBookings(ids: readonly number[]): ToldBookingRow[];
  /** Those of these stations that are in service, in the order of their making. */
  webhooksOfStations(stationIds: readonly number[]): ToldWebhookRow[];
  /** Those of these people who are not disabled. */
  addressees(personIds: readonly number[]): AddresseeRow[];
  /** Whether a person was mailed something about a booking, and with it its entry for a calendar. */
  wasMailed(personId: number, bookingId: number): boolean;
  /** Whether a person still belongs to the party of a booking or runs its station, so that its page is there for them. */
  isConcerned(personId: number, of: { readonly partyId: number; readonly stationId: number }): boolean;
  /** How often a call that still waits was tried; null where it has ended. */
  triesOfDelivery(id: number): number | null;
  /** As of a call, of a message. */
  triesOfMessage(id: number): number | null;
}
