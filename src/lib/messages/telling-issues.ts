import { isMissing, type Issue } from './issue.ts';

/**
 * The issues to tell, one by one: an issue about a union is replaced by those of the branch that was most likely
 * meant, with their whole paths. Unions within unions too.
 */
export function* tellingIssues(issues: readonly Issue[]): Generator<Issue> {
  for (const issue of issues) {
    const branches = issue.errors ?? [];
    if (issue.code !== 'invalid_union' || branches.length === 0) {
      yield issue;
      continue;
    }
    const choices = sharedChoices(branches);
    const branch = choices ? [choices] : likeliestBranch(branches);
    yield* tellingIssues(branch.map((one) => ({ ...one, path: [...issue.path, ...one.path] })));
  }
}

/** A union of fixed values is one choice among all of them. */
function sharedChoices(branches: readonly (readonly Issue[])[]): Issue | null {
  const [first] = branches[0] ?? [];
  const isChoice = branches.every(
    (branch) => branch.length === 1 && branch[0]?.code === 'invalid_value' && branch[0].path.length === 0,
  );
  if (!first || !isChoice) return null;
  return { ...first, values: branches.flatMap((branch) => branch[0]?.values ?? []) };
}

/** The first of those whose shape is the nearest to what was sent. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const costs = branches.map((branch) => branch.reduce((sum, issue) => sum + costOf(issue), 0));
  return branches[costs.indexOf(Math.min(...costs))] ?? [];
}

/** How far an issue is from what the branch expects: another shape costs more than a wrong value in the right place. */
function costOf(issue: Issue): number {
  if (issue.code === 'invalid_type' && issue.path.length === 0) return 100;
  if (issue.code === 'invalid_value') return issue.path.length === 0 ? 50 : 5;
  if (issue.code === 'unrecognized_keys') return 10 * (issue.keys?.length ?? 1);
  return isMissing(issue) ? 8 : 1;
}
