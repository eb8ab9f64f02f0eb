import { z } from 'zod';
import { EVENT_NAMES } from '#lib/domain/audit/event-actions.ts';
import { EVENT_FACTS_TOLD } from '#lib/domain/audit/event-facts.ts';
import { localDay, pageSize, publicId } from './scalars.ts';

/** What an event can be about and a filter can name. */
export const AUDITED_KINDS = [
  'booking',
  'registration',
  'person',
  'party',
  'station',
  'zone',
  'resource',
  'closure',
] as const;
export type AuditedKind = (typeof AUDITED_KINDS)[number];

/** Where a page of the log ends, as the page itself has told it. */
const logCursor = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

const filter = {
  /** The log of one station or of one party; of the whole district where both are left out. */
  stationId: publicId.optional(),
  partyId: publicId.optional(),
  /** Who did it. */
  actorId: publicId.optional(),
  about: z.strictObject({ kind: z.enum(AUDITED_KINDS), id: publicId }).optional(),
  event: z.enum(EVENT_NAMES).optional(),
  /** Both days are part of it, by the station's clock or that of the office. */
  from: localDay.optional(),
  to: localDay.optional(),
};

const oneScope = (input: { stationId?: unknown; partyId?: unknown }): boolean =>
  input.stationId === undefined || input.partyId === undefined;

export const auditFilter = z.strictObject(filter).refine(oneScope, 'malformed');
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditListInput = z
  .strictObject({ ...filter, after: logCursor.optional(), limit: pageSize })
  .refine(oneScope, 'malformed');

const named = z.strictObject({ id: publicId, name: z.string() });

const auditEntry = z.strictObject({
  id: logCursor,
  /** ISO 8601 in UTC, whole seconds. */
  at: z.string(),
  /** Null where the program did it itself. The name is null once the person was erased. */
  actor: z.strictObject({ id: publicId.nullable(), name: z.string().nullable() }).nullable(),
  /** Null for what another release recorded and this one has no words for. */
  event: z.enum(EVENT_NAMES).nullable(),
  /** What it happened to, by its present name. */
  about: z.strictObject({
    kind: z.enum(AUDITED_KINDS).nullable(),
    id: publicId.nullable(),
    name: z.string().nullable(),
  }),
  party: named.nullable(),
  station: named.nullable(),
  facts: z.partialRecord(z.enum(EVENT_FACTS_TOLD), z.union([z.string(), z.number(), z.boolean()])),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** A page may hold fewer entries than asked for and still go on: each looks through a bounded part of the log. */
export const auditPage = z.strictObject({
  entries: z.array(auditEntry),
  /** In which moments of this log are told. */
  timeZone: z.string(),
  next: logCursor.nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;
