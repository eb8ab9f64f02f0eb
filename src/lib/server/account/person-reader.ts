import type { App } from '#lib/server/app.ts';

export interface PersonRow {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly disabledAt: number | null;
}

const COLUMNS = { id: true, publicId: true, name: true, passwordHash: true, disabledAt: true } as const;

export function findPersonByMobile(app: App, mobile: string): Promise<PersonRow | null> {
  return app.engine.config.person.findUnique({ where: { mobile }, select: COLUMNS });
}

export function findPersonById(app: App, id: number): Promise<PersonRow | null> {
  return app.engine.config.person.findUnique({ where: { id }, select: COLUMNS });
}
