/** The page is whole without a script; with it the day follows by itself, and so does the map under the slider. */
export const csr = true;
