import { expect, it } from 'vitest';
import { formState } from './form-state.ts';

const refused = {
  sentence: null,
  problems: { name: '请填写名称。', 'hours.monday.1.to': '请填写时间。' },
  typed: { form: 'add', values: { name: '', open: 'on', closed: '' } },
};

it('a form that was refused shows what was typed, and what is wrong with it', () => {
  const state = formState(refused, 'add');
  expect([state.value('name', '旧名'), state.value('other', '旧')]).toEqual(['', '旧']);
  expect([state.problem('name'), state.problem('other')]).toEqual(['请填写名称。', null]);
  expect([state.problemWithin('hours.monday'), state.problemWithin('hours.mon')]).toEqual([
    '请填写时间。',
    null,
  ]);
  expect([state.ticked('open', false), state.ticked('closed', true)]).toEqual([true, false]);
});

it.each([null, undefined, {}, { done: true }, refused])(
  'another form of the page shows what is there: %j',
  (form) => {
    const state = formState(form, 'rename');
    expect(state.refused).toBeNull();
    expect([state.value('name', '旧名'), state.problem('name'), state.ticked('open', true)]).toEqual([
      '旧名',
      null,
      true,
    ]);
  },
);

it('a form that was only to be looked at is told from one that was to be saved', () => {
  const preview = { ...refused, typed: { form: 'add', values: { name: '', preview: 'on' } } };
  expect([formState(preview, 'add').isPreview, formState(refused, 'add').isPreview]).toEqual([true, false]);
});
