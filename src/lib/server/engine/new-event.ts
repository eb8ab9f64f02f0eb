/** Events carry ids, never names, numbers or free text about people. */
export interface NewEvent {
  readonly atMs: number;
  readonly actorId: number | null;
  readonly partyId: number | null;
  readonly stationId: number | null;
  readonly subject:
    | 'booking'
    | 'person'
    | 'party'
    | 'station'
    | 'zone'
    | 'resource'
    | 'policy'
    | 'calendar'
    | 'closure'
    | 'session'
    | 'api-token'
    | 'registration';
  readonly subjectId: number;
  readonly action: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}
