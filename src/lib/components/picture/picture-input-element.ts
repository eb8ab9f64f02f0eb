/** As wide as a page shows it on a good screen, and smaller for a picture full of detail. */
const SIDES = [1_600, 1_000, 640] as const;
const QUALITIES = [0.85, 0.7, 0.5] as const;

/**
 * A phone's photo is many times larger than what may be sent: the browser draws it smaller before it is. Without a script, or
 * where the browser cannot read it, the file goes as it is and the server says what is wrong with it. On pages that have no
 * other script too.
 */
class PictureInputElement extends HTMLElement {
  #ended = new AbortController();
  #drawing: Promise<void> | null = null;

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    const input = this.querySelector('input');
    input?.addEventListener('change', () => this.#draw(input), { signal });
    input?.form?.addEventListener('submit', (event) => this.#waitFor(event), { signal });
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  #draw(input: HTMLInputElement): void {
    const drawing = shrinkChosen(input, Number(this.dataset['bytesMax'])).finally(() => {
      if (this.#drawing === drawing) this.#drawing = null;
    });
    this.#drawing = drawing;
  }

  /** Who presses the button while a photo is still being drawn sends the smaller one a moment later. */
  #waitFor(event: SubmitEvent): void {
    const form = event.target;
    if (this.#drawing === null || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    void this.#drawing.then(() => form.requestSubmit(event.submitter));
  }
}

async function shrinkChosen(input: HTMLInputElement, bytesMax: number): Promise<void> {
  const file = input.files?.[0];
  if (!file || file.size <= bytesMax) return;
  try {
    const smaller = await shrunk(file, bytesMax);
    if (!smaller || input.files?.[0] !== file) return;
    const list = new DataTransfer();
    list.items.add(new File([smaller], 'picture.jpg', { type: 'image/jpeg' }));
    input.files = list.files;
  } catch {
    // The server judges the file as it was chosen.
  }
}

async function shrunk(file: File, bytesMax: number): Promise<Blob | null> {
  const drawn = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(drawn.width, drawn.height));
    canvas.width = Math.max(1, Math.round(drawn.width * scale));
    canvas.height = Math.max(1, Math.round(drawn.height * scale));
    canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const blob = await new Promise<Blob | null>((done) => {
        canvas.toBlob(done, 'image/jpeg', quality);
      });
      if (blob && blob.size <= bytesMax) return blob;
    }
  }
  return null;
}

if (!customElements.get('picture-input')) customElements.define('picture-input', PictureInputElement);
