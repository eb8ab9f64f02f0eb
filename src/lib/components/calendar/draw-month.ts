import {
  addDays,
  localDayOf,
  localDayParts,
  weekdayOf,
  type LocalDay,
  type Weekday,
} from '#lib/domain/time/local-day.ts';
import { DATE_FIELD_TEXTS } from '#lib/messages/date-field-texts.ts';
import { dayText, monthText, weekdayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { monthWeeks } from './month-weeks.ts';

interface MonthChoice {
  readonly language: Language;
  readonly today: LocalDay;
  readonly chosen: LocalDay | null;
  readonly min: LocalDay | null;
  readonly max: LocalDay | null;
  readonly choose: (day: LocalDay) => void;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Draws a month into an element, Monday first; its days are walked by the arrow keys, and one of them is in the order of the tab key. */
export function drawMonth(place: HTMLElement, choice: MonthChoice): void {
  const { chosen, today, min } = choice;
  draw(place, choice, chosen ?? (min !== null && min > today ? min : today));
}

function draw(place: HTMLElement, choice: MonthChoice, wanted: LocalDay): void {
  const { language, min, max } = choice;
  // What cannot be chosen cannot be walked to.
  const at = min !== null && wanted < min ? min : max !== null && wanted > max ? max : wanted;
  const { year, month } = localDayParts(at);
  const texts = DATE_FIELD_TEXTS[language];
  const heading = element('strong', monthText(language, year, month));
  heading.setAttribute('aria-live', 'polite');
  const turn = element('div');
  turn.className = 'turn';
  turn.append(
    turnButton('‹', texts.previousMonth, () => draw(place, choice, monthsOn(at, -1))),
    heading,
    turnButton('›', texts.nextMonth, () => draw(place, choice, monthsOn(at, 1))),
  );
  const table = element('table');
  table.append(headOf(language));
  for (const week of monthWeeks(year, month)) {
    const row = element('tr');
    row.append(...week.map((day) => cellOf(place, choice, day, day === at)));
    table.append(row);
  }
  const turned = place.contains(document.activeElement)
    ? document.activeElement?.getAttribute('aria-label')
    : null;
  place.replaceChildren(turn, table);
  const again = [...turn.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === turned);
  (again ?? table.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
}

function headOf(language: Language): HTMLElement {
  const head = element('thead');
  const row = element('tr');
  for (const weekday of WEEKDAYS) {
    const cell = element('th', weekdayText(language, weekday));
    cell.scope = 'col';
    row.append(cell);
  }
  head.append(row);
  return head;
}

function cellOf(place: HTMLElement, choice: MonthChoice, day: LocalDay | null, isAt: boolean): HTMLElement {
  const cell = element('td');
  if (day === null) return cell;
  const { language, today, chosen, min, max, choose } = choice;
  const button = element('button', String(localDayParts(day).date));
  button.type = 'button';
  button.tabIndex = isAt ? 0 : -1;
  button.setAttribute('aria-label', dayText(language, day, { withYear: true }));
  button.setAttribute('aria-pressed', String(day === chosen));
  if (day === today) button.setAttribute('aria-current', 'date');
  button.disabled = (min !== null && day < min) || (max !== null && day > max);
  button.addEventListener('click', () => choose(day));
  button.addEventListener('keydown', (event) => {
    const next = dayByKey(event.key, day);
    if (next === null) return;
    event.preventDefault();
    draw(place, choice, next);
  });
  cell.append(button);
  return cell;
}

function turnButton(sign: string, label: string, turn: () => void): HTMLElement {
  const button = element('button', sign);
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', turn);
  return button;
}

/** Where a key leads from a day; null for a key that leads nowhere. */
function dayByKey(key: string, day: LocalDay): LocalDay | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekdayOf(day));
    case 'End':
      return addDays(day, 7 - weekdayOf(day));
    case 'PageUp':
      return monthsOn(day, -1);
    case 'PageDown':
      return monthsOn(day, 1);
    default:
      return null;
  }
}

/** The same date in another month, or its last day; where the calendar ends it stays. */
function monthsOn(day: LocalDay, count: -1 | 1): LocalDay {
  const { year, month, date } = localDayParts(day);
  const [otherYear, otherMonth] = [
    year + (month + count === 0 ? -1 : month + count === 13 ? 1 : 0),
    ((month + count + 11) % 12) + 1,
  ];
  for (let other = date; other > 27; other -= 1) {
    const found = localDayOf(otherYear, otherMonth, other);
    if (found !== null) return found;
  }
  return localDayOf(otherYear, otherMonth, Math.min(date, 28)) ?? day;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
