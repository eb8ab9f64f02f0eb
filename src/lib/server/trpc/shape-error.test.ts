import { TRPCError } from '@trpc/server';
import { expect, it } from 'vitest';
import { DoorError } from '#lib/server/access/door-error.ts';
import { shapeError } from './shape-error.ts';

const SHAPE = {
  message: '',
  code: -32600,
  data: { code: 'BAD_REQUEST', httpStatus: 400, path: 'booking.change' },
} as const;

it('a mistake that a use-case has found in one field is told at that field, with what to do', () => {
  const cause = new DoorError('malformed', 'other-kind', {}, 'change.want.kind');
  const { data, message } = shapeError(SHAPE, new TRPCError({ code: 'BAD_REQUEST', cause }), undefined);
  expect(data.reason).toBe('other-kind');
  expect(data.issues).toEqual([{ path: 'change.want.kind', message }]);
  expect(message).toContain('另外提交预约');
});

it('one that is not one field’s has no place in the input', () => {
  const cause = new DoorError('conflict', 'change-waits');
  expect(shapeError(SHAPE, new TRPCError({ code: 'CONFLICT', cause }), undefined).data.issues).toEqual([]);
});
