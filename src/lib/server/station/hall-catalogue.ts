import type { Hall } from '#lib/domain/hall/hall.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { StationRows } from '#lib/server/engine/ledger-rows.ts';
import { buildHall } from './build-hall.ts';

/** A hall and the facts about it that no decision needs. */
export interface CataloguedHall {
  readonly hall: Hall;
  readonly station: StationRows['station'];
}

/** Halls kept in memory at most; a city has some 300 stations. */
const HALLS_KEPT_MAX = 500;

/**
 * Halls by station, kept in memory while the revision of the configuration stands. The revision is read in the snapshot
 * of the question, so an answer never mixes an old hall with new claims, not even when another process has configured.
 */
export class HallCatalogue {
  #revision = -1;
  readonly #halls = new Map<number, CataloguedHall | null>();
  readonly #ids = new Map<string, number>();

  byId(reader: LedgerReader, stationId: number): CataloguedHall | null {
    this.#forgetOld(reader);
    return this.#find(reader, stationId);
  }

  #find(reader: LedgerReader, stationId: number): CataloguedHall | null {
    const known = this.#halls.get(stationId);
    if (known !== undefined) return known;
    const rows = reader.station(stationId);
    const built = rows && { hall: buildHall(rows, reader.calendar()), station: rows.station };
    if (this.#halls.size >= HALLS_KEPT_MAX) this.#halls.clear();
    this.#halls.set(stationId, built);
    return built;
  }

  byPublicId(reader: LedgerReader, publicId: string): CataloguedHall | null {
    this.#forgetOld(reader);
    const id = this.#ids.get(publicId) ?? reader.stationId(publicId);
    if (id === null) return null;
    this.#ids.set(publicId, id);
    return this.#find(reader, id);
  }

  #forgetOld(reader: LedgerReader): void {
    const revision = reader.configRevision();
    if (revision === this.#revision) return;
    this.#revision = revision;
    this.#halls.clear();
    this.#ids.clear();
  }
}
