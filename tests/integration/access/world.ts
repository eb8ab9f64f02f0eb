import { callerOf, useApp, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';
import type { Story, StoryHelper, StoryPerson } from '../../support/story.ts';

/** The story's district, in which samples make what they need. */
export interface World {
  readonly app: TestApp;
  readonly story: Story;
  /** Two desks of the story's zone. */
  readonly deskIds: readonly [string, string];
  as(person: StoryPerson | StoryHelper | null): StoryCaller;
  /** Another number with every call, from 1. */
  next(): number;
}

/** A world of its own that ends with the test. */
export async function useWorld(): Promise<World> {
  const app = await useApp({ withHelpers: true });
  const { resources } = await callerOf(app, null).availability.day({ stationId: app.story.stationId });
  const desks = resources.filter((one) => one.kind === 'desk').map((one) => one.id);
  let number = 0;
  return {
    app,
    story: app.story,
    deskIds: [desks[0]!, desks[1]!],
    as: (person) => callerOf(app, person),
    next: () => {
      number += 1;
      return number;
    },
  };
}

/** Makes a valid input for one form of a procedure, and what it speaks of. */
export type MakeInput = (world: World) => unknown;

/** By procedure, then by the form of the input (`''` where there is one). */
export type Samples = Readonly<Record<string, Readonly<Record<string, MakeInput>>>>;

type Procedure = (input: unknown) => Promise<unknown>;

/** Calls a procedure by its path, as this person would. */
export async function call(
  world: World,
  person: StoryPerson | StoryHelper | null,
  path: string,
  input: unknown,
): Promise<unknown> {
  const [aggregate = '', name = ''] = path.split('.');
  const caller = world.as(person) as unknown as Readonly<Record<string, Readonly<Record<string, Procedure>>>>;
  return caller[aggregate]![name]!(input);
}
