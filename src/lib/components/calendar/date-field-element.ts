import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { parseTypedDay, type Reach } from '#lib/domain/time/typed-day.ts';
import type { Language } from '#lib/messages/language.ts';
import { drawMonth } from './draw-month.ts';
import { shownDay } from './shown-day.ts';

/**
 * What a script adds to a field for a date, on pages that have no other script too: the month unfolds beside it, and what
 * was typed is shown in words as soon as one goes on.
 */
class DateFieldElement extends HTMLElement {
  #ended = new AbortController();

  connectedCallback(): void {
    this.#ended = new AbortController();
    const parts = this.#parts();
    if (parts === null) return;
    const { input, button, month } = parts;
    const { signal } = this.#ended;
    button.hidden = false;
    input.addEventListener('change', () => this.#showTyped(input), { signal });
    button.addEventListener('click', () => (month.hidden ? this.#open() : this.#close()), { signal });
    this.addEventListener('keydown', (event) => this.#leaveByKey(event), { signal });
    document.addEventListener('pointerdown', (event) => this.#leaveByPointer(event), { signal });
    this.addEventListener('focusout', (event) => this.#leaveByFocus(event), { signal });
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  #parts(): { input: HTMLInputElement; button: HTMLButtonElement; month: HTMLElement } | null {
    const [input, button] = [this.querySelector('input'), this.querySelector('button')];
    const month = this.querySelector<HTMLElement>('[role=dialog]');
    return input && button && month ? { input, button, month } : null;
  }

  get #language(): Language {
    return this.dataset['language'] === 'en' ? 'en' : 'zh-CN';
  }

  get #today(): LocalDay | null {
    return parseLocalDay(this.dataset['today'] ?? '');
  }

  get #reach(): Reach {
    return this.dataset['reach'] === 'behind' ? 'behind' : 'ahead';
  }

  #typed(input: HTMLInputElement): LocalDay | null {
    return this.#today === null ? null : parseTypedDay(input.value, this.#today, this.#reach);
  }

  #showTyped(input: HTMLInputElement): void {
    const day = this.#typed(input);
    if (day !== null && this.#today !== null)
      input.value = shownDay(this.#language, day, this.#today, this.#reach);
  }

  #open(): void {
    const parts = this.#parts();
    const today = this.#today;
    if (parts === null || today === null) return;
    const { input, button, month } = parts;
    month.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    const chosen = this.#typed(input);
    drawMonth(month, {
      language: this.#language,
      today,
      chosen,
      min: parseLocalDay(this.dataset['min'] ?? ''),
      max: parseLocalDay(this.dataset['max'] ?? ''),
      choose: (day) => {
        input.value = shownDay(this.#language, day, today, this.#reach);
        for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
        this.#close();
      },
    });
    keepOnPage(month);
  }

  #close(): void {
    const parts = this.#parts();
    if (parts === null || parts.month.hidden) return;
    const wasInside = parts.month.contains(document.activeElement);
    parts.button.setAttribute('aria-expanded', 'false');
    if (wasInside) parts.button.focus();
    parts.month.hidden = true;
    parts.month.replaceChildren();
  }

  #leaveByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#parts()?.month.hidden !== false) return;
    event.preventDefault();
    this.#close();
  }

  #leaveByPointer(event: PointerEvent): void {
    if (event.target instanceof Node && !this.contains(event.target)) this.#close();
  }

  #leaveByFocus({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close();
  }
}

/** The month keeps this far from the edge of the page. */
const PAGE_EDGE_PX = 8;

/** It hangs from the right end of its field; where the page would end before it does, it is moved. */
function keepOnPage(month: HTMLElement): void {
  month.style.translate = '';
  const { left, right } = month.getBoundingClientRect();
  const end = document.documentElement.clientWidth - PAGE_EDGE_PX;
  const over = Math.min(0, left - PAGE_EDGE_PX) || Math.max(0, right - end);
  if (over !== 0) month.style.translate = `${-over}px`;
}

if (!customElements.get('date-field')) customElements.define('date-field', DateFieldElement);
