import { fileURLToPath } from 'node:url';

/** This checkout of the program. */
export const REPOSITORY = fileURLToPath(new URL('../', import.meta.url));
