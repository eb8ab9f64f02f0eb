import { creditCodeOf } from './applications.ts';
import type { GalleryPage } from './gallery-page.ts';
import type { Story } from './story.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';

type ApplyInput = Parameters<ApiClient['registration']['create']['mutate']>[0];
type State = 'open' | 'returned' | 'accepted' | 'declined' | 'withdrawn';

const STATES: readonly State[] = ['returned', 'accepted', 'declined', 'withdrawn', 'open'];
const DAY = '2026-12-23';

/** A first request in every state, each of another firm, with the pages of who applies. */
export async function furnishRegistrations(
  nobody: ApiClient,
  manager: ApiClient,
  { stationId }: Story,
): Promise<GalleryPage[]> {
  const apply = async (number: number, changes: Partial<ApplyInput> = {}): Promise<string> => {
    const link = `gallery${String(number).padStart(36, '0')}`;
    const { outcome } = await nobody.registration.create.mutate({
      stationId,
      link,
      party: {
        form: 'enterprise',
        name: `启航科技${number}`,
        creditCode: number % 2 === 0 ? creditCodeOf(number) : null,
        codeDue: number % 2 === 0 ? null : '2026-12-31',
      },
      contact: { name: '郑新', mobile: `1390001${String(number).padStart(4, '0')}` },
      consentVersion: 1,
      request: {
        want: { kind: 'desk', count: 2, together: 'prefer', features: [] },
        when: { days: { list: [DAY] }, time: { part: 'full-day' } },
        headCount: 2,
        purpose: '首批两人进驻',
      },
      ...changes,
    });
    if (outcome === 'refused') throw new Error(`application ${number} of the gallery was refused`);
    return link;
  };
  const decide = async (name: string, decision: 'approve' | 'return' | 'decline'): Promise<void> => {
    const { waiting } = await manager.approval.queue.query({ stationId, limit: 100 });
    const registrationId = waiting.find((one) => one.party.name === name)?.registration?.id ?? '';
    const reason = '请核对单位名称和统一社会信用代码，与营业执照一致。';
    await manager.registration.decide.mutate(
      decision === 'approve' ? { registrationId, decision } : { registrationId, decision, reason },
    );
  };
  const pages: GalleryPage[] = [];
  for (const [index, state] of STATES.entries()) {
    const link = await apply(index + 1);
    const name = `启航科技${index + 1}`;
    if (state === 'returned') await decide(name, 'return');
    if (state === 'accepted') await decide(name, 'approve');
    if (state === 'declined') await decide(name, 'decline');
    if (state === 'withdrawn') await nobody.registration.withdraw.mutate({ link });
    pages.push({ name: `registration-${state}`, path: `/registration/${link}`, as: null });
  }
  const team = {
    form: 'team',
    name: '年审工作组',
    host: '远景咨询',
    purpose: '年度审计',
    validTo: '2027-01-29',
  } as const;
  const withoutPlaces = await apply(STATES.length + 1, { party: team, request: null });
  return [
    { name: 'first', path: `/stations/${stationId}/first`, as: null },
    { name: 'first-room', path: `/stations/${stationId}/first?kind=room&when=tomorrow`, as: null },
    { name: 'first-problems', path: `/stations/${stationId}/first`, as: null, sent: { mobile: '12' } },
    {
      name: 'first-preview',
      path: `/stations/${stationId}/first?people=2&when=single&day=2026-12-05`,
      as: null,
      sent: {
        codeState: 'due',
        name: '启航科技有限公司',
        contact: '郑新',
        mobile: '13700000777',
        consent: '1',
        rules: '1',
      },
    },
    ...pages,
    { name: 'registration-without-places', path: `/registration/${withoutPlaces}?made=1`, as: null },
  ];
}
