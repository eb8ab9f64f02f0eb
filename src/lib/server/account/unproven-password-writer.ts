import type { Instant } from '#lib/domain/time/instant.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

/** From now on the person's password rests on the word of whoever was shown the link. */
export async function markUnproven({ tables }: Tables, personId: number, since: Instant): Promise<void> {
  await tables.unprovenPassword.upsert({
    where: { personId },
    create: { personId, since },
    update: {},
    select: { personId: true },
  });
}

/** Ends it, and with it whatever somebody else may have made ready to act as the person; nothing where it was proven. */
export async function endUnproven({ tables }: Tables, personId: number): Promise<void> {
  await tables.unprovenPassword.deleteMany({ where: { personId } });
}
