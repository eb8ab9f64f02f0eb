import type { ActionOf, EventSubject, SubjectAndAction } from '#lib/domain/audit/event-actions.ts';

/** Events carry ids, never names, numbers or free text about people. */
export type NewEvent = SubjectAndAction & EventFacts;

/** One about this kind of subject. */
export type EventAbout<Subject extends EventSubject> = EventFacts & {
  readonly subject: Subject;
  readonly action: ActionOf<Subject>;
};

interface EventFacts {
  readonly atMs: number;
  readonly actorId: number | null;
  readonly partyId: number | null;
  readonly stationId: number | null;
  readonly subjectId: number;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}
