/**
 * What was made last for an object, and under which circumstances: made again only where these are others. It goes with the
 * object.
 */
export class KeptFor<Subject extends object, Made> {
  readonly #kept = new WeakMap<Subject, { readonly under: string; readonly made: Made }>();

  get(subject: Subject, under: string, make: () => Made): Made {
    const kept = this.#kept.get(subject);
    if (kept?.under === under) return kept.made;
    const made = make();
    this.#kept.set(subject, { under, made });
    return made;
  }
}
