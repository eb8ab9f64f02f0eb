import { callerOf, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';

type Desk = Awaited<ReturnType<StoryCaller['resource']['list']>>['resources'][number];

/** The desks in service at 江城驿站, in order. */
export async function desksOf(app: TestApp): Promise<Desk[]> {
  const { resources } = await callerOf(app, null).resource.list({ stationId: app.story.stationId });
  return resources.filter((one) => one.kind === 'desk');
}

/** The id of a new zone without desks, so many centimetres wide and high. */
export async function emptyZone(app: TestApp, size = 50_000): Promise<string> {
  return (
    await callerOf(app, 'manager').resource.createZone({
      stationId: app.story.stationId,
      name: '西区',
      template: 'empty',
      width: size,
      height: size,
    })
  ).id;
}
