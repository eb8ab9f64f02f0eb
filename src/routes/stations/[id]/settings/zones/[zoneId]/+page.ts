/** Desks are dragged and moved by keyboard; without a script they are moved by numbers. */
export const csr = true;
