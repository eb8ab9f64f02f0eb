import type { AskingChoice } from '#lib/components/asking/asking-choice.ts';
import { askedDays } from '#lib/components/asking/asked-days.ts';
import { askedDaysText, linkTitle } from '#lib/messages/asked-words.ts';
import { DAY_PART_WORDS } from '#lib/messages/booking-words.ts';
import { amountText } from '#lib/messages/count-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { ASKING_TEXTS } from '#lib/messages/page-asking-texts.ts';
import type { AskingView } from '#lib/server/availability/view-asking.ts';
import type { Asked } from './read-asking.server.ts';

/** What the page is called where its address is sent, whether or not the reader is signed in. */
export function describeAsked(
  language: Language,
  view: AskingView,
  { choice, offer, problems }: Asked,
): { title: string; description: string } {
  const heading = ASKING_TEXTS[language].heading(view.station.name);
  const asked = askedDays(choice, view.today, offer.hasBegun);
  if ('problem' in asked || Object.keys(problems).length > 0) return { title: heading, description: heading };
  const what = whatText(language, view, choice);
  const days = askedDaysText(language, asked.days);
  const times =
    choice.part === 'times' ? `${choice.start}–${choice.end}` : DAY_PART_WORDS[language][choice.part];
  return {
    title: linkTitle([view.station.name, what, days]),
    description: linkTitle([heading, what, days, times]),
  };
}

function whatText(language: Language, view: AskingView, choice: AskingChoice): string {
  const place = view.places.find(({ id }) => id === choice.placeId);
  if (choice.kind !== 'desk' && place) return place.label;
  const isCounted = choice.kind !== 'room' && choice.kind !== 'counter';
  if (!isCounted) return amountText(language, choice.kind, 1);
  return amountText(
    language,
    choice.kind,
    choice.deskIds.length > 0 ? choice.deskIds.length : Number(choice.people),
  );
}
