import { expect, it } from 'vitest';
import { DoorError } from '#lib/server/access/door-error.ts';
import { refuseForm } from './page-refusal.ts';

it('tells who reads pages nothing of keys', () => {
  const event = { locals: { language: 'zh-CN' }, setHeaders: () => undefined } as unknown as Parameters<
    typeof refuseForm
  >[0];
  const { status, data } = refuseForm(event, new DoorError('conflict', 'key-used-otherwise'), {});
  expect([status, data.sentence]).toEqual([409, '本页面已提交过其他内容，请刷新后重新提交。']);
});
