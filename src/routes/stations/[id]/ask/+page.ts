/** With a script the answer follows each choice; without one it comes by the button. */
export const csr = true;
