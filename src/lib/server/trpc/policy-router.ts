import { policiesInput, policyList, removePolicyInput, setPolicyInput } from '#lib/schemas/policy.ts';
import { policyRules } from '#lib/schemas/stored-values.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { listEffectivePolicies } from '#lib/server/policy/list-effective-policies.ts';
import { removePolicy } from '#lib/server/policy/remove-policy.ts';
import { setPolicy } from '#lib/server/policy/set-policy.ts';
import { member, router } from './procedures.ts';

/** What may be booked by whom, how long, how far ahead, decided by whom. */
export const policyRouter = router({
  /** The rules that count at a station and who decided them; without a station the district's. Refused: an unknown station. */
  get: member
    .input(policiesInput)
    .output(policyList)
    .query(async ({ ctx, input }) => {
      const policies = await listEffectivePolicies(ctx.app, input);
      return {
        policies: policies.map(({ rules, ...one }) => ({
          ...one,
          rules: policyRules.parse(rules),
        })),
      };
    }),

  /**
   * Sets the rules of a kind at a station, or without one the district's. What is booked stays as it is.
   * Refused: those who do not run the station; for the district others than officers.
   */
  set: member
    .input(setPolicyInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await setPolicy(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** The station follows its district again. Refused: those who do not run the station; one without rules of its own is not found. */
  remove: member
    .input(removePolicyInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removePolicy(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
