/** A bug as it is planted: other text for one place of a file each. */
export interface PlantedBug {
  readonly name: string;
  readonly edits: readonly { readonly file: string; readonly find: string; readonly plant: string }[];
}

/** What has gone wrong in other systems, and what would be easy to get wrong here. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'what ends when something begins stands in its way',
    edits: [
      {
        file: 'src/lib/domain/capacity/free-quantity.ts',
        find: 'claim.from >= interval.to || claim.to <= interval.from',
        plant: 'claim.from > interval.to || claim.to < interval.from',
      },
      {
        file: 'src/lib/domain/request/claims-by-resource.ts',
        find: 'claim.from < interval.to && interval.from < claim.to);',
        plant: 'claim.from <= interval.to && interval.from <= claim.to);',
      },
    ],
  },
  {
    name: 'the sum of all overlaps instead of their peak',
    edits: [
      {
        file: 'src/lib/domain/capacity/free-quantity.ts',
        find: 'if (claim.to < interval.to) steps.push',
        plant: 'if (claim.to < interval.from) steps.push',
      },
    ],
  },
  {
    name: 'a due hold is free to those who ask, and nobody takes it away',
    edits: [
      {
        file: 'src/lib/server/booking/create-booking.ts',
        find: '...lapses,\n        bookAllocation',
        plant: 'bookAllocation',
      },
    ],
  },
  {
    name: 'the local day of a claim is the day of another zone',
    edits: [
      {
        file: 'src/lib/server/booking/claims.ts',
        find: 'day: localDay,\n      occurrenceDay',
        plant: 'day: Math.floor(interval.from / 1440) as typeof localDay,\n      occurrenceDay',
      },
    ],
  },
  {
    name: 'one claim of a stay has no quantity',
    edits: [
      {
        file: 'src/lib/server/booking/claims.ts',
        find: 'quantity,\n      stationId',
        plant: 'quantity: interval === parts[0]?.interval ? 1 : quantity,\n      stationId',
      },
    ],
  },
  {
    name: 'a decision looks at no state',
    edits: [
      {
        file: 'src/lib/server/booking/booking-file.ts',
        find: 'if (!capability.allowed) throw',
        plant: "if (!capability.allowed && capability.because !== 'wrong-state') throw",
      },
      {
        file: 'src/lib/server/engine/sqlite/ledger-writer.ts',
        find: 'if (changes !== 1) throw new LedgerRefused(`booking ${bookingId} is no longer ${from',
        plant: 'if (changes > 1) throw new LedgerRefused(`booking ${bookingId} is no longer ${from',
      },
    ],
  },
  {
    name: 'a key is the same whoever uses it',
    edits: [
      {
        file: 'src/lib/server/engine/sqlite/account-statements.ts',
        find: 'WHERE party_id = +? AND procedure = +? AND key = +?',
        plant: 'WHERE +? > 0 AND procedure = +? AND key = +?',
      },
    ],
  },
  {
    name: 'a day that is given back keeps its claim',
    edits: [
      {
        file: 'src/lib/server/engine/sqlite/ledger-statements.ts',
        find: 'DELETE FROM claim WHERE holder = ? AND occurrence_day = ?',
        plant: 'DELETE FROM claim WHERE holder = ? AND occurrence_day = ? AND quantity < 0',
      },
    ],
  },
  {
    name: 'a quota is read before the gate',
    edits: [
      {
        file: 'src/lib/server/booking/create-booking.ts',
        find: 'return app.engine.transact({\n    holder: PROCEDURE,\n    load: (reader) => {\n      const situation = loadSituation(app, reader, actor, input.request, now);',
        plant:
          'const { fair } = app.engine.read((reader) => loadSituation(app, reader, actor, input.request, now));\n  return app.engine.transact({\n    holder: PROCEDURE,\n    load: (reader) => {\n      const situation = { ...loadSituation(app, reader, actor, input.request, now), fair };',
      },
    ],
  },
  {
    name: 'the waitlist skips its head',
    edits: [
      {
        file: 'src/lib/domain/waitlist/pass-on.ts',
        find: 'a.rank - b.rank || a.id - b.id',
        plant: 'a.rank - b.rank || b.id - a.id',
      },
    ],
  },
  {
    name: 'nothing is gathered for who was passed over',
    edits: [
      {
        file: 'src/lib/server/waitlist/offer-to.ts',
        find: 'gathered || isPatient(waiting) ?',
        plant: 'gathered ?',
      },
    ],
  },
  {
    name: 'what is gathered does not grow',
    edits: [
      {
        file: 'src/lib/server/waitlist/offer-to.ts',
        find: 'if (more.length === 0)',
        plant: 'if (more.length === 0 || gathered)',
      },
    ],
  },
  {
    name: 'nobody looks again whether the rest of a day is free by now',
    edits: [
      {
        file: 'src/lib/server/engine/sqlite/waiting-writer.ts',
        find: 'WHERE rank = 0 AND local_day BETWEEN @now / 1440 - 1',
        plant: 'WHERE rank = 0 AND local_day BETWEEN @now / 1440 + 1',
      },
    ],
  },
  {
    name: 'the hours that a day has lost are waited for by nobody',
    edits: [
      {
        file: 'src/lib/domain/closure/rest-of-day.ts',
        find: 'if (to <= first) return [];',
        plant: 'if (to > now) return [];',
      },
    ],
  },
];
