import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
  /** The names of the benchmarks to run; null is all. */
  readonly only: readonly string[] | null;
  /** Where the results are written; null is nowhere. */
  readonly json: string | null;
  /** The folder of the program that is measured; null is this repository. */
  readonly program: string | null;
}

export const USAGE = `npm run bench -- [--only NAME,…] [--json FILE] [--quick] [--program FOLDER]
  --only NAME,…     these benchmarks and no others
  --json FILE       writes the results there, too
  --quick           tiny numbers: whether everything runs, not how fast it is
  --program FOLDER  measures the build of another checkout`;

/** Throws, with a sentence, for what is no option or no benchmark. */
export function readOptions(typed: readonly string[], names: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...typed],
    options: {
      only: { type: 'string' },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      program: { type: 'string' },
    },
  });
  const only = values.only?.split(',').map((name) => name.trim()) ?? null;
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no benchmark "${unknown}". There are: ${names.join(', ')}.`);
  return { quick: values.quick, only, json: values.json ?? null, program: values.program ?? null };
}
