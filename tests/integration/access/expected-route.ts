import type { StoryPerson } from '../../support/story.ts';

/** What a request to a route needs from the district. */
export interface RouteWorld {
  readonly stationId: string;
  /** A room of the station. */
  readonly placeId: string;
  readonly zoneId: string;
  /** 远景咨询. */
  readonly partyId: string;
  /** Of a link that was made for a new person and not used. */
  readonly invitation: () => Promise<string>;
  /** A booking of 远景咨询, made by 王磊: granted, or waiting for its decision. */
  readonly booking: (state: 'granted' | 'waiting') => Promise<string>;
  /** The secret of the link of an application that waits: of a new one, or always of the same. */
  readonly application: (which: 'new' | 'same') => Promise<string>;
  /** Under which those who decide know a new one. */
  readonly registration: () => Promise<string>;
  /** An order of 远景咨询 for tomorrow at the canteen of 味道食品, and the secret of its ticket; always the same. */
  readonly meal: () => Promise<{
    readonly canteenId: string;
    readonly bookingId: string;
    readonly ticket: string;
  }>;
  /** A booking of 远景咨询 that is shared, and the secret of its seat, which somebody has taken. */
  readonly shared: () => Promise<{ readonly bookingId: string; readonly link: string; readonly own: string }>;
  /** Of a link by which a booking of 远景咨询 is taken over. */
  readonly handed: () => Promise<string>;
}

export interface ExpectedRoute {
  /** As SvelteKit names it. */
  readonly route: string;
  /** `page` is what a GET of a page loads; `action …` a form of the page; else a method of a door for machines. */
  readonly door: string;
  readonly path: (world: RouteWorld) => string | Promise<string>;
  readonly fields?:
    Readonly<Record<string, string>> | ((world: RouteWorld) => Promise<Readonly<Record<string, string>>>);
  /**
   * The status for everybody; or for those who are not signed in and for those who are; or, of these, for the member of the
   * party, for those who run the station and for all others; or for each.
   */
  readonly answers:
    | number
    | ((person: StoryPerson | null) => number)
    | { readonly nobody: number; readonly signedIn: number; readonly runs?: number }
    | { readonly nobody: number; readonly others: number; readonly member: number; readonly runs: number };
}
