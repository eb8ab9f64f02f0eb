let hasWaited = false;

/**
 * Lets the browser draw what has come before a script takes the page over: both in one task would hold up whoever taps
 * meanwhile, and the page can do without for a frame. A page that nobody sees draws nothing, and one that is taken over
 * waits no more.
 */
export async function afterFirstFrame(): Promise<void> {
  if (hasWaited) return;
  hasWaited = true;
  if (document.visibilityState === 'hidden') return;
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
