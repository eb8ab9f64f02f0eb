// Writes docs/api-reference.md from the router itself: what each procedure is for, who may call it, what goes in and out.
// `--print` only prints it; a test compares it with what is committed.
import { writeFileSync } from 'node:fs';
import { describeApi } from './describe/reference.ts';

const text = describeApi();
if (process.argv.includes('--print')) console.log(text);
else writeFileSync('docs/api-reference.md', text);
