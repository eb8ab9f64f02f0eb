import type { z } from 'zod';
import { compareLabels } from '#lib/domain/hall/label-order.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { listResourcesInput, ResourceView } from '#lib/schemas/resource.ts';
import { storedFeatures } from '#lib/schemas/stored-values.ts';
import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { ownRuleOf } from '#lib/server/station/own-rule-of.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether, type ConfigSource } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { findStation } from '#lib/server/station/station-reader.ts';
import {
  findResource,
  listResourcesInService,
  listRetiredResources,
  type ListedResource,
} from './resource-reader.ts';

type Input = z.infer<typeof listResourcesInput>;

/**
 * The resources of a station: those in service for everybody, in the order of zones and numbers, with what is set of them
 * for those who run it; those that were retired for these only, the latest made first.
 */
export async function listResources(
  app: App,
  actor: Actor | null,
  input: Input,
): Promise<{ resources: ResourceView[]; next: string | null }> {
  return readTogether(app, async (source) => {
    const station = await findStation(source, input.stationId);
    if (!station) throw notFound();
    if (input.state === 'retired') assertLooks(actor, station);
    const rows =
      input.state === 'retired'
        ? await retiredPage(source, station.id, input)
        : await servicePage(source, station.id, input);
    const page = rows.slice(0, input.limit);
    const looks = actor !== null && isGranted(actor, 'look-behind', station);
    return {
      resources: page.map((row) => ({ ...publicFactsOf(row), settings: looks ? settingsOf(row) : null })),
      next: rows.length > input.limit ? (page.at(-1)?.publicId ?? null) : null,
    };
  });
}

function assertLooks(actor: Actor | null, station: Parameters<typeof assertGranted>[2]): void {
  if (!actor) throw new DoorError('not-signed-in', 'not-signed-in');
  assertGranted(actor, 'look-behind', station);
}

/** The page with one more row where there is a next one. */
async function servicePage(
  source: ConfigSource,
  stationId: number,
  { after, limit }: Input,
): Promise<ListedResource[]> {
  const rows = (await listResourcesInService(source, stationId)).sort(compareResources);
  const last = after === undefined ? -1 : rows.findIndex((row) => row.publicId === after);
  if (after !== undefined && last === -1) throw notFound();
  return rows.slice(last + 1, last + 2 + limit);
}

async function retiredPage(
  source: ConfigSource,
  stationId: number,
  { after, limit }: Input,
): Promise<ListedResource[]> {
  const last = after === undefined ? null : await findResource(source, after);
  if (after !== undefined && (last?.stationId !== stationId || last.retiredAt === null)) throw notFound();
  return listRetiredResources(source, stationId, last?.id ?? null, limit + 1);
}

/** Zones in their order, then what is in no zone; by number within. */
function compareResources(a: ListedResource, b: ListedResource): number {
  return (
    (a.zone?.rank ?? Infinity) - (b.zone?.rank ?? Infinity) ||
    (a.zone?.id ?? Infinity) - (b.zone?.id ?? Infinity) ||
    compareLabels(a.label, b.label) ||
    a.id - b.id
  );
}

function publicFactsOf(row: ListedResource): Omit<ResourceView, 'settings'> {
  const { publicId, kind, label, zone, capacity, fits, features, x, y, validFrom, validTo } = row;
  return {
    id: publicId,
    kind,
    label,
    zoneId: zone?.publicId ?? null,
    capacity,
    fits,
    features: storedFeatures.parse(JSON.parse(features)),
    x,
    y,
    validFrom: dayShown(validFrom),
    validTo: dayShown(validTo),
    own: ownRuleOf(row),
  };
}

function settingsOf({ provider, retiredAt }: ListedResource): ResourceView['settings'] {
  return {
    provider: provider && { id: provider.publicId, name: provider.name },
    retiredAt: retiredAt === null ? null : momentText(retiredAt as Instant),
  };
}

function dayShown(day: number | null): string | null {
  return day === null ? null : formatLocalDay(day as LocalDay);
}
