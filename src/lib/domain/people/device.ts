/** What a person recognises a device by: the browser and the system, each a word of a closed list. */
export const BROWSERS = ['wechat', 'edge', 'firefox', 'chrome', 'safari', 'other'] as const;
export const SYSTEMS = ['android', 'ios', 'harmony', 'windows', 'macos', 'linux', 'other'] as const;
export type Browser = (typeof BROWSERS)[number];
export type System = (typeof SYSTEMS)[number];

export interface Device {
  readonly browser: Browser;
  readonly system: System;
}

/** More of what a browser says of itself is not read. */
const READ_CHARACTERS_MAX = 400;

/** The first that fits: WeChat says that it is Chrome, Edge too, and Chrome that it is Safari. */
const BROWSER_MARKS: readonly (readonly [RegExp, Browser])[] = [
  [/MicroMessenger\//, 'wechat'],
  [/\bEdgA?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];

/** Android says that it is Linux, and an iPhone that it is like a Mac. */
const SYSTEM_MARKS: readonly (readonly [RegExp, System])[] = [
  [/HarmonyOS|OpenHarmony/, 'harmony'],
  [/Android/, 'android'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Windows/, 'windows'],
  [/Macintosh|Mac OS X/, 'macos'],
  [/Linux|X11/, 'linux'],
];

/** What stands in a User-Agent header. Only these two words of it are kept: the rest would tell devices apart. */
export function deviceOf(userAgent: string | null): Device {
  const text = (userAgent ?? '').slice(0, READ_CHARACTERS_MAX);
  const first = <Word>(marks: readonly (readonly [RegExp, Word])[]): Word | null =>
    marks.find(([mark]) => mark.test(text))?.[1] ?? null;
  return { browser: first(BROWSER_MARKS) ?? 'other', system: first(SYSTEM_MARKS) ?? 'other' };
}

/** As it is stored. */
export function formatDevice({ browser, system }: Device): string {
  return `${browser} ${system}`;
}

export function parseDevice(text: string): Device {
  const [browser, system] = text.split(' ');
  return {
    browser: BROWSERS.find((one) => one === browser) ?? 'other',
    system: SYSTEMS.find((one) => one === system) ?? 'other',
  };
}
