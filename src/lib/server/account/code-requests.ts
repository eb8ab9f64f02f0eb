/** Requests for codes that are looked at after their answer. */
export interface CodeRequests {
  add(mobile: string): void;
  /** Resolves when nothing waits any more. */
  flush(): Promise<void>;
}
