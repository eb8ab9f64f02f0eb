import { afterAll, describe, expect, it } from 'vitest';
import { wholeDatabaseWithSessions } from '../../support/whole-database.ts';
import { ACTORS, EXPECTED_ACCESS, EXPECTED_PROCEDURES, type ActorName } from './expected-access.ts';
import { refusalOf, withRandomIds, type Refusal } from './refused-call.ts';
import { sampleOf } from './samples.ts';
import { STORY_ACTORS } from './story-actors.ts';
import { call, useWorld, type World } from './world.ts';

const tried = { cells: 0, refused: 0, randomIds: 0 };

afterAll(() => {
  const lines = `${EXPECTED_PROCEDURES.length} procedures in ${EXPECTED_ACCESS.length} forms × ${ACTORS.length} actors`;
  console.log(
    `${lines}: ${tried.cells} cells tried, ${tried.refused} refused, ${tried.randomIds} with random ids`,
  );
});

describe('who may call what', () => {
  it.each(EXPECTED_ACCESS.map((line) => ({ ...line, title: `${line.procedure} ${line.form}`.trim() })))(
    '$title',
    async ({ procedure, form, answers }) => {
      const world = await useWorld();
      const make = sampleOf(procedure, form);
      const refusedActors = ACTORS.filter((actor) => answers[actor] !== 'ok');
      const input = refusedActors.length > 0 ? await make(world) : null;
      // Whose number the making of it showed is recorded afterwards: now, and not while somebody is refused.
      await world.app.contactViews.flush({ all: true });
      const before = wholeDatabaseWithSessions(world.app.file);
      for (const actor of refusedActors) {
        const refusal = await refusalTo(world, actor, procedure, input);
        expect.soft(refusal.code, `${procedure} as ${actor}`).toBe(answers[actor]);
        expect
          .soft(wholeDatabaseWithSessions(world.app.file), `the tables after ${procedure} as ${actor}`)
          .toEqual(before);
        if (refusal.code === 'NOT_FOUND') await expectLikeRandom(world, actor, procedure, input, refusal);
        tried.refused += 1;
      }
      for (const actor of ACTORS.filter((one) => answers[one] === 'ok')) {
        const own = await make(world);
        const outcome = await call(world, STORY_ACTORS[actor], procedure, own).then(() => 'ok', refusalOf);
        expect.soft(outcome, `${procedure} as ${actor}`).toBe('ok');
      }
      tried.cells += ACTORS.length;
    },
  );
});

async function refusalTo(
  world: World,
  actor: ActorName,
  procedure: string,
  input: unknown,
): Promise<Refusal> {
  return call(world, STORY_ACTORS[actor], procedure, input).then(
    () => ({ code: 'ok', reason: null, facts: null }),
    refusalOf,
  );
}

/** What is somebody else's is told in the same words as what does not exist. */
async function expectLikeRandom(
  world: World,
  actor: ActorName,
  procedure: string,
  input: unknown,
  refusal: Refusal,
): Promise<void> {
  const random = withRandomIds(input);
  expect(random, `${procedure} has ids to replace`).not.toEqual(input);
  expect
    .soft(await refusalTo(world, actor, procedure, random), `${procedure} as ${actor} with random ids`)
    .toEqual(refusal);
  tried.randomIds += 1;
}
