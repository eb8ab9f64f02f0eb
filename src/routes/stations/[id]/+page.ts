import { browser } from '$app/environment';
import { afterFirstFrame } from '#lib/components/ui/first-frame.ts';
import type { PageLoad } from './$types';

/** The page is whole without a script; with it the day follows by itself, and so does the map under the slider. */
export const csr = true;

export const load: PageLoad = async ({ data }) => {
  if (browser) await afterFirstFrame();
  return data;
};
