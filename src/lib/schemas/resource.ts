import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { DEFAULT_NEIGHBOUR_DISTANCE } from '#lib/domain/hall/desk-layout.ts';
import { OWN_LENGTH_MINUTES_MAX } from '#lib/domain/policy/own-rule.ts';
import { DESKS_PER_FACING_ROW_MAX, FACING_ROWS_MAX } from '#lib/domain/hall/facing-rows.ts';
import {
  COUNT_MAX,
  DESKS_PER_ZONE_MAX,
  DRAWING_CM_MAX,
  FEATURES_MAX,
  LABEL_CHARACTERS_MAX,
  NAME_CHARACTERS_MAX,
  RESOURCES_PER_STATION_MAX,
  ZONES_PER_STATION_MAX,
} from './limits.ts';
import { localDay, moment, nonEmptyText, plainText, publicId } from './scalars.ts';

/** Changes of a drawing that can be undone. */
export const LAYOUT_CHANGES = ['desks-added', 'desks-moved', 'desks-renumbered'] as const;

const name = nonEmptyText(NAME_CHARACTERS_MAX);
const label = nonEmptyText(LABEL_CHARACTERS_MAX);
/** Whole centimetres. */
const position = z.int().min(0).max(DRAWING_CM_MAX);
const extent = z.int().min(1).max(DRAWING_CM_MAX);
const rank = z.int().min(0).max(ZONES_PER_STATION_MAX);
const neighbourDistance = z.int().min(0).max(DRAWING_CM_MAX);

const LABEL_PREFIX_CHARACTERS_MAX = 8;
const labelPrefix = plainText(LABEL_PREFIX_CHARACTERS_MAX);

/** Rows that face each other two by two, each with a letter; no more desks together than a zone holds. */
export const facingRowsShape = {
  rows: z.int().min(1).max(FACING_ROWS_MAX),
  desksPerRow: z.int().min(1).max(DESKS_PER_FACING_ROW_MAX),
  labelPrefix: labelPrefix.default(''),
};

const newZone = {
  stationId: publicId,
  name,
  neighbourDistance: neighbourDistance.default(DEFAULT_NEIGHBOUR_DISTANCE),
  /** Its place among the zones; without it the last. */
  rank: rank.optional(),
};

export const createZoneInput = z.discriminatedUnion('template', [
  z.strictObject({ ...newZone, template: z.literal('islands-40'), labelPrefix: labelPrefix.default('') }),
  z.strictObject({ ...newZone, template: z.literal('facing-rows'), ...facingRowsShape }),
  z.strictObject({ ...newZone, template: z.literal('empty'), width: extent, height: extent }),
]);

/** What is left out stays as it is. */
export const updateZoneInput = z.strictObject({
  zoneId: publicId,
  name: name.optional(),
  neighbourDistance: neighbourDistance.optional(),
  width: extent.optional(),
  height: extent.optional(),
  rank: rank.optional(),
});
/** The last change of the drawing of a zone that may be undone; null where there is none, or something has changed since. */
export const layoutChange = z.strictObject({
  change: z
    .strictObject({
      id: z.int(),
      kind: z.enum(LAYOUT_CHANGES),
      desks: z.int(),
      by: z.string(),
      at: moment,
    })
    .nullable(),
});
export type LayoutChangeView = z.infer<typeof layoutChange>;
export const undoLayoutInput = z.strictObject({
  zoneId: publicId,
  /** The change that the caller has seen; another one is not undone in its place. */
  change: z.int().min(1),
});

export const zoneId = z.strictObject({ zoneId: publicId });
export const created = z.strictObject({ id: publicId });
export const desksAdded = z.strictObject({ desks: z.int() });

export const generateRowsInput = z
  .strictObject({
    zoneId: publicId,
    prefix: labelPrefix,
    firstNumber: z.int().min(0).max(9_999).default(1),
    rows: z.int().min(1).max(DESKS_PER_ZONE_MAX),
    desksPerRow: z.int().min(1).max(DESKS_PER_ZONE_MAX),
    spacing: z.strictObject({ x: extent, y: extent }),
    /** The centre of the first desk. */
    start: z.strictObject({ x: position, y: position }),
  })
  .superRefine(({ rows, desksPerRow }, context) => {
    if (rows * desksPerRow <= DESKS_PER_ZONE_MAX) return;
    const maximum = Math.floor(DESKS_PER_ZONE_MAX / rows);
    context.addIssue({
      code: 'too_big',
      origin: 'number',
      maximum,
      inclusive: true,
      path: ['desksPerRow'],
      input: desksPerRow,
    });
  });

/** Desks of one zone. */
export const moveDesksInput = z.strictObject({
  desks: z
    .array(z.strictObject({ id: publicId, x: position, y: position }))
    .min(1)
    .max(DESKS_PER_ZONE_MAX)
    .refine(areDistinct, 'duplicate'),
});
/** Desks of one station; they may exchange their numbers. */
export const renumberInput = z.strictObject({
  desks: z
    .array(z.strictObject({ id: publicId, label }))
    .min(1)
    .max(DESKS_PER_ZONE_MAX)
    .refine(areDistinct, 'duplicate'),
});

const features = z
  .array(label)
  .max(FEATURES_MAX)
  .refine((list) => new Set(list).size === list.length, 'duplicate');
const capacity = z.int().min(1).max(COUNT_MAX);
const fits = z.int().min(1).max(COUNT_MAX).nullable();
const bound = localDay.nullable();

const ownLength = z.int().min(1).max(OWN_LENGTH_MINUTES_MAX).nullable();

/** What a resource asks on top of the rules of its kind: length of one day's times together in minutes, and approval. */
const ownRule = z.strictObject({
  minutesMin: ownLength,
  minutesMax: ownLength,
  needsApproval: z.boolean(),
});
/** The same as it is set; null is nothing. */
const newOwnRule = ownRule
  .refine(({ minutesMin: min, minutesMax: max }) => min === null || max === null || min <= max, {
    path: ['minutesMax'],
    message: 'reversed',
  })
  .nullable();

const newResource = {
  stationId: publicId,
  label,
  fits: fits.default(null),
  features: features.default([]),
  /** The party that offers it; null is the station itself. */
  providerId: publicId.nullable().default(null),
  validFrom: bound.default(null),
  validTo: bound.default(null),
  own: newOwnRule.default(null),
};
const place = <Kind extends 'room' | 'counter'>(kind: Kind) =>
  z.strictObject({ ...newResource, kind: z.literal(kind) });
const units = <Kind extends 'area' | 'bay'>(kind: Kind) =>
  z.strictObject({ ...newResource, kind: z.literal(kind), capacity });

/** Desks come with their zone, and a room or counter is one unit. */
export const createResourceInput = z
  .discriminatedUnion('kind', [place('room'), place('counter'), units('area'), units('bay')])
  .refine(({ validFrom, validTo }) => inOrder(validFrom, validTo), {
    path: ['validTo'],
    message: 'reversed',
  });

/** What is left out stays as it is. */
export const updateResourceInput = z
  .strictObject({
    resourceId: publicId,
    label: label.optional(),
    capacity: capacity.optional(),
    fits: fits.optional(),
    features: features.optional(),
    validFrom: bound.optional(),
    validTo: bound.optional(),
    /** Takes the place of what it asked before; null is nothing. Canteens have terms instead. */
    own: newOwnRule.optional(),
  })
  .refine(({ validFrom, validTo }) => inOrder(validFrom ?? null, validTo ?? null), {
    path: ['validTo'],
    message: 'reversed',
  });

/** Without a label it keeps the one it had. */
export const reactivateInput = z.strictObject({ resourceId: publicId, label: label.optional() });
export const resourceId = z.strictObject({ resourceId: publicId });

/** Desks of one station. */
export const retireDesksInput = z.strictObject({
  desks: z.array(publicId).min(1).max(DESKS_PER_ZONE_MAX).refine(isSet, 'duplicate'),
});

/** Desks of one station, all with the same rule of their own. */
export const ruleDesksInput = z.strictObject({
  desks: z.array(publicId).min(1).max(DESKS_PER_ZONE_MAX).refine(isSet, 'duplicate'),
  own: newOwnRule,
});

export const listResourcesInput = z.strictObject({
  stationId: publicId,
  /** Those that were retired are shown to those who run the station. */
  state: z.enum(['in-service', 'retired']).default('in-service'),
  after: publicId.optional(),
  limit: z.int().min(1).max(RESOURCES_PER_STATION_MAX).default(RESOURCES_PER_STATION_MAX),
});

export const resourceView = z.strictObject({
  id: publicId,
  kind: z.enum(RESOURCE_KINDS),
  label: z.string(),
  zoneId: publicId.nullable(),
  capacity: z.int(),
  fits: z.int().nullable(),
  features: z.array(z.string()),
  /** The centre in the zone's drawing, in centimetres; null where it is not drawn. */
  x: z.int().nullable(),
  y: z.int().nullable(),
  validFrom: localDay.nullable(),
  validTo: localDay.nullable(),
  /** On top of the rules of its kind; null is nothing. */
  own: ownRule.nullable(),
  /** Null for those who do not run the station. */
  settings: z
    .strictObject({
      provider: z.strictObject({ id: publicId, name: z.string() }).nullable(),
      retiredAt: moment.nullable(),
    })
    .nullable(),
});
export type ResourceView = z.infer<typeof resourceView>;

export const resourceList = z.strictObject({
  resources: z.array(resourceView),
  /** Pass it as `after` for the next page; null on the last one. */
  next: publicId.nullable(),
});

/** Days in ISO form are ordered as texts. */
function inOrder(from: string | null, to: string | null): boolean {
  return from === null || to === null || from <= to;
}

function isSet(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function areDistinct(desks: readonly { readonly id: string }[]): boolean {
  return new Set(desks.map((desk) => desk.id)).size === desks.length;
}
