import type { Engine } from '#lib/server/engine/engine.ts';

/** What the contract needs of an engine: itself, and a way to look and reach past it. Both end with the test. */
export interface EngineUnderTest {
  /** Opened on a store with the rows of the hall (tests/support/hall.ts). */
  readonly engine: Engine;
  /** Every row of every table as another program reads it, by table. */
  contents(): Record<string, string[]>;
  /** Runs a statement as another program would, each its own transaction. */
  runOutside(sql: string): void;
}

export type OpenEngine = () => EngineUnderTest;
