import { maskName } from '#lib/domain/people/masks.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom, type ConfigSource } from '#lib/server/config-source.ts';
import { makeSignInCode, type MadeCode } from './make-sign-in-code.ts';
import { belongsToDistrict, findPersonByMobile, isPlainMember, isOfficerAnywhere } from './person-reader.ts';
import { CODE_SHOWN_MINUTES } from './sign-in-code-limits.ts';

export interface ShownCode extends MadeCode {
  /** Masked: enough to see whether it is who stands there. */
  readonly name: string;
}

/**
 * A code that is read to somebody who stands at the desk, or printed for them. It opens all that the person may do, so it is
 * written down who showed it. Officers show one to people with a role in their district who are no officers; managers to
 * people who belong to parties of the district and have no other role. Everybody else is not found.
 */
export async function showCode(app: App, actor: Actor, { mobile }: { mobile: string }): Promise<ShownCode> {
  if (actor.officerOf.length === 0 && actor.stationRoles.length === 0)
    throw new DoorError('not-allowed', 'manager-needed');
  const source = readingFrom(app);
  const person = await findPersonByMobile(source, mobile);
  const isTheirs =
    person?.disabledAt === null &&
    person.id !== actor.personId &&
    (await mayShow(app, source, actor, person.id));
  if (!isTheirs) throw notFound();
  const event = changeEvent(app, actor, { subject: 'person', subjectId: person.id, action: 'code-shown' });
  const made = await makeSignInCode(app, person, CODE_SHOWN_MINUTES, event);
  return { ...made, name: maskName(person.name) };
}

async function mayShow(app: App, source: ConfigSource, actor: Actor, personId: number): Promise<boolean> {
  const [districtId] = actor.officerOf;
  if (districtId !== undefined) {
    return (
      (await belongsToDistrict(source, personId, districtId)) && !(await isOfficerAnywhere(source, personId))
    );
  }
  const districts = app.engine.read((reader) =>
    actor.stationRoles.flatMap(
      ({ stationId }) => app.halls.byId(reader, stationId)?.station.districtId ?? [],
    ),
  );
  return isPlainMember(source, personId, districts);
}
