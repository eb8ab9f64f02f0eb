import type { Browser, Device, System } from '#lib/domain/people/device.ts';
import type { Language } from './language.ts';

interface DeviceWords {
  readonly browsers: Readonly<Record<Browser, string>>;
  readonly systems: Readonly<Record<System, string>>;
  readonly unknown: string;
}

/** Browsers and systems are called by the names that their makers give them. */
const NAMES = { edge: 'Edge', firefox: 'Firefox', chrome: 'Chrome', safari: 'Safari' } as const;
const SYSTEM_NAMES = {
  android: 'Android',
  ios: 'iPhone / iPad',
  harmony: 'HarmonyOS',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
} as const;

const WORDS: Readonly<Record<Language, DeviceWords>> = {
  'zh-CN': {
    browsers: { ...NAMES, wechat: '微信', other: '其他程序' },
    systems: { ...SYSTEM_NAMES, other: '其他系统' },
    unknown: '未知设备',
  },
  en: {
    browsers: { ...NAMES, wechat: 'WeChat', other: 'Another program' },
    systems: { ...SYSTEM_NAMES, other: 'another system' },
    unknown: 'Unknown device',
  },
};

/** 微信 · Android. */
export function deviceWords(language: Language, { browser, system }: Device): string {
  const { browsers, systems, unknown } = WORDS[language];
  if (browser === 'other' && system === 'other') return unknown;
  return `${browsers[browser]} · ${systems[system]}`;
}
