import { parseCreditCode } from '#lib/domain/registration/credit-code.ts';
import type { StoryCaller, TestApp } from './app-fixture.ts';

export type ApplyInput = Parameters<StoryCaller['registration']['create']>[0];

let links = 0;

/** A code of its own for every number, with its check character. */
export function creditCodeOf(number: number): string {
  const start = `91310115${String(number).padStart(9, '0')}`;
  const whole = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => parseCreditCode(`${start}${last}`));
  const valid = whole.find((one) => one.ok);
  if (!valid?.ok) throw new RangeError(`no check character fits ${start}`);
  return valid.code;
}

/** Another link with every call, as a browser would have made it. */
export function newLink(): string {
  links += 1;
  return `link${String(links).padStart(39, '0')}`;
}

/** A firm without a code yet that asks for six seats tomorrow. */
export function application(app: TestApp, changes: Partial<ApplyInput> = {}): ApplyInput {
  return { ...admissionOnly(app), request: sixDesks(), ...changes };
}

/** A firm without a code yet that asks for nothing but its admission. */
export function admissionOnly({ story }: TestApp, changes: Partial<ApplyInput> = {}): ApplyInput {
  return {
    stationId: story.stationId,
    link: newLink(),
    party: { form: 'enterprise', name: '启航科技', creditCode: null, codeDue: '2026-12-31' },
    contact: { name: '郑新', mobile: '13900000077' },
    consentVersion: 1,
    ...changes,
  };
}

export function sixDesks(count = 6, day = '2026-12-01'): NonNullable<ApplyInput['request']> {
  return {
    want: { kind: 'desk', count, together: 'prefer', features: [] },
    when: { days: { list: [day] }, time: { part: 'full-day' } },
    headCount: count,
    purpose: '首批六人进驻',
  };
}
