import { initTRPC } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import type { ProcedureMeta } from '#lib/server/trpc/procedures.ts';
import { ACTORS, EXPECTED_ACCESS, EXPECTED_PROCEDURES } from './expected-access.ts';
import { ALL_SAMPLES } from './samples.ts';
import { findUnguarded, walkRouter } from './walk-router.ts';

describe('every procedure', () => {
  const procedures = walkRouter(appRouter);

  it('has an input schema without unknown keys, an output schema, an access rule and expected answers', () => {
    expect(procedures.length).toBeGreaterThan(0);
    expect(findUnguarded(procedures, EXPECTED_PROCEDURES)).toEqual([]);
  });

  it('is still there where answers are expected of it', () => {
    const paths = procedures.map((one) => one.path);
    expect(EXPECTED_PROCEDURES.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('has a sample for each form of which answers are expected', () => {
    const formsOf = (lines: readonly { procedure: string; form: string }[]): string[] =>
      lines.map(({ procedure, form }) => `${procedure} ${form}`).sort();
    expect(formsOf(ALL_SAMPLES)).toEqual(formsOf(EXPECTED_ACCESS));
  });

  it('says that it needs a session exactly where nobody is refused in every form', () => {
    for (const { path, access } of procedures) {
      const forms = EXPECTED_ACCESS.filter((line) => line.procedure === path);
      const needsSession = forms.every(({ answers }) => answers.nobody === 'UNAUTHORIZED');
      expect(access, path).toBe(needsSession ? 'signed-in' : 'anyone');
    }
  });

  it('is refused to somebody, unless it is for everybody or for all who are signed in', () => {
    const open = EXPECTED_ACCESS.filter(({ answers }) =>
      ACTORS.slice(1).every((actor) => answers[actor] === 'ok'),
    );
    expect(open.map(({ procedure, form }) => `${procedure} ${form}`.trim()).sort()).toEqual([
      'account.acceptInvitation',
      'account.changePassword',
      'account.contact',
      'account.me',
      'account.requestCode',
      'account.resetPassword',
      'account.setContact',
      'account.signIn',
      'account.signInWithCode',
      'account.signOut',
      'apiToken.create',
      'apiToken.list',
      'attendance.mine',
      'availability.day',
      'availability.place',
      'calendar.year',
      'canteen.get',
      'canteen.list',
      'closure.urgentUse',
      'fault.report',
      'handOver.booking',
      'handOver.cancel',
      'handOver.get',
      'handOver.take',
      'identity.list',
      'measure.noop',
      'measure.signedInNoop',
      'notification.choose',
      'notification.endFeed',
      'notification.list',
      'notification.makeFeed',
      'notification.settings',
      'party.list',
      'policy.get of the district',
      'policy.get of the station',
      'privacy.exportData of oneself',
      'privacy.notice',
      'registration.complete',
      'registration.create',
      'registration.enter',
      'registration.get',
      'registration.quote',
      'registration.withdraw',
      'resource.list in service',
      'session.endOthers',
      'session.list',
      'sharing.arrive',
      'sharing.get',
      'sharing.leave',
      'sharing.seat',
      'sharing.take',
      'station.acceptHouseRules',
      'station.get',
      'station.houseRules',
      'station.list',
    ]);
  });
});

describe('the walk finds a procedure', () => {
  const trpc = initTRPC.meta<ProcedureMeta>().create();
  const whole = trpc.procedure.meta({ access: 'anyone' }).input(z.strictObject({})).output(z.null());
  const unguarded = (one: object): string[] =>
    findUnguarded(walkRouter(trpc.router({ made: trpc.router({ up: one as never }) })), ['made.up']);

  it('and has nothing to say of one that is whole', () => {
    expect(unguarded(whole.query(() => null))).toEqual([]);
  });

  it('without an input, an output or an access rule', () => {
    expect(unguarded(trpc.procedure.query(() => null))).toEqual([
      'made.up has no input schema',
      'made.up has no output schema',
      'made.up has no access rule',
    ]);
  });

  it('that takes unknown keys somewhere', () => {
    const loose = z.strictObject({ list: z.array(z.union([z.string(), z.object({ a: z.string() })])) });
    const procedure = trpc.procedure.meta({ access: 'anyone' }).input(loose).output(z.null());
    expect(unguarded(procedure.query(() => null))).toEqual([
      'made.up takes unknown keys at (input).properties.list.items.anyOf.1',
    ]);
  });

  it('of which no answer is expected', () => {
    const router = trpc.router({ made: trpc.router({ later: whole.mutation(() => null) }) });
    expect(findUnguarded(walkRouter(router), ['made.up'])).toEqual([
      'nobody has said who may call made.later',
    ]);
  });
});
