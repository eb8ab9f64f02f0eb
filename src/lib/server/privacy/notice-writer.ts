import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewNotice {
  readonly version: number;
  readonly chinese: string;
  readonly english: string;
  readonly publishedAt: number;
  readonly publishedBy: number;
}

/** A version that was published stays as it is. */
export async function insertNotice({ tables }: ConfigTransaction, row: NewNotice): Promise<void> {
  await tables.privacyNotice.create({ data: row, select: { version: true } });
}
