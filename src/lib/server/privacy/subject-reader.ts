import { notFound } from '#lib/server/access/door-error.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

export interface PersonalSubject {
  readonly id: number;
  readonly publicId: string;
}

/** Whose data it is about: oneself, or for officers whoever has this number. */
export async function findSubject(
  { tables }: ConfigSource,
  actor: Actor,
  mobile: string | undefined,
): Promise<PersonalSubject> {
  if (mobile === undefined) return { id: actor.personId, publicId: actor.personPublicId };
  assertOfficer(actor);
  const person = await tables.person.findUnique({ where: { mobile }, select: { id: true, publicId: true } });
  if (!person) throw notFound();
  return person;
}
