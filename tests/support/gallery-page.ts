import type { StoryPerson } from './story.ts';

export interface GalleryPage {
  /** Part of the names of its pictures. */
  readonly name: string;
  readonly path: string;
  /** Who looks at it; null is nobody who is signed in. */
  readonly as: StoryPerson | null;
  /** The page is what its form answers, sent with these fields besides what stands in it; a box is ticked with its value. */
  readonly sent?: Readonly<Record<string, string>>;
  /** The words on the button that sends them, where it is not the main one. */
  readonly press?: RegExp;
}
