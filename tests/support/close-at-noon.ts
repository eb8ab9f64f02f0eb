import { callerOf, type TestApp } from './app-fixture.ts';

const PARTS = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/** From now on the story's station is closed from 12:00 to 13:00, so that a whole day has two times. */
export async function closeAtNoon(app: TestApp): Promise<void> {
  await callerOf(app, 'manager').station.update({
    stationId: app.story.stationId,
    hours: {
      monday: PARTS,
      tuesday: PARTS,
      wednesday: PARTS,
      thursday: PARTS,
      friday: PARTS,
      saturday: [],
      sunday: [],
      publicHoliday: [],
      makeUpWorkday: PARTS,
    },
  });
}
