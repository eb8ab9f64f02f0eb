import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp, type StoryCaller } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

const FOREIGN = 'PPPPPPPPPPPPPPPP';

/** A party of another district. */
function addForeignParty(file: string): void {
  withBareConnection(file, (db) => {
    db.exec(`INSERT INTO district (public_id, name, created_at) VALUES ('DDDDDDDDDDDDDDDD', '别处', 0);
      INSERT INTO party (public_id, district_id, name, kind, created_at) VALUES ('${FOREIGN}', 2, '别处的公司', 'enterprise', 0)`);
  });
}

describe('registering a party', () => {
  it('gives it a name, a kind and days of validity', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const { id } = await officer.party.create({
      name: '云帆项目团队',
      kind: 'team',
      validFrom: '2026-12-01',
      validTo: '2026-12-01',
    });
    expect(lastEvents(app.file)).toEqual([
      { actor: '周明', subject: 'party', action: 'created', facts: {}, at: START },
    ]);
    expect((await officer.party.list({})).parties.at(-1)).toEqual({
      id,
      name: '云帆项目团队',
      kind: 'team',
      validFrom: '2026-12-01',
      validTo: '2026-12-01',
      class: 'team',
      classUntil: '2026-12-01',
      codeDue: null,
    });
  });
});

describe('changing a party', () => {
  it('decides what it may book from the next request on, and releases what lies after its last day', async () => {
    const app = await useApp();
    const partyId = app.story.consultancyId;
    const firm = callerOf(app, 'administrator');
    const officer = callerOf(app, 'officer');
    await create(firm, oneDesk(app));
    await officer.party.update({ partyId, validTo: '2026-11-30' });
    expect(lastEvents(app.file, 2)).toMatchObject([
      { subject: 'party', action: 'updated', facts: { changed: 'validTo' } },
      { actor: '周明', subject: 'booking', action: 'cancelled' },
    ]);
    expect((await create(firm, oneDesk(app))).outcome).toBe('refused');
    expect((await firm.booking.list({ partyId })).bookings).toMatchObject([
      { state: 'cancelled', cancelledBecause: 'party-ended', decidedBy: '周明' },
    ]);
    await officer.party.update({ partyId, name: '远景', kind: 'team', validTo: null });
    expect((await officer.party.list({ limit: 1 })).parties).toEqual([
      {
        id: partyId,
        name: '远景',
        kind: 'team',
        validFrom: null,
        validTo: null,
        class: 'team',
        classUntil: null,
        codeDue: null,
      },
    ]);
  });

  it('keeps its days in order, also with those that were set before', async () => {
    const app = await useApp();
    const partyId = app.story.consultancyId;
    const officer = callerOf(app, 'officer');
    await officer.party.update({ partyId, validFrom: '2026-12-02' });
    const before = wholeDatabase(app.file);
    await expect(officer.party.update({ partyId, validTo: '2026-12-01' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { reason: 'days-reversed' },
    });
    await expect(officer.party.update({ partyId })).resolves.toEqual({ done: true });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('of another district is not found', async () => {
    const app = await useApp();
    addForeignParty(app.file);
    const before = wholeDatabase(app.file);
    const officer = callerOf(app, 'officer');
    await expect(officer.party.update({ partyId: FOREIGN, name: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(officer.party.members({ partyId: FOREIGN })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(officer.party.list({ after: FOREIGN })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

describe('the list of parties', () => {
  const names = async (caller: StoryCaller) =>
    (await caller.party.list({})).parties.map((party) => party.name);

  it('has all of the district for its officers and station managers, and their own for everybody else', async () => {
    const app = await useApp();
    addForeignParty(app.file);
    expect(await names(callerOf(app, 'officer'))).toEqual(['远景咨询', '味道食品']);
    expect(await names(callerOf(app, 'administrator'))).toEqual(['远景咨询']);
    expect(await names(callerOf(app, 'member'))).toEqual(['远景咨询']);
    expect(await names(callerOf(app, 'manager'))).toEqual(['远景咨询', '味道食品']);
    expect(await names(callerOf(app, 'stranger'))).toEqual([]);
    await expect(callerOf(app, null).party.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('comes page by page', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    for (let index = 0; index < 3; index += 1)
      await officer.party.create({ name: `公司${index}`, kind: 'enterprise' });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await officer.party.list({ limit: 2, ...(after !== undefined && { after }) });
      seen.push(...page.parties.map((party) => party.name));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(['远景咨询', '味道食品', '公司0', '公司1', '公司2']);
  });

  it('cannot be turned to from a party of others', async () => {
    const app = await useApp();
    await expect(
      callerOf(app, 'administrator').party.list({ after: app.story.neighbourId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the members of a party', () => {
  it('are shown to its administrators and to officers, numbers masked', async () => {
    const app = await useApp();
    const { consultancyId: partyId, personIds } = app.story;
    const expected = {
      members: [
        {
          personId: personIds.administrator,
          name: '陈思琪',
          role: 'administrator',
          mobile: '139****0004',
          signedUp: true,
          invitedUntil: null,
        },
        {
          personId: personIds.member,
          name: '王磊',
          role: 'member',
          mobile: '139****0005',
          signedUp: true,
          invitedUntil: null,
        },
      ],
      next: null,
    };
    expect(await callerOf(app, 'administrator').party.members({ partyId })).toEqual(expected);
    expect(await callerOf(app, 'officer').party.members({ partyId })).toEqual(expected);
    await expect(callerOf(app, 'member').party.members({ partyId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      cause: { reason: 'administrator-needed' },
    });
    for (const person of ['neighbour', 'manager', 'stranger'] as const) {
      await expect(callerOf(app, person).party.members({ partyId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await expect(callerOf(app, null).party.members({ partyId })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });

  it('come page by page', async () => {
    const app = await useApp();
    const partyId = app.story.consultancyId;
    const officer = callerOf(app, 'officer');
    const first = await officer.party.members({ partyId, limit: 1 });
    expect(first).toMatchObject({ members: [{ name: '陈思琪' }], next: app.story.personIds.administrator });
    expect(await officer.party.members({ partyId, limit: 1, after: first.next! })).toMatchObject({
      members: [{ name: '王磊' }],
      next: null,
    });
  });
});
