import type { ConfigSource } from '#lib/server/config-source.ts';

export interface PersonRow {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly disabledAt: number | null;
}

const COLUMNS = { id: true, publicId: true, name: true, passwordHash: true, disabledAt: true } as const;

export function findPersonByMobile({ tables }: ConfigSource, mobile: string): Promise<PersonRow | null> {
  return tables.person.findUnique({ where: { mobile }, select: COLUMNS });
}

export function findPersonById({ tables }: ConfigSource, id: number): Promise<PersonRow | null> {
  return tables.person.findUnique({ where: { id }, select: COLUMNS });
}

export function findPersonByPublicId({ tables }: ConfigSource, publicId: string): Promise<PersonRow | null> {
  return tables.person.findUnique({ where: { publicId }, select: COLUMNS });
}
