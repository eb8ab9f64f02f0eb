/** What a form carried when it was sent after a pause. */
export interface HeldForm {
  /** Where it was sent, with its query. */
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** A form with more characters is not held; what is typed into one page is far less. */
export const HELD_CHARACTERS_MAX = 65_536;
/** The oldest is forgotten for the next: some twenty megabytes at most. */
export const FORMS_HELD_MAX = 150;
const KEPT_MS = 30 * 60_000;

interface Kept {
  readonly form: HeldForm;
  readonly at: number;
}

/**
 * Forms that were sent after a pause on a shared computer, one for each session, until its person has given the password
 * again: nothing that was typed is lost, and nothing of it is done before. In memory only, for half an hour.
 */
export class HeldForms {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Answers whether it was held. */
  keep(tokenHash: Buffer, form: HeldForm): boolean {
    const characters = form.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (characters > HELD_CHARACTERS_MAX) return false;
    this.#put(tokenHash, form);
    return true;
  }

  of(tokenHash: Buffer): HeldForm | null {
    const kept = this.#kept.get(keyOf(tokenHash));
    return kept && this.#now() - kept.at < KEPT_MS ? kept.form : null;
  }

  /** From the session that paused to the one that goes on. */
  move(from: Buffer, to: Buffer): HeldForm | null {
    const form = this.of(from);
    this.#kept.delete(keyOf(from));
    if (form) this.#put(to, form);
    return form;
  }

  #put(tokenHash: Buffer, form: HeldForm): void {
    this.#kept.delete(keyOf(tokenHash));
    this.#kept.set(keyOf(tokenHash), { form, at: this.#now() });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > FORMS_HELD_MAX && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function keyOf(tokenHash: Buffer): string {
  return tokenHash.toString('base64');
}
