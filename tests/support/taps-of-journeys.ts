/** Taps of a finger, or clicks, that each journey takes; typing is none. Asserted by the tests, told in docs/journeys.md. */
export const TAPS = {
  /** From the page that asks: how many, which days, send. */
  askForAMonth: 3,
  /** From the list of my bookings. */
  seeABooking: 1,
  cancelAStay: 3,
  releaseOneDay: 4,
  answerAReturn: 2,
  /** From the link of the form to held seats: how many, which days, the code is in process, agree, send, confirm. */
  firstRequest: 6,
  /** From the queue: a new party and its places at once. */
  admit: 1,
  /** From the queue. */
  approve: 1,
  declineWithAReason: 3,
  approveThree: 4,
  ring: 1,
  /** From the link that the first start prints to the labels of forty desks and the first booked seat. */
  firstHour: 6,
} as const;
