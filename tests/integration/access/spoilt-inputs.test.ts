import { afterAll, describe, expect, it } from 'vitest';
import { contextOf } from '../../support/app-fixture.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';
import { refusalOf } from './refused-call.ts';
import { ALL_SAMPLES } from './samples.ts';
import { EXTRA_KEYS, placesOf, replaceAt, SPOILINGS, withKey, type Place } from './spoilt-inputs.ts';
import { call, useWorld, type World } from './world.ts';

const tried = { keys: 0, values: 0, harmless: 0 };

afterAll(() => {
  const { keys, values, harmless } = tried;
  console.log(
    `${keys} extra keys and ${values} spoilt values refused; ${harmless} values that may stand there`,
  );
});

const SAMPLES = ALL_SAMPLES.map((sample) => ({
  ...sample,
  title: `${sample.procedure} ${sample.form}`.trim(),
}));

interface SpoiltInput {
  readonly what: string;
  readonly input: unknown;
}

describe('an unknown key, or a value of another kind, is refused before any statement but the look-up of the session', () => {
  it.each(SAMPLES)('$title', async ({ procedure, make }) => {
    const world = await useWorld();
    const input = await make(world);
    const before = withBareConnection(world.app.file, contentsOf);
    const malformed = [...withExtraKeys(input), ...withOtherValues(input, 'malformed')];
    expect(await admitted(world, procedure, malformed)).toEqual([]);
    expect(withBareConnection(world.app.file, contentsOf)).toEqual(before);
    await expectNoFailure(world, procedure, withOtherValues(input, 'allowed'));
  });
});

/** What may stand there, however odd, is no failure of the program. */
async function expectNoFailure(
  world: World,
  procedure: string,
  inputs: readonly SpoiltInput[],
): Promise<void> {
  for (const { what, input } of inputs) {
    const outcome = await call(world, 'officer', procedure, input).then(() => ({ code: 'ok' }), refusalOf);
    expect.soft(outcome.code, what).not.toBe('INTERNAL_SERVER_ERROR');
    tried.harmless += 1;
  }
}

function withExtraKeys(input: unknown): SpoiltInput[] {
  const spoilt = placesOf(input).flatMap(({ path, value }) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return EXTRA_KEYS.filter((key) => !Object.hasOwn(value, key)).map((key) => ({
      what: `${key} at ${nameOf(path)}`,
      input: replaceAt(input, path, withKey(value, key)),
    }));
  });
  tried.keys += spoilt.length;
  return spoilt;
}

function withOtherValues(input: unknown, wanted: 'malformed' | 'allowed'): SpoiltInput[] {
  const spoilt = placesOf(input).flatMap(({ path, value }) =>
    SPOILINGS.filter(({ instead }) => instead === undefined || typeof value === instead)
      .filter(({ allowedAt }) => (allowedAt?.has(keyOf(path)) === true) === (wanted === 'allowed'))
      .map((one) => ({ what: `${one.name} at ${nameOf(path)}`, input: replaceAt(input, path, one.value) })),
  );
  if (wanted === 'malformed') tried.values += spoilt.length;
  return spoilt;
}

/** What was not refused as malformed, or only after statements. Called as the officer, who may do the most. */
async function admitted(world: World, procedure: string, inputs: readonly SpoiltInput[]): Promise<string[]> {
  // The first look-up reads the rights as well; from then on they are read again when somebody has changed any.
  await contextOf(world.app, 'officer');
  let statements: string[] = [];
  world.app.watchStatements((sql) => statements.push(sql));
  await contextOf(world.app, 'officer');
  const lookUp = statements.join(';\n');
  expect(lookUp).toContain('FROM session');
  const found: string[] = [];
  for (const { what, input } of inputs) {
    statements = [];
    const { code } = await call(world, 'officer', procedure, input).then(() => ({ code: 'ok' }), refusalOf);
    if (code !== 'BAD_REQUEST') found.push(`${what}: ${code}`);
    else if (statements.join(';\n') !== lookUp)
      found.push(`${what}: refused after ${statements.length} statements`);
  }
  world.app.watchStatements(null);
  return found;
}

/** The key under which something stands; of a list's items that of the list. */
function keyOf(path: Place['path']): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}

function nameOf(path: Place['path']): string {
  return path.length === 0 ? '(input)' : path.join('.');
}
