import { maskName } from '#lib/domain/people/masks.ts';
import { assertGrantedSomewhere, districtsServed, officeOf, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
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
 * written down who showed it. Officers show one to people with a role in their district who have none in the office; whoever
 * serves at a station shows one to people who belong to parties of its district and have no other role. Everybody else is not found.
 */
export async function showCode(app: App, actor: Actor, { mobile }: { mobile: string }): Promise<ShownCode> {
  assertGrantedSomewhere(actor, 'book-for-parties');
  const source = readingFrom(app);
  const person = await findPersonByMobile(source, mobile);
  const isTheirs =
    person?.disabledAt === null && person.id !== actor.personId && (await mayShow(source, actor, person.id));
  if (!isTheirs) throw notFound();
  const event = changeEvent(app, actor, { subject: 'person', subjectId: person.id, action: 'code-shown' });
  const made = await makeSignInCode(app, person, CODE_SHOWN_MINUTES, event);
  return { ...made, name: maskName(person.name) };
}

async function mayShow(source: ConfigSource, actor: Actor, personId: number): Promise<boolean> {
  const districtId = officeOf(actor);
  if (districtId !== null) {
    return (
      (await belongsToDistrict(source, personId, districtId)) && !(await isOfficerAnywhere(source, personId))
    );
  }
  return isPlainMember(source, personId, districtsServed(actor));
}
