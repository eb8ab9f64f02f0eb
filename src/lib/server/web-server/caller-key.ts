import { addressKey } from '#lib/server/account/address-key.ts';

export interface Caller {
  /** Null where nobody is signed in. */
  readonly actor: object | null;
  readonly tokenHash: Buffer | null;
  readonly address: string;
}

/**
 * Whose calls are counted together: those of a session that is alive, else those of an address. A cookie that opens no
 * session counts for nothing, because anybody can invent another one with every call.
 */
export function callerKey({ actor, tokenHash, address }: Caller): string {
  return actor && tokenHash ? tokenHash.toString('base64') : addressKey(address);
}
