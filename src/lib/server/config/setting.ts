/** The environment as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that was read: its value, or what is wrong with it, in a line of Chinese and one of English. */
export type Setting<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export function accept<T>(value: T): Setting<T> {
  return { ok: true, value };
}

export function refuse(chinese: string, english: string): Setting<never> {
  return { ok: false, problem: `${chinese}\n${english}` };
}

/** The written value; one that is empty counts as not written, as compose files leave it. */
export function writtenValue(env: Environment, name: string): string | null {
  const text = env[name]?.trim();
  return text === undefined || text === '' ? null : text;
}

/** A whole number in decimal digits between two bounds, both included. */
export function readWholeNumber(
  env: Environment,
  name: string,
  bounds: { readonly min: number; readonly max: number; readonly otherwise: number },
): Setting<number> {
  const text = writtenValue(env, name);
  if (text === null) return accept(bounds.otherwise);
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= bounds.min && value <= bounds.max) return accept(value);
  return refuse(
    `${name} 应为 ${bounds.min} 到 ${bounds.max} 之间的整数，现为“${text}”。`,
    `${name} must be a whole number from ${bounds.min} to ${bounds.max}; it is "${text}".`,
  );
}

/** One of a few words. */
export function readWord<Word extends string>(
  env: Environment,
  name: string,
  words: readonly Word[],
  otherwise: Word,
): Setting<Word> {
  const text = writtenValue(env, name);
  if (text === null) return accept(otherwise);
  const word = words.find((known) => known === text);
  if (word !== undefined) return accept(word);
  return refuse(
    `${name} 应为 ${words.join('、')} 之一，现为“${text}”。`,
    `${name} must be one of ${words.join(', ')}; it is "${text}".`,
  );
}

/** Reads every setting in the order of `readers`; the first problem is the answer. */
export function readEvery<T extends object>(readers: {
  readonly [Key in keyof T]: () => Setting<T[Key]>;
}): Setting<T> {
  const values: Partial<T> = {};
  for (const key of Object.keys(readers) as (keyof T)[]) {
    const setting = readers[key]();
    if (!setting.ok) return setting;
    values[key] = setting.value;
  }
  return accept(values as T);
}
