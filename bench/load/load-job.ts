/** What the process of the clients is told to do, and what it reports. */
export interface LoadJob {
  /** Scheme, host and port of the server. */
  readonly origin: string;
  /** Each connection carries one call after the other. */
  readonly connections: number;
  /** Taken by the connections in this order. */
  readonly calls: readonly LoadCall[];
  /** Whether the ids of the bookings that were made are reported. */
  readonly keepBookingIds?: boolean;
}

export interface LoadCall {
  /** From the root, with its query. */
  readonly path: string;
  /** JSON of a POST; without it the call is a GET. */
  readonly body?: string;
  /** The session's token; without it nobody is signed in. */
  readonly session?: string;
  /** An access token, sent without a cookie. */
  readonly token?: string;
  /** The address that a proxy before the server would have seen. */
  readonly from?: string;
}

export interface LoadReport {
  /** From the first call until the last answer. */
  readonly elapsedMs: number;
  /** One for each call, in the order of the answers. */
  readonly latenciesMs: readonly number[];
  /** How often each outcome came: that of a booking's answer, else `answered`, else the status of the error. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly bookingIds: readonly string[];
  readonly bytesReceived: number;
  /** CPU time of the clients' process meanwhile: near the elapsed time it is the clients that are measured. */
  readonly clientCpuMs: number;
}

/** A job is prepared first (connected, requests written), so that several processes can begin in the same moment. */
export type ToLoadProcess = { readonly type: 'prepare'; readonly job: LoadJob } | { readonly type: 'go' };
export type FromLoadProcess =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly report: LoadReport }
  | { readonly type: 'failed'; readonly reason: string };
