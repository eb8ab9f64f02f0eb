type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** What an input asks to change: the fields that it names, and their names for the event, which carries no texts. */
export function changedFields<T extends object>(asked: T): { changes: Defined<T>; names: string } {
  const named = Object.entries(asked).filter(([, value]) => value !== undefined);
  return {
    changes: Object.fromEntries(named) as Defined<T>,
    names: named
      .map(([name]) => name)
      .sort()
      .join(' '),
  };
}
