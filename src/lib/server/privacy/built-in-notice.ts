import { BUILT_IN_NOTICE } from '#lib/domain/registration/consent.ts';
import { PRIVACY_TEXTS } from '#lib/messages/page-privacy-texts.ts';

/** The privacy notice that is in force until an officer publishes another one, in the words of the house. */
export function builtInNotice(): {
  readonly version: number;
  readonly chinese: string;
  readonly english: string;
  readonly publishedAt: null;
} {
  return {
    version: BUILT_IN_NOTICE,
    chinese: PRIVACY_TEXTS['zh-CN'].sentences.join('\n'),
    english: PRIVACY_TEXTS.en.sentences.join('\n'),
    publishedAt: null,
  };
}
