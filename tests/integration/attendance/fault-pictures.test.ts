import { describe, expect, it } from 'vitest';
import { FAULT_PICTURE_BYTES_MAX } from '#lib/domain/picture/picture-format.ts';
import { addMinutes, MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import { FAULT_PICTURES_KEPT_DAYS, forgetFaultPictures } from '#lib/server/fault/forget-fault-pictures.ts';
import { getFaultPicture } from '#lib/server/fault/get-fault-picture.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { PICTURE } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';

const words = '显示器不亮';
const GIF = Buffer.from('GIF89a<script>alert(1)</script>').toString('base64');

/** A picture with something behind its end, which is not the picture: so many bytes in all. */
function picturePadded(size: number): string {
  const bytes = Buffer.alloc(size, 'N31.2304 E121.4737');
  Buffer.from(PICTURE, 'base64').copy(bytes);
  return bytes.toString('base64');
}

/** Another picture, of so many pixels in a row. */
function pictureOf(width: number): string {
  const bytes = Buffer.from(WEBP, 'base64');
  bytes.writeUInt8(width - 1, bytes.indexOf('VP8X') + 12);
  return bytes.toString('base64');
}
const WEBP =
  'UklGRkAAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAIAAAAAAFZQOCAYAAAAMAEAnQEqAQABAAFAJiWkAANwAP79NmgA';

async function deskOf(app: TestApp): Promise<string> {
  const { resources } = await callerOf(app, null).availability.day({ stationId: app.story.stationId });
  return resources.find((one) => one.label === 'A01')!.id;
}

const stored = (app: TestApp) => rowsOf(app.file, 'SELECT length(bytes) AS size FROM picture ORDER BY id');
const list = (app: TestApp) => callerOf(app, 'frontDesk').fault.list({ stationId: app.story.stationId });

describe('a picture of what is broken', () => {
  it('is seen by whoever reported it and by those who see the reports of its station, and by nobody else', async () => {
    const app = await useApp({ withHelpers: true });
    const placeId = await deskOf(app);
    const told = await callerOf(app, 'member').fault.report({ placeId, words, pictures: [PICTURE] });
    const [fault] = (await list(app)).faults;
    const { faultId } = told;
    const pictureId = fault!.pictures[0]!.id;
    expect(fault).toMatchObject({ id: faultId, pictures: [{ width: 1, height: 1 }] });
    expect(fault!.pictures[0]!.path).toBe(`/faults/${faultId}/pictures/${pictureId}`);
    for (const person of ['member', 'frontDesk', 'approver', 'manager', 'officer', 'auditor'] as const)
      expect(await callerOf(app, person).fault.picture({ faultId, pictureId })).toEqual({
        format: 'png',
        picture: PICTURE,
      });
    for (const person of ['administrator', 'neighbour', 'otherManager'] as const)
      await expect(callerOf(app, person).fault.picture({ faultId, pictureId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(getFaultPicture(app, null, { faultId, pictureId })).rejects.toMatchObject({
      code: 'not-found',
    });
    const other = await callerOf(app, 'neighbour').fault.report({ placeId, words });
    await expect(
      callerOf(app, 'manager').fault.picture({ faultId: other.faultId, pictureId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('may be as large as the limit, loses what is not the picture, and is refused with one byte more', async () => {
    const app = await useApp();
    const placeId = await deskOf(app);
    const { fault } = callerOf(app, 'member');
    await expect(
      fault.report({ placeId, words, pictures: [PICTURE, picturePadded(FAULT_PICTURE_BYTES_MAX + 1)] }),
    ).rejects.toMatchObject({ cause: { reason: 'picture-too-large', facts: { limit: 380 } } });
    await expect(fault.report({ placeId, words, pictures: [GIF] })).rejects.toMatchObject({
      cause: { reason: 'not-a-picture' },
    });
    expect([stored(app), rowsOf(app.file, 'SELECT id FROM fault')]).toEqual([[], []]);
    await fault.report({ placeId, words, pictures: [picturePadded(FAULT_PICTURE_BYTES_MAX)] });
    expect(stored(app)).toEqual([{ size: Buffer.from(PICTURE, 'base64').length }]);
  });

  it('is one of two at most; the same one sent again is not stored twice, another one is added', async () => {
    const app = await useApp({ withHelpers: true });
    const placeId = await deskOf(app);
    const { fault } = callerOf(app, 'member');
    const first = await fault.report({ placeId, words });
    for (const pictures of [[PICTURE], [PICTURE, PICTURE], [PICTURE, pictureOf(1)]])
      expect(await fault.report({ placeId, words, pictures })).toEqual(first);
    expect((await list(app)).faults.map(({ pictures }) => pictures.length)).toEqual([2]);
    await expect(
      fault.report({ placeId, words, pictures: [PICTURE, PICTURE, PICTURE] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(fault.report({ placeId, words, pictures: [pictureOf(2)] })).rejects.toMatchObject({
      cause: { reason: 'too-many-fault-pictures', facts: { limit: 2 } },
    });
    expect(stored(app)).toHaveLength(2);
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM event WHERE action = 'fault-pictures-added'`)).toEqual(
      [{ n: 2 }],
    );
  });

  it('stays with the repair, and is forgotten long after the report was answered', async () => {
    const app = await useApp({ withHelpers: true });
    const placeId = await deskOf(app);
    const { faultId } = await callerOf(app, 'member').fault.report({ placeId, words, pictures: [PICTURE] });
    await callerOf(app, 'frontDesk').fault.takeOut({ faultId, days: 2 });
    expect(await list(app)).toMatchObject({
      faults: [],
      takenOut: [{ id: faultId, place: { label: 'A01' }, pictures: [{}] }],
    });
    const kept = addMinutes(app.now(), FAULT_PICTURES_KEPT_DAYS * MINUTES_PER_DAY);
    await forgetFaultPictures(app, kept);
    expect(stored(app)).toHaveLength(1);
    for (let run = 0; run < 2; run += 1) await forgetFaultPictures(app, addMinutes(kept, 1));
    expect(stored(app)).toEqual([]);
    expect((await list(app)).takenOut).toEqual([]);
    expect(rowsOf(app.file, 'SELECT words FROM fault')).toEqual([{ words }]);
  });

  it('is among the data of whoever reported it, and goes with them', async () => {
    const app = await useApp();
    const placeId = await deskOf(app);
    const member = callerOf(app, 'member');
    const { faultId } = await member.fault.report({ placeId, words, pictures: [PICTURE] });
    const { faults } = await member.privacy.exportData({});
    const pictures = [expect.stringContaining(`/faults/${faultId}/pictures/`) as unknown];
    expect(faults).toMatchObject([{ id: faultId, place: 'A01', words, pictures }]);
    await member.privacy.erase({});
    expect(stored(app)).toEqual([]);
  });
});
