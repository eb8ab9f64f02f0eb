import { randomBytes } from 'node:crypto';
import { PackedParts } from './packed-parts.ts';
import { takesGzip } from './packed.ts';

/** So many pages are kept, the latest ones; one of 300 desks has about half a megabyte. */
export const PAGES_KEPT_MAX = 128;

const NONCE = /'nonce-([A-Za-z0-9+/=_-]+)'/;
const POLICY = 'content-security-policy';
const NONCE_BYTES = 16;

/** Which page it is and whose, and the state of the world that it is of. */
export interface PageKey {
  readonly page: string;
  /** Another after everything that was written, anywhere; it costs nothing to know. */
  readonly version: string;
  /** What the page is drawn from: asked for only where the version is another. */
  readonly mark: () => string | null;
}

/** A page as it was drawn: its text apart from the answer, which has none, so that it is put into bytes once and here. */
export interface DrawnPage {
  readonly answer: Response;
  /** Empty where it is no page; then the answer is whole. */
  readonly html: string;
}

interface KeptPage {
  readonly version: string;
  readonly mark: string | null;
  readonly body: PackedParts;
  readonly headers: readonly (readonly [string, string])[];
  readonly nonce: string;
}

/**
 * Pages that many look at, drawn once for each state of what they show. Each answer has a nonce of its own, and is packed
 * for whoever can unpack it.
 */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage>();

  /** Answers the page as it was drawn for the same state, or draws it. Only a page that is found and whole is kept. */
  async answer(request: Request, key: PageKey, draw: () => Promise<DrawnPage>): Promise<Response> {
    const known = this.#pages.get(key.page);
    if (known?.version === key.version) return answerOf(request, known);
    // Before it is drawn: what is written meanwhile makes it be drawn again.
    const mark = markOf(key);
    if (known && mark !== null && known.mark === mark)
      return answerOf(request, this.#keep(key.page, { ...known, version: key.version }));
    const { answer, html } = await draw();
    const nonce = NONCE.exec(answer.headers.get(POLICY) ?? '')?.[1];
    if (answer.status !== 200 || nonce === undefined || html === '' || answer.headers.has('set-cookie'))
      return html === '' ? answer : withText(answer, html);
    const body = new PackedParts(html.split(nonce));
    const headers = [...answer.headers].filter(([name]) => !OF_NO_TEXT.includes(name));
    return answerOf(request, this.#keep(key.page, { version: key.version, mark, body, headers, nonce }));
  }

  #keep(name: string, page: KeptPage): KeptPage {
    this.#pages.delete(name);
    this.#pages.set(name, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > PAGES_KEPT_MAX && oldest !== undefined) this.#pages.delete(oldest);
    return page;
  }
}

/** What an answer without its text says of the text. */
const OF_NO_TEXT = ['content-length', 'etag'];

function withText({ status, headers }: Response, html: string): Response {
  const own = new Headers(headers);
  for (const name of OF_NO_TEXT) own.delete(name);
  return new Response(html, { status, headers: own });
}

/** Where it cannot be told the page is drawn, and says itself, with an id and in its frame, what has failed. */
function markOf({ mark }: PageKey): string | null {
  try {
    return mark();
  } catch {
    return null;
  }
}

async function answerOf(request: Request, { body, headers, nonce }: KeptPage): Promise<Response> {
  const fresh = randomBytes(NONCE_BYTES).toString('base64');
  const own = new Headers(
    headers.map(([name, value]): [string, string] => [name, value.replaceAll(nonce, fresh)]),
  );
  own.append('vary', 'Accept-Encoding');
  const isPacked = takesGzip(request);
  if (isPacked) own.set('content-encoding', 'gzip');
  const bytes = isPacked ? await body.gzip(fresh) : body.plain(fresh);
  own.set('content-length', String(bytes.length));
  return new Response(new Uint8Array(bytes), { headers: own });
}
