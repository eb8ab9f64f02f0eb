import { describe, expect, it } from 'vitest';
import { listedReasons } from '#lib/messages/decision-reasons.ts';
import { REASON_CHARACTERS_MAX } from '#lib/schemas/limits.ts';
import { readDecision } from './read-decision.ts';

const ID = 'AAAAAAAAAAAAAAAA';
const EMPTY = { decision: '', reason: '', words: '' };

describe('the form of a decision', () => {
  it('approves without a reason, and leaves out what was chosen for another button', () => {
    const read = readDecision('zh-CN', ID, { decision: 'approve', reason: 'scope', words: '打错了' });
    expect(read).toEqual({ ok: true, decision: { bookingId: ID, decision: 'approve' } });
  });

  it.each(['return', 'decline'] as const)('to %s takes a listed reason, own words, or both', (decision) => {
    const [listed] = listedReasons('zh-CN', decision);
    const reasonOf = (reason: string, words: string) =>
      readDecision('zh-CN', ID, { decision, reason, words });
    expect(reasonOf(listed!.code, '')).toMatchObject({ decision: { reason: listed!.text } });
    expect(reasonOf('other', '另有安排')).toMatchObject({ decision: { reason: '另有安排' } });
    expect(reasonOf(listed!.code, '另有安排')).toMatchObject({
      decision: { reason: `${listed!.text}\n另有安排` },
    });
  });

  it.each(['return', 'decline'])('to %s asks for a reason where there is none', (decision) => {
    for (const reason of ['', 'other', '__proto__', 'purpose of another list'])
      expect(readDecision('zh-CN', ID, { ...EMPTY, decision, reason })).toEqual({
        ok: false,
        problem: '请选择一个原因，或在“补充说明”中写明。',
      });
  });

  it('takes words up to the limit, and says where they are too long', () => {
    const words = '长'.repeat(REASON_CHARACTERS_MAX);
    expect(readDecision('zh-CN', ID, { ...EMPTY, decision: 'decline', words })).toMatchObject({ ok: true });
    const longer = readDecision('zh-CN', ID, { ...EMPTY, decision: 'decline', words: `${words}长` });
    expect(longer).toMatchObject({ ok: false, problem: '文字太长。请缩短后再提交。' });
  });

  it.each(['', 'cancel', '__proto__'])('knows no decision “%s”', (decision) => {
    expect(readDecision('en', ID, { ...EMPTY, decision })).toMatchObject({ ok: false });
  });
});
