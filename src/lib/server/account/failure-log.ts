export interface FailureLogLimits {
  /** How many failures within the window are too many. */
  readonly failuresMax: number;
  readonly windowMilliseconds: number;
  /** How many keys are remembered; beyond it the one that failed longest ago is forgotten. */
  readonly keysMax: number;
}

/** When keys failed lately. All times are milliseconds of one clock that never goes back. */
export interface FailureLog {
  /** How long the key must wait until it may fail again; 0 where it need not. */
  waitMilliseconds(key: string, at: number): number;
  add(key: string, at: number): void;
  /** Takes one failure back that was added at that time. */
  remove(key: string, at: number): void;
  clear(key: string): void;
  /** How many keys are remembered. */
  size(): number;
}

export function createFailureLog({ failuresMax, windowMilliseconds, keysMax }: FailureLogLimits): FailureLog {
  /** The failures of a key in ascending order; keys in the order of their last failure. */
  const failures = new Map<string, number[]>();

  function recent(key: string, at: number): number[] {
    return (failures.get(key) ?? []).filter((time) => time > at - windowMilliseconds);
  }

  function waitMilliseconds(key: string, at: number): number {
    const times = recent(key, at);
    const decisive = times[times.length - failuresMax];
    return decisive === undefined ? 0 : decisive + windowMilliseconds - at;
  }

  function add(key: string, at: number): void {
    const times = [...recent(key, at), at].slice(-failuresMax);
    failures.delete(key);
    failures.set(key, times);
    forgetOld(at);
  }

  function forgetOld(at: number): void {
    for (const [key, times] of failures) {
      const isPast = (times.at(-1) ?? 0) <= at - windowMilliseconds;
      if (!isPast && failures.size <= keysMax) return;
      failures.delete(key);
    }
  }

  function remove(key: string, at: number): void {
    const times = failures.get(key);
    const index = times?.lastIndexOf(at) ?? -1;
    if (!times || index === -1) return;
    times.splice(index, 1);
    if (times.length === 0) failures.delete(key);
  }

  return {
    waitMilliseconds,
    add,
    remove,
    clear: (key) => void failures.delete(key),
    size: () => failures.size,
  };
}
