import type { PlaceState } from './place-state.ts';

/** The form of a state in a box of 10 by 10. Paths are relative to its corner, so that many can be drawn as one. */
interface Glyph {
  readonly path: string;
  readonly drawn: 'outline' | 'solid';
}

/** Each state has a form of its own, so that nobody needs to tell colours apart; `seat-states.css` has the same beside words. */
export const GLYPHS: Readonly<Record<PlaceState, Glyph>> = {
  free: { drawn: 'outline', path: 'm5 1.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 1 1 0-7.2z' },
  partly: {
    drawn: 'solid',
    path: 'm5 .7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 1 1 0-8.6zm0 1.4a2.9 2.9 0 0 1 0 5.8z',
  },
  taken: { drawn: 'solid', path: 'm5 .8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 1 1 0-8.4z' },
  held: { drawn: 'outline', path: 'm2 1h6l-6 8h6z' },
  closed: { drawn: 'outline', path: 'm1.5 1.5l7 7m0-7l-7 7' },
  own: { drawn: 'solid', path: 'm5 .3l1.4 3.2 3.4.3-2.6 2.3.8 3.4-3-1.8-3 1.8.8-3.4-2.6-2.3 3.4-.3z' },
  mine: {
    drawn: 'solid',
    path: 'm5 .3a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 1 1 0-4.6zm-4.2 9.5a4.2 4.2 0 0 1 8.4 0z',
  },
};
