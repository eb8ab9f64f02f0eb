import { z } from 'zod';

export interface WalkedProcedure {
  readonly path: string;
  readonly type: string;
  readonly access: string | null;
  readonly inputs: readonly z.ZodType[];
  readonly output: unknown;
}

/** What tRPC keeps of a procedure; its types leave most of it out. */
interface KeptProcedure {
  readonly _def: {
    readonly type: string;
    readonly meta?: { readonly access?: string };
    readonly inputs: readonly z.ZodType[];
    readonly output?: unknown;
  };
}

interface KeptRouter {
  readonly _def: {
    readonly procedures: Readonly<Record<string, unknown>>;
    readonly lazy: Readonly<Record<string, unknown>>;
  };
}

/** Every procedure of a router and of those inside it. A router that loads parts of itself later cannot be walked. */
export function walkRouter(router: object): WalkedProcedure[] {
  const { procedures, lazy } = (router as KeptRouter)._def;
  if (Object.keys(lazy).length > 0)
    throw new RangeError(`routers that load later: ${Object.keys(lazy).join(', ')}`);
  return Object.entries(procedures).map(([path, procedure]) => {
    const { type, meta, inputs, output } = (procedure as KeptProcedure)._def;
    return { path, type, access: meta?.access ?? null, inputs, output: output ?? null };
  });
}

/** What every procedure must have, and those that have it not. */
export function findUnguarded(
  procedures: readonly WalkedProcedure[],
  expectedPaths: readonly string[],
): string[] {
  return procedures.flatMap(({ path, access, inputs, output }) => [
    ...(inputs.length === 0 ? [`${path} has no input schema`] : []),
    ...(output === null ? [`${path} has no output schema`] : []),
    ...(access === 'anyone' || access === 'signed-in' ? [] : [`${path} has no access rule`]),
    ...(expectedPaths.includes(path) ? [] : [`nobody has said who may call ${path}`]),
    ...inputs.flatMap((schema) =>
      looseObjects(schema).map((place) => `${path} takes unknown keys at ${place}`),
    ),
  ]);
}

/** Where an input takes keys that it does not know: each object of its JSON Schema must say that it takes none. */
function looseObjects(schema: z.ZodType): string[] {
  const text = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return looseWithin(text, '(input)');
}

function looseWithin(node: unknown, place: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = isObjectSchema(node) && node.additionalProperties !== false ? [place] : [];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => looseWithin(value, `${place}.${key}`))];
}

function isObjectSchema(node: object): node is { additionalProperties?: unknown } {
  return 'type' in node && node.type === 'object';
}
