import { auditListInput, auditPage } from '#lib/schemas/audit.ts';
import { listEvents } from '#lib/server/audit/list-events.ts';
import { member, router } from './procedures.ts';

/** Who did what, and who looked at whose number. */
export const auditRouter = router({
  /**
   * The latest first; a page looks through a bounded part of the log, so that it may hold few entries and still go on. For
   * officers and auditors of the district, for managers and auditors of a station what happened there, for administrators of
   * a party what was done in its name and to its people, others masked.
   */
  list: member
    .input(auditListInput)
    .output(auditPage)
    .query(({ ctx, input }) => listEvents(ctx.app, ctx.actor, input)),
});
