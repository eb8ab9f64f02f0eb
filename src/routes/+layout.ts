/** Pages are whole without a script; one that is better with it says so itself. */
export const csr = false;
