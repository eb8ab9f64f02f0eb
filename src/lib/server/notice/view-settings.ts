import { NOTICE_TOPICS, SENT_UNLESS_CHOSEN, type NoticeTopic } from '#lib/domain/notice/notice-kind.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { NoticeSettings } from '#lib/schemas/notification.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { viewContact } from '#lib/server/account/view-contact.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { readFeedSince } from './feed-reader.ts';
import { readChoices } from './notice-reader.ts';

/** What the caller is told, in which language, and whether there is an address of their calendar. */
export async function viewSettings(app: App, actor: Actor): Promise<NoticeSettings> {
  const source = readingFrom(app);
  const choices = await readChoices(source, actor.personId);
  const { email, language } = await viewContact(app, actor);
  const since = await readFeedSince(source, actor.personId);
  const sent = NOTICE_TOPICS.map((topic) => [topic, choices.get(topic) ?? SENT_UNLESS_CHOSEN[topic]]);
  return {
    sent: Object.fromEntries(sent) as Record<NoticeTopic, boolean>,
    language,
    hasEmail: email !== null,
    feedSince: since === null ? null : momentText(instantOf(since)),
  };
}
