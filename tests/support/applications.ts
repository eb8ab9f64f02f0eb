import type { StoryCaller, TestApp } from './app-fixture.ts';

export type ApplyInput = Parameters<StoryCaller['registration']['create']>[0];

let links = 0;

/** Another link with every call, as a browser would have made it. */
export function newLink(): string {
  links += 1;
  return `link${String(links).padStart(39, '0')}`;
}

/** A firm without a code yet that asks for six seats tomorrow. */
export function application({ story }: TestApp, changes: Partial<ApplyInput> = {}): ApplyInput {
  return {
    stationId: story.stationId,
    link: newLink(),
    party: { form: 'enterprise', name: '启航科技', creditCode: null, codeDue: '2026-12-31' },
    contact: { name: '郑新', mobile: '13900000077' },
    consentVersion: 1,
    request: sixDesks(),
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
