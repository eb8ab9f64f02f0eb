import type { PlaceState } from './place-state.ts';

/** The form of a state in a box of 10 by 10. */
interface Glyph {
  readonly path: string;
  readonly drawn: 'outline' | 'solid';
}

/** Each state has a form of its own, so that nobody needs to tell colours apart. One path each: a hall draws hundreds of them. */
export const GLYPHS: Readonly<Record<PlaceState, Glyph>> = {
  free: { drawn: 'outline', path: 'M5 1.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 1 1 0-7.2z' },
  partly: {
    drawn: 'solid',
    path: 'M5 .7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 1 1 0-8.6zM5 2.1a2.9 2.9 0 0 1 0 5.8z',
  },
  taken: { drawn: 'solid', path: 'M5 .8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 1 1 0-8.4z' },
  held: { drawn: 'outline', path: 'M2 1h6L2 9h6z' },
  closed: { drawn: 'outline', path: 'M1.5 1.5l7 7M8.5 1.5l-7 7' },
  own: { drawn: 'solid', path: 'M5 .3l1.4 3.2 3.4.3-2.6 2.3.8 3.4L5 7.7 2 9.5l.8-3.4L.2 3.8l3.4-.3z' },
  mine: {
    drawn: 'solid',
    path: 'M5 .3a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 1 1 0-4.6zM.8 9.8a4.2 4.2 0 0 1 8.4 0z',
  },
};
