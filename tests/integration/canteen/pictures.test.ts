import { describe, expect, it } from 'vitest';
import { getPicture } from '#lib/server/canteen/get-picture.ts';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { LISTING, openCanteen, PICTURE } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';

const GIF = Buffer.from('GIF89a<script>alert(1)</script>').toString('base64');

describe('a picture of a canteen', () => {
  it('lies in the database, so that a backup has it, and everybody sees it once the canteen is open', async () => {
    const app = await useApp();
    const { stationId, neighbourId } = app.story;
    const neighbour = callerOf(app, 'neighbour');
    const { id: canteenId } = await neighbour.canteen.propose({
      partyId: neighbourId,
      stationId,
      listing: LISTING,
    });
    const { id } = await neighbour.canteen.addPicture({ canteenId, description: '餐厅', picture: PICTURE });
    await expect(getPicture(app, null, { canteenId, pictureId: id })).rejects.toMatchObject({
      code: 'not-found',
    });
    const { canteens } = await callerOf(app, 'manager').canteen.files({ stationId });
    expect(canteens).toMatchObject([{ pictures: [{ id, description: '餐厅', width: 1, height: 1 }] }]);

    await callerOf(app, 'manager').canteen.decide({ canteenId, decision: 'approve' });
    const seen = await getPicture(app, null, { canteenId, pictureId: id });
    expect(seen).toMatchObject({ format: 'png', isPublic: true });
    expect(Buffer.from(seen.bytes).toString('base64')).toBe(PICTURE);
    expect((await callerOf(app, null).canteen.get({ canteenId })).pictures).toMatchObject([
      { path: `/canteens/${canteenId}/pictures/${id}`, description: '餐厅' },
    ]);
  });

  it('that is none is refused, and nothing is stored', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const { canteen } = callerOf(app, 'neighbour');
    await expect(canteen.addPicture({ canteenId, description: '餐厅', picture: GIF })).rejects.toMatchObject({
      cause: { reason: 'not-a-picture' },
    });
    await expect(
      canteen.addPicture({ canteenId, description: '餐厅', picture: 'A'.repeat(900_000) }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(rowsOf(app.file, 'SELECT id FROM picture')).toEqual([]);
  });

  it('is one of four at most, and is removed by the canteen or by the station', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const { canteen } = callerOf(app, 'neighbour');
    const ids: string[] = [];
    for (const description of ['一', '二', '三', '四'])
      ids.push((await canteen.addPicture({ canteenId, description, picture: PICTURE })).id);
    await expect(
      canteen.addPicture({ canteenId, description: '五', picture: PICTURE }),
    ).rejects.toMatchObject({ cause: { reason: 'too-many-pictures', facts: { limit: 4 } } });
    await canteen.removePicture({ canteenId, pictureId: ids[0]! });
    await callerOf(app, 'manager').canteen.removePicture({ canteenId, pictureId: ids[1]! });
    await expect(
      callerOf(app, 'manager').canteen.removePicture({ canteenId, pictureId: ids[1]! }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { pictures } = await callerOf(app, null).canteen.get({ canteenId });
    expect(pictures.map(({ description }) => description)).toEqual(['三', '四']);
  });
});
