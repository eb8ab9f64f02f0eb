import { RESOURCE_KINDS, type ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { DayView } from '#lib/schemas/availability.ts';
import type { QrCode } from './qr-code.ts';

/** Three across and four down are as large as they can be on A4 with a margin that every printer can print. */
export const LABELS_PER_SHEET = 12;

/** What can be printed together: the desks of a zone, all places of a kind, or the door. */
export interface LabelChoice {
  /** As it stands in the address. */
  readonly value: string;
  readonly places: readonly {
    readonly id: string;
    readonly label: string;
    readonly zone: string | null;
    readonly kind: ResourceKind;
  }[];
  readonly zone: string | null;
  readonly kind: ResourceKind | 'door' | 'arrival';
}

export interface Label {
  readonly id: string;
  readonly label: string;
  /** The zone or the kind; null at the door. */
  readonly zone: string | null;
  readonly kind: ResourceKind | 'door' | 'arrival';
  readonly address: string;
  readonly code: QrCode;
}

export const DOOR = 'door';
/** At which people check in: one for the hall and one for each zone. */
export const ARRIVAL = 'arrival';

/** In the order in which a station is walked through: the door, where people check in, zone by zone, then everything else by its kind. */
export function labelChoicesOf(hall: Pick<DayView, 'zones' | 'resources'>): LabelChoice[] {
  const zones = hall.zones.map(({ id, name }): LabelChoice => ({
    value: id,
    zone: name,
    kind: 'desk',
    places: hall.resources
      .filter(({ kind, zoneId }) => kind === 'desk' && zoneId === id)
      .map((one) => ({ id: one.id, label: one.label, zone: name, kind: one.kind })),
  }));
  const kinds = RESOURCE_KINDS.filter((kind) => kind !== 'desk').map((kind): LabelChoice => ({
    value: kind,
    zone: null,
    kind,
    places: hall.resources
      .filter((one) => one.kind === kind)
      .map(({ id, label }) => ({ id, label, zone: null, kind })),
  }));
  const door: LabelChoice = { value: DOOR, zone: null, kind: DOOR, places: [] };
  const arrival: LabelChoice = { value: ARRIVAL, zone: null, kind: ARRIVAL, places: [] };
  return [door, arrival, ...[...zones, ...kinds].filter(({ places }) => places.length > 0)];
}

/** Cut into sheets of LABELS_PER_SHEET. */
export function sheetsOf(labels: readonly Label[]): (readonly Label[])[] {
  const sheets: (readonly Label[])[] = [];
  for (let first = 0; first < labels.length; first += LABELS_PER_SHEET)
    sheets.push(labels.slice(first, first + LABELS_PER_SHEET));
  return sheets;
}
