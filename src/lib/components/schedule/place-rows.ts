import { escaped } from './escaped.ts';
import type { PlaceState } from './place-state.ts';

/** A place as the list tells it. */
export interface PlaceRow {
  readonly id: string;
  readonly label: string;
  readonly state: PlaceState;
  readonly words: string;
  readonly times: string;
  /** Where one asks for it; null where it cannot be had, and then the link is none and out of sight. */
  readonly ask: string | null;
  readonly askFor: string;
  readonly askWord: string;
}

/** The rows of a list in one piece of markup, as the seats of a map are. */
export function rowMarkup(rows: readonly PlaceRow[]): string {
  let markup = '';
  for (const { id, label, state, words, times, ask, askFor, askWord } of rows) {
    const href = ask === null ? '' : ` href="${escaped(ask)}"`;
    markup +=
      `<div role="row" id="desk-${escaped(id)}"><b role="rowheader">${escaped(label)}</b> ` +
      `<span role="cell"><i class="marked ${state}">${escaped(words)}</i></span> ` +
      `<span role="cell">${escaped(times)}</span> ` +
      `<span role="cell"><a${href} aria-label="${escaped(askFor)}">${escaped(askWord)}</a></span></div>`;
  }
  return markup;
}

/**
 * Makes rows that are drawn tell what has changed: whoever reads or has the keyboard in one of them stays there. Other
 * places are drawn anew.
 */
export function followRows(drawn: Element, before: readonly PlaceRow[], after: readonly PlaceRow[]): void {
  const isSame =
    before.length === after.length &&
    after.every(({ id, label }, index) => id === before[index]?.id && label === before[index].label);
  if (!isSame) {
    drawn.innerHTML = rowMarkup(after);
    return;
  }
  after.forEach((row, index) => {
    const was = before[index];
    const [, state, times, ask] = drawn.children[index]?.children ?? [];
    const [mark, link] = [state?.firstElementChild, ask?.firstElementChild];
    if (row.state !== was?.state) mark?.setAttribute('class', `marked ${row.state}`);
    if (mark && row.words !== was?.words) mark.textContent = row.words;
    if (times && row.times !== was?.times) times.textContent = row.times;
    if (row.ask === was?.ask) return;
    if (row.ask === null) link?.removeAttribute('href');
    else link?.setAttribute('href', row.ask);
  });
}
