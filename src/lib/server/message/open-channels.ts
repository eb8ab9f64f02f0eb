import type { MessagesConfig } from '#lib/server/config/messages-config.ts';
import type { Channel } from './channel.ts';
import { openMailChannel } from './open-mail-channel.ts';
import { openSmsChannel } from './open-sms-channel.ts';

/** The ways of sending that are configured: text messages first, for everybody has a number. */
export function openChannels(
  { sms, mail }: MessagesConfig,
  options: { readonly nowMs: () => number },
): readonly Channel[] {
  return [...(sms ? [openSmsChannel(sms, options)] : []), ...(mail ? [openMailChannel(mail)] : [])];
}
