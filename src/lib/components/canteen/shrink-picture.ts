import { PICTURE_BYTES_MAX } from '#lib/domain/picture/picture-format.ts';

/** As wide as a page shows it on a good screen. */
const SHOWN_SIDE = 1_600;
const QUALITIES = [0.85, 0.7, 0.5] as const;

/**
 * A phone's photo is many times larger than what may be sent: the browser draws it smaller before it is. Without a script, or
 * where the browser cannot read it, the file goes as it is and the server says what is wrong with it.
 */
export async function shrinkChosenPicture(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file || file.size <= PICTURE_BYTES_MAX) return;
  try {
    const smaller = await shrunk(file);
    if (!smaller || input.files?.[0] !== file) return;
    const list = new DataTransfer();
    list.items.add(new File([smaller], 'picture.jpg', { type: 'image/jpeg' }));
    input.files = list.files;
  } catch {
    // The server judges the file as it was chosen.
  }
}

async function shrunk(file: File): Promise<Blob | null> {
  const drawn = await createImageBitmap(file);
  const scale = Math.min(1, SHOWN_SIDE / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg', quality);
    });
    if (blob && blob.size <= PICTURE_BYTES_MAX) return blob;
  }
  return null;
}
