import type { Language } from '#lib/messages/language.ts';
import { LIVE_TEXTS } from '#lib/messages/page-live-texts.ts';
import { escaped } from './escaped.ts';
import { KeptFor } from './kept-for.ts';
import type { PlaceDay, PlaceState } from './place-state.ts';
import { wordsOf } from './place-words.ts';

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

/** The list of the places of a zone. */
export interface PlaceList {
  readonly caption: string;
  /** The names of its columns. */
  readonly columns: readonly string[];
  readonly rows: readonly PlaceRow[];
}

/** So many rows are laid out at once, in sight or not, */
const LAID_OUT_MAX = 80;
/** and of more of them those of a group that is near the window. */
const ROWS_PER_GROUP = 20;

const ROWS = new KeptFor<PlaceDay, PlaceRow>();

/** How a place is told; `askAt` is where one asks for a place of its day, null on days that are over. */
export function rowOf(language: Language, day: PlaceDay, askAt: string | null): PlaceRow {
  return ROWS.get(day, `${language} ${askAt}`, () => {
    const { id, label } = day.place;
    const canAsk = askAt !== null && (day.state === 'free' || day.state === 'partly');
    const { state: words, times } = wordsOf(language, day);
    return {
      id,
      label,
      state: day.state,
      words,
      times,
      ask: canAsk ? `${askAt}&desk=${id}` : null,
      askFor: LIVE_TEXTS[language].askFor(label),
      askWord: LIVE_TEXTS[language].ask,
    };
  });
}

/** The list in one piece of markup, as the seats of a map are. */
export function listMarkup({ caption, columns, rows }: PlaceList): string {
  const head = columns.map((name) => `<span role="columnheader">${escaped(name)}</span>`).join('');
  const groups = Array.from({ length: Math.ceil(rows.length / ROWS_PER_GROUP) }, (_, index) =>
    rows.slice(index * ROWS_PER_GROUP, (index + 1) * ROWS_PER_GROUP),
  );
  return (
    `<div class="places${rows.length > LAID_OUT_MAX ? ' many' : ''}" role="table" aria-label="${escaped(caption)}"` +
    ` aria-rowcount="${rows.length + 1}"><div class="head" role="row">${head}</div>` +
    groups.map((group) => `<div class="rows" role="rowgroup">${rowMarkup(group)}</div>`).join('') +
    `</div>`
  );
}

const MARKUP = new KeptFor<PlaceRow, string>();

function rowMarkup(rows: readonly PlaceRow[]): string {
  let markup = '';
  for (const row of rows) markup += MARKUP.get(row, '', () => oneRowMarkup(row));
  return markup;
}

/** `target` keeps the kit from looking at each of hundreds of links whenever the page has changed. */
function oneRowMarkup({ id, label, state, words, times, ask, askFor, askWord }: PlaceRow): string {
  const href = ask === null ? '' : ` href="${escaped(ask)}"`;
  return (
    `<div role="row" id="desk-${escaped(id)}"><b role="rowheader">${escaped(label)}</b> ` +
    `<span role="cell"><i class="marked ${state}">${escaped(words)}</i></span> ` +
    `<span role="cell">${escaped(times)}</span> ` +
    `<span role="cell"><a${href} target="_self" aria-label="${escaped(askFor)}">${escaped(askWord)}</a></span></div>`
  );
}

/**
 * Makes a list that is drawn in `element` tell what has changed: whoever reads or has the keyboard in one of its rows stays
 * there. Other places are drawn anew.
 */
export function followList(element: Element, before: PlaceList | null, after: PlaceList): void {
  const table = element.querySelector('.places');
  if (!table || !before || !isOfSamePlaces(before.rows, after.rows)) {
    element.innerHTML = listMarkup(after);
    return;
  }
  if (after.caption !== before.caption) table.setAttribute('aria-label', after.caption);
  const heads = table.querySelectorAll('.head > span');
  after.columns.forEach((name, index) => {
    const head = heads[index];
    if (head && name !== before.columns[index]) head.textContent = name;
  });
  followRows(table.querySelectorAll('.rows > div'), before.rows, after.rows);
}

function isOfSamePlaces(before: readonly PlaceRow[], after: readonly PlaceRow[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ id, label }, index) => id === before[index]?.id && label === before[index].label)
  );
}

function followRows(
  drawn: ArrayLike<Element>,
  before: readonly PlaceRow[],
  after: readonly PlaceRow[],
): void {
  after.forEach((row, index) => {
    const was = before[index];
    const [, state, times, ask] = drawn[index]?.children ?? [];
    const [mark, link] = [state?.firstElementChild, ask?.firstElementChild];
    if (row.state !== was?.state) mark?.setAttribute('class', `marked ${row.state}`);
    if (mark && row.words !== was?.words) mark.textContent = row.words;
    if (times && row.times !== was?.times) times.textContent = row.times;
    if (row.ask === was?.ask) return;
    if (row.ask === null) link?.removeAttribute('href');
    else link?.setAttribute('href', row.ask);
  });
}
