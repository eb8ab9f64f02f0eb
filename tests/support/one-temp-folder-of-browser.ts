import { setup } from './one-temp-folder.ts';

/** The same for Playwright, which asks for it in this form. */
export default setup;
