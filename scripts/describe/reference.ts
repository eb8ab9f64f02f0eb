import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { typeText, type JsonSchema } from './type-text.ts';

interface Procedure {
  readonly _def: {
    readonly type: string;
    readonly meta?: { readonly access?: string };
    readonly inputs: readonly z.ZodType[];
    readonly output?: z.ZodType;
  };
}

const ROUTERS = 'src/lib/server/trpc';

/** Every procedure with its own comment, who may call it, and the types of what goes in and out. */
export function describeApi(): string {
  const comments = readComments();
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
  const sections = procedures
    .filter(([name]) => !name.startsWith('measure.'))
    .map(([name, { _def }]) => {
      const access = _def.meta?.access === 'anyone' ? 'anyone' : 'signed in';
      const method = _def.type === 'query' ? 'GET (query)' : 'POST (mutation)';
      const comment = comments.get(name) ?? '';
      return [
        `## ${name}`,
        `${method}, ${access}. ${comment}`,
        `Input:\n\n${block(_def.inputs[0], 'input')}`,
        `Answer:\n\n${block(_def.output, 'output')}`,
      ].join('\n\n');
    });
  return `${HEAD}\n${sections.join('\n\n')}\n`;
}

const HEAD = `# API reference

Made from the router by \`node_modules/.bin/node scripts/describe-api.ts\`; do not edit. How to call it, the request
language and the reasons stand in [api.md](api.md); who may do what to which object in [access.md](access.md).
An \`id\` is 16 characters, a day \`YYYY-MM-DD\`, a time \`HH:MM\`, a moment ISO 8601 in UTC. \`?\` may be left out, \`=\` says
what then holds, \`1–40\` are bounds: of a number, of a text's characters, of a list's length. Other keys are refused.
`;

function block(schema: z.ZodType | undefined, io: 'input' | 'output'): string {
  const text = schema ? typeText(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema) : '{}';
  return `\`\`\`\n${text}\n\`\`\``;
}

/** The comment above each procedure in its router's file. */
export function readComments(): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  for (const file of readdirSync(ROUTERS).filter((name) => name.endsWith('-router.ts'))) {
    const router = file
      .replace('-router.ts', '')
      .replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const source = readFileSync(`${ROUTERS}/${file}`, 'utf8');
    for (const [, comment = '', name = ''] of source.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+): (?:anyone|member)/g,
    )) {
      comments.set(`${router}.${name}`, comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim());
    }
  }
  return comments;
}
