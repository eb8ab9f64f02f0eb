import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const packing = promisify(deflateRaw);
const LEVEL = 4;

/** Of a gzip member (RFC 1952): deflated, no name, no time, made on any system. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** A block of no bytes that says it is the last (RFC 1951, 3.2.4). */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const STORED_BYTES_MAX = 0xffff;

/**
 * A text that differs in one word only each time it is sent: what stands between is packed once. The parts are cut so that
 * none refers to another, and the word goes between them as it is.
 */
export class PackedParts {
  readonly #parts: readonly Buffer[];
  #packed: Promise<readonly Buffer[]> | null = null;

  constructor(parts: readonly string[]) {
    this.#parts = parts.map((part) => Buffer.from(part));
  }

  plain(word: string): Buffer {
    return Buffer.concat(between(this.#parts, Buffer.from(word)));
  }

  async gzip(word: string): Promise<Buffer> {
    this.#packed ??= Promise.all(
      this.#parts.map((part) => packing(part, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH })),
    );
    const filling = Buffer.from(word);
    if (filling.length > STORED_BYTES_MAX)
      throw new RangeError('the word does not fit into one stored block');
    const blocks = between(await this.#packed, Buffer.concat([storedHead(filling.length), filling]));
    const plain = between(this.#parts, filling);
    const end = Buffer.alloc(8);
    end.writeUInt32LE(plain.reduce((sum, part) => crc32(part, sum), 0));
    end.writeUInt32LE(plain.reduce((sum, { length }) => sum + length, 0) >>> 0, 4);
    return Buffer.concat([HEAD, ...blocks, LAST_BLOCK, end]);
  }
}

function between(parts: readonly Buffer[], filling: Buffer): Buffer[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [filling, part]));
}

function storedHead(bytes: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes, 1);
  head.writeUInt16LE(bytes ^ 0xffff, 3);
  return head;
}
