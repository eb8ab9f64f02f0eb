import type { MessageKind } from '#lib/domain/message/message-kind.ts';

/** How the program reaches people; what is null is not configured. Its secrets come from the environment only. */
export interface MessagesConfig {
  readonly sms: SmsConfig | null;
  readonly mail: MailConfig | null;
}

/** A gateway for text messages that takes one signed call for each. */
export interface SmsConfig {
  /** Where the call goes: https, or this very machine. */
  readonly url: string;
  readonly keyId: string;
  readonly secret: string;
  /** The registered signature, 签名, that stands before every text. */
  readonly signName: string;
  /** The registered template of each kind; a kind without one is not sent by text message. */
  readonly templates: Readonly<Partial<Record<MessageKind, string>>>;
}

export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte on, or from STARTTLS on, which is then required, or not at all. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: { readonly name: string; readonly address: string };
}

export const NO_MESSAGES: MessagesConfig = { sms: null, mail: null };
