import type { SubjectAndAction } from '#lib/domain/audit/event-actions.ts';
import type { Actor } from './access/actor.ts';
import type { App } from './app.ts';
import type { NewEvent } from './engine/new-event.ts';

type Subject = SubjectAndAction &
  Pick<NewEvent, 'subjectId'> &
  Partial<Pick<NewEvent, 'partyId' | 'stationId' | 'facts'>>;

/** The event of something that this person changed just now. */
export function changeEvent(app: App, actor: Actor, subject: Subject): NewEvent {
  return {
    partyId: null,
    stationId: null,
    facts: {},
    ...subject,
    atMs: app.nowMs(),
    actorId: actor.personId,
  };
}
