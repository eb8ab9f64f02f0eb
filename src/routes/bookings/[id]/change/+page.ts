/** With a script the result follows what is filled in; without one it comes by the button. */
export const csr = true;
