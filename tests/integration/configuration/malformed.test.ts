import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { callByPath, MALFORMED, UNKNOWN, type Path } from './call-by-path.ts';

const when = { from: '2026-12-01', to: '2026-12-01' };
const rules = {
  slotMinutes: 30,
  lengthMinutesMin: 30,
  lengthMinutesMax: 480,
  daysMax: 10,
  quantityMax: 4,
  leadTimeMinutesMin: 0,
  windowDays: 60,
  clearingMinutes: 0,
  eligible: ['enterprise'],
  decision: { by: 'nobody' },
};

/** A well-formed input of every write, with ids of the story. */
function inputs({ story }: TestApp): readonly (readonly [Path, Record<string, unknown>])[] {
  const { stationId, zoneId, areaId, consultancyId } = story;
  return [
    ['station.create', { name: '南湖驿站' }],
    ['station.update', { stationId, name: '江城驿站' }],
    ['station.setException', { stationId, day: '2026-12-24', ranges: [] }],
    ['station.removeException', { stationId, day: '2026-12-24' }],
    ['station.retire', { stationId }],
    ['resource.createZone', { stationId, name: '西区', template: 'empty', width: 10, height: 10 }],
    ['resource.updateZone', { zoneId, name: '东区' }],
    ['resource.retireZone', { zoneId }],
    [
      'resource.generateRows',
      { zoneId, prefix: 'Z', rows: 1, desksPerRow: 1, spacing: { x: 1, y: 1 }, start: { x: 0, y: 0 } },
    ],
    ['resource.moveDesks', { desks: [{ id: UNKNOWN, x: 1, y: 1 }] }],
    ['resource.renumber', { desks: [{ id: UNKNOWN, label: 'A1' }] }],
    ['resource.create', { stationId, kind: 'room', label: '新会议室' }],
    ['resource.update', { resourceId: areaId, label: '大工区' }],
    ['resource.retire', { resourceId: areaId }],
    ['resource.reactivate', { resourceId: areaId }],
    ['policy.set', { stationId, kind: 'room', rules }],
    ['policy.remove', { stationId, kind: 'room' }],
    ['calendar.publish', { year: 2027, days: [{ day: '2027-01-01', change: 'off' }] }],
    ['calendar.setStationDay', { stationId, day: '2026-12-24', change: 'off' }],
    ['calendar.removeStationDay', { stationId, day: '2026-12-24' }],
    ['closure.create', { stationId, purpose: 'closure', when }],
    ['closure.end', { closureId: UNKNOWN }],
    ['party.create', { name: '新公司', kind: 'team' }],
    ['party.update', { partyId: consultancyId, name: '远景' }],
  ];
}

async function expectEach(
  expected: object,
  spoil: (input: Record<string, unknown>, path: Path) => unknown,
): Promise<void> {
  const app = await useApp();
  const before = wholeDatabase(app.file);
  for (const [path, input] of inputs(app)) {
    const spoilt = spoil(structuredClone(input), path);
    if (spoilt === undefined) continue;
    await expect(callByPath(callerOf(app, 'officer'), path, spoilt), path).rejects.toMatchObject(expected);
  }
  expect(wholeDatabase(app.file)).toEqual(before);
}

describe('a malformed call writes nothing and is told so', () => {
  it.each(['role', 'status', 'id', 'districtId', 'approvedBy', 'publicId', '__proto__x'])(
    'with a key of its own: %s',
    async (key) => {
      await expectEach(MALFORMED, (input) => ({ ...input, [key]: 1 }));
    },
  );

  it('with an object, a list, nothing or a number where a text belongs', async () => {
    for (const value of [{ contains: '' }, [], null, 1e309, Number.NaN]) {
      await expectEach(MALFORMED, (input) => {
        const key = Object.keys(input).find((name) => typeof input[name] === 'string');
        return key === undefined ? undefined : { ...input, [key]: value };
      });
    }
  });

  it('with no input at all, or one that is no object', async () => {
    for (const value of [null, 7, 'x', [], {}]) await expectEach(MALFORMED, () => value);
  });

  it('with an id that is none', async () => {
    await expectEach(MALFORMED, (input) => {
      const key = Object.keys(input).find((name) => name.endsWith('Id'));
      return key === undefined ? undefined : { ...input, [key]: '1 OR 1=1' };
    });
  });

  it('with a key deeper down', async () => {
    await expectEach(MALFORMED, (input) => {
      const key = Object.keys(input).find((name) => typeof input[name] === 'object');
      if (key === undefined) return undefined;
      const value = input[key];
      return {
        ...input,
        [key]: Array.isArray(value)
          ? value
              .map((one: object) => ({ ...one, price: 0 }))
              .concat(value.length === 0 ? [{ price: 0 }] : [])
          : { ...(value as object), price: 0 },
      };
    });
  });
});

describe('what does not exist', () => {
  it('is not found, for officers too', async () => {
    await expectEach({ code: 'NOT_FOUND', cause: { reason: 'not-found' } }, (input, path) => {
      if (path === 'closure.end' || path === 'resource.moveDesks' || path === 'resource.renumber')
        return input;
      const key = Object.keys(input).find((name) => name.endsWith('Id'));
      return key === undefined ? undefined : { ...input, [key]: UNKNOWN };
    });
  });

  it('is not found when it is read', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const reads = [
      officer.station.get({ stationId: UNKNOWN }),
      officer.resource.list({ stationId: UNKNOWN }),
      officer.resource.list({ stationId: app.story.stationId, after: UNKNOWN }),
      officer.resource.list({ stationId: app.story.stationId, state: 'retired', after: UNKNOWN }),
      officer.policy.get({ stationId: UNKNOWN }),
      officer.calendar.year({ year: 2026, stationId: UNKNOWN }),
      officer.closure.list({ stationId: UNKNOWN }),
      officer.closure.list({ stationId: app.story.stationId, after: UNKNOWN }),
      officer.party.list({ after: UNKNOWN }),
      officer.party.members({ partyId: UNKNOWN }),
      officer.party.members({ partyId: app.story.consultancyId, after: app.story.personIds.neighbour }),
    ];
    for (const outcome of await Promise.allSettled(reads))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } });
  });
});
