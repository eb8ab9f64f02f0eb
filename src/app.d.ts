import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { Language } from '#lib/messages/language.ts';
import type { SiteSettings } from '#lib/schemas/privacy.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { PausedSession } from '#lib/server/account/resume-session.ts';
import type { App as Application } from '#lib/server/app.ts';
import type { HeldForms } from '#lib/server/web-server/held-forms.ts';
import type { Config } from '#lib/server/config/config.ts';

declare global {
  namespace App {
    interface Locals {
      app: Application;
      config: Config;
      /** Looked up for this very request; null where nobody is signed in. */
      actor: Actor | null;
      /** Whose session has paused on a shared computer. */
      paused: PausedSession | null;
      /** Forms that were sent after a pause, until the password is given again. */
      heldForms: HeldForms;
      tokenHash: Buffer | null;
      /** What the access token of the call reaches; null where it came with none. */
      tokenScope: TokenScope | null;
      language: Language;
      /** What the office says of itself; null before the first start, and for the API, which does not ask. */
      site: SiteSettings | null;
      largerType: boolean;
      /** Of the day that a hall's page shows, where it has been asked for already. */
      dayMark?: string | null;
    }
    interface PageData {
      /** Of a booking's page: whether it is of a party that the reader belongs to. */
      isOwn?: boolean;
    }
    interface Error {
      message: string;
      /** Names this very answer in the log. */
      id?: string;
      /** Where the page is not the one of the status. */
      page?: 'link-over';
    }
  }
}

export {};
