import {
  dayInput,
  dayView,
  placeInput,
  placeView,
  searchInput,
  searchView,
} from '#lib/schemas/availability.ts';
import { searchHalls } from '#lib/server/availability/search-halls.ts';
import { viewDay } from '#lib/server/availability/view-day.ts';
import { viewPlace } from '#lib/server/availability/view-place.ts';
import { anyone, member, router } from './procedures.ts';

/** What is free: a hall's day for everybody, and halls that can take a request. */
export const availabilityRouter = router({
  /** Everything that one drawing of a hall needs for a day. Whose a claim is, only those see who may know. */
  day: anyone
    .input(dayInput)
    .output(dayView)
    .query(({ ctx, input }) => viewDay(ctx.app, ctx.actor, input)),

  /** What one place is at this moment and until when: what its label answers. Nobody's name is in it. */
  place: anyone
    .input(placeInput)
    .output(placeView)
    .query(({ ctx, input }) => viewPlace(ctx.app, ctx.actor, input.placeId)),

  /** Halls of the party's district that can take the request, the best first. */
  search: member
    .input(searchInput)
    .output(searchView)
    .query(({ ctx, input }) => searchHalls(ctx.app, ctx.actor, input.request)),
});
