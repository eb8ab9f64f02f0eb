import { randomBytes } from 'node:crypto';

/** So many pages are kept, the latest ones; one of 300 desks has about half a megabyte. */
export const PAGES_KEPT_MAX = 128;

const NONCE = /'nonce-([A-Za-z0-9+/=_-]+)'/;
const POLICY = 'content-security-policy';
const NONCE_BYTES = 16;

/** Which page it is and whose, and the state of the world that it was drawn from. */
export interface PageKey {
  readonly page: string;
  readonly version: string;
}

interface KeptPage {
  readonly version: string;
  /** The page without its nonce, which stood between these parts. */
  readonly parts: readonly string[];
  readonly headers: readonly (readonly [string, string])[];
  readonly nonce: string;
}

/** Pages that many look at, drawn once for each state of the world. Each answer has a nonce of its own. */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage>();

  /** Answers the page as it was drawn for the same key, or draws it. Only a page that is found and whole is kept. */
  async answer(key: PageKey, draw: () => Promise<Response>): Promise<Response> {
    const known = this.#pages.get(key.page);
    if (known?.version === key.version) return answerOf(known);
    const drawn = await draw();
    const nonce = NONCE.exec(drawn.headers.get(POLICY) ?? '')?.[1];
    if (drawn.status !== 200 || nonce === undefined || drawn.headers.has('set-cookie')) return drawn;
    const html = await drawn.text();
    const page = { version: key.version, parts: html.split(nonce), headers: [...drawn.headers], nonce };
    this.#keep(key.page, page);
    return answerOf(page);
  }

  #keep(name: string, page: KeptPage): void {
    this.#pages.delete(name);
    this.#pages.set(name, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > PAGES_KEPT_MAX && oldest !== undefined) this.#pages.delete(oldest);
  }
}

function answerOf({ parts, headers, nonce }: KeptPage): Response {
  const fresh = randomBytes(NONCE_BYTES).toString('base64');
  const own = new Headers(
    headers.map(([name, value]): [string, string] => [name, value.replaceAll(nonce, fresh)]),
  );
  own.delete('content-length');
  return new Response(parts.join(fresh), { headers: own });
}
