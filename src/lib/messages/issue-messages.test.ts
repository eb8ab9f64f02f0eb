import { describe, expect, test } from 'vitest';
import { z, type ZodType } from 'zod';
import { PASSWORD_CHARACTERS_MIN } from '#lib/domain/people/password-rules.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import { plainText } from '#lib/schemas/scalars.ts';
import { CHINESE_ISSUES } from './chinese-issues.ts';
import { ENGLISH_ISSUES } from './english-issues.ts';
import { issueList, issueMessage, ISSUES_TOLD_MAX } from './issue-messages.ts';
import type { IssueWord } from './issue-sentences.ts';
import { expectAdvice } from './sentence.fixture.ts';

const ID = 'AAAAAAAAAAAAAAAA';
const REQUEST = {
  stationId: ID,
  partyId: ID,
  want: { kind: 'desk', count: 6 },
  when: { days: { from: '2026-12-01', to: '2026-12-31' }, time: { from: '09:00', to: '18:00' } },
  headCount: 6,
};

/** What is told of an input that the schema refuses, in both languages; the paths must agree. */
function told(schema: ZodType, input: unknown): { path: string; chinese: string; english: string }[] {
  const { error } = schema.safeParse(input);
  if (!error) throw new Error('the schema took it');
  const english = issueList('en', error);
  return issueList('zh-CN', error).map(({ path, message }, index) => {
    expect(english[index]!.path).toBe(path);
    expectAdvice(message, english[index]!.message);
    return { path, chinese: message, english: english[index]!.message };
  });
}

describe('our own words', () => {
  const words = Object.keys(CHINESE_ISSUES.words) as IssueWord[];

  test.each(words)('%s has a sentence in both languages', (word) => {
    const issue = { code: 'custom', message: word, path: [] };
    expect(issueMessage('zh-CN', issue)).toBe(CHINESE_ISSUES.words[word]);
    expect(issueMessage('en', issue)).toBe(ENGLISH_ISSUES.words[word]);
    expectAdvice(issueMessage('zh-CN', issue), issueMessage('en', issue));
  });

  test('each has a sentence of its own', () => {
    expect(new Set(Object.values(CHINESE_ISSUES.words)).size).toBe(words.length);
    expect(new Set(Object.values(ENGLISH_ISSUES.words)).size).toBe(words.length);
  });

  test('are known whatever check carries them', () => {
    const [issue] = told(z.string().regex(/^\d+$/, 'mobile'), 'abc');
    expect(issue?.chinese).toBe(CHINESE_ISSUES.words.mobile);
    const [short] = told(z.string().min(PASSWORD_CHARACTERS_MIN, 'password-too-short'), 'abc');
    expect(short?.chinese).toContain(`${PASSWORD_CHARACTERS_MIN}个字符`);
  });

  test.each(['constructor', '__proto__', 'toString', 'of tomorrow', ''])(
    'others are told in general: %j',
    (word) => {
      const issue = { code: 'custom', message: word, path: [] };
      expect(issueMessage('zh-CN', issue)).toBe(CHINESE_ISSUES.other);
      expect(issueMessage('en', { ...issue, code: 'of-tomorrow' })).toBe(ENGLISH_ISSUES.other);
    },
  );
});

describe('checks of zod', () => {
  test.each<[string, ZodType, unknown, string, string]>([
    ['a missing key', z.string(), undefined, '缺少', 'missing'],
    ['a number for a text', z.string(), 7, '应为文字', 'a text'],
    ['a text for a number', z.number(), 'x', '应为数字', 'a number'],
    ['infinity', z.int(), Infinity, '应为数字', 'a number'],
    ['half of one', z.int(), 1.5, '应为整数', 'a whole number'],
    ['an object for a list', z.array(z.int()), { contains: '' }, '应为列表', 'a list'],
    ['a list for an object', z.strictObject({}), [], '应为一组字段', 'a set of fields'],
    ['a list for a record', z.record(z.string(), z.int()), [], '应为一组字段', 'a set of fields'],
    ['a text for a truth', z.boolean(), 'yes', '“是”或“否”', 'true or false'],
    ['a type without a word', z.date(), 7, '类型不对', 'wrong type'],
    ['too few', z.int().min(3), 2, '不能小于3', 'less than 3'],
    ['too many', z.int().max(31), 32, '不能大于31', 'more than 31'],
    ['not above', z.number().gt(3), 3, '必须大于3', 'more than 3'],
    ['not below', z.number().lt(3), 3, '必须小于3', 'less than 3'],
    ['an empty text', z.string().min(1), '', '不能为空', 'empty'],
    ['an empty list', z.array(z.int()).min(1), [], '不能为空', 'empty'],
    ['a short text', z.string().min(8), 'abc', '至少需要8个字符', 'At least 8 characters are'],
    ['a long text', z.string().max(1), 'abc', '最多1个字符', 'At most 1 character is'],
    ['a long list', z.array(z.int()).max(2), [1, 2, 3], '最多2项', 'At most 2 items are'],
    ['a large set', z.set(z.int()).max(1), new Set([1, 2]), '最多1项', 'At most 1 item is'],
    ['another length', z.string().length(4), 'abc', '正好4个字符', 'Exactly 4 characters are'],
    ['a large integer', z.bigint().max(9n), 10n, '不能大于9', 'more than 9'],
    ['a step', z.int().multipleOf(15), 7, '15的整数倍', 'multiple of 15'],
    ['a form', z.string().regex(/^a/), 'b', '格式不正确', 'right form'],
    ['a web address', z.url(), 'b', 'https://', 'https://'],
    ['a choice', z.enum(['refuse', 'skip']), 'b', 'refuse、skip', 'refuse, skip'],
    ['a choice of many', z.enum([...'abcdefghijklm']), 'z', '可选', 'one of them.'],
    ['a choice of numbers', z.union([z.literal(1), z.literal(2)]), 9, '1、2', '1, 2'],
    ['one of three choices', z.union([z.enum(['a', 'b']), z.literal('c')]), 9, 'a、b、c', 'a, b, c'],
  ])('%s', (_, schema, input, chinese, english) => {
    const issues = told(schema, input);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.chinese).toContain(chinese);
    expect(issues[0]?.english).toContain(english);
  });
});

describe('of a union the branch is told that was most likely meant', () => {
  const days = (value: unknown) => ({ ...REQUEST, when: { ...REQUEST.when, days: value } });

  test.each<[string, unknown, string, string]>([
    ['a list with a wrong day', days({ list: ['2026-02-31'] }), 'when.days.list.0', '日期不存在'],
    ['a list that is empty', days({ list: [] }), 'when.days.list', '不能为空'],
    ['a range with a wrong end', days({ from: '2026-12-01', to: 'x' }), 'when.days.to', '日期不存在'],
    ['a range without an end', days({ from: '2026-12-01' }), 'when.days.to', '缺少'],
    [
      'a range on a wrong choice',
      days({ from: '2026-12-01', to: '2026-12-31', on: 'never' }),
      'when.days.on',
      'workdays、all',
    ],
    [
      'a range on no weekday',
      days({ from: '2026-12-01', to: '2026-12-31', on: [] }),
      'when.days.on',
      '不能为空',
    ],
    [
      'a range on an eighth weekday',
      days({ from: '2026-12-01', to: '2026-12-31', on: [1, 8] }),
      'when.days.on.1',
      '1、2、3、4、5、6、7',
    ],
    ['a rule without its start', days({ rule: 'FREQ=DAILY' }), 'when.days.start', '缺少'],
    [
      'a rule with one field too many',
      days({ rule: 'FREQ=DAILY', start: '2026-12-01', until: 1 }),
      'when.days',
      'until',
    ],
    ['no object at all', days(null), 'when.days', '一组字段'],
    ['another kind', { ...REQUEST, want: { kind: 'bed' } }, 'want.kind', 'desk、area、bay、room、counter'],
    [
      'too few desks named',
      { ...REQUEST, want: { kind: 'desk', count: 2, deskIds: [ID] } },
      'want.deskIds',
      '数量不一致',
    ],
    [
      'times that are reversed',
      { ...REQUEST, when: { ...REQUEST.when, time: { from: '18:00', to: '09:00' } } },
      'when.time.to',
      '次序不对',
    ],
    [
      'an unknown part of the day',
      { ...REQUEST, when: { ...REQUEST.when, time: { part: 'night' } } },
      'when.time.part',
      'morning、afternoon、evening、full-day',
    ],
  ])('%s', (_, input, path, chinese) => {
    const issues = told(bookingRequest, input);
    expect(issues.map((one) => one.path)).toContain(path);
    expect(issues.find((one) => one.path === path)?.chinese).toContain(chinese);
    expect(issues).toHaveLength(1);
  });

  test('and issueMessage tells its first issue', () => {
    const { error } = bookingRequest.safeParse(days({ list: ['2026-02-31'] }));
    expect(issueMessage('zh-CN', error!.issues[0]!)).toBe(CHINESE_ISSUES.words.day);
  });
});

describe('what was sent is never repeated', () => {
  const SECRETS = [
    '<script>alert(1)</script>',
    '\u202Emalicious',
    '13812345678',
    'x'.repeat(10_000),
    "'; DROP",
    '陈小琪',
  ];

  test.each(SECRETS)('a value: %#', (secret) => {
    const schemas: ZodType[] = [
      z.int(),
      z.boolean(),
      z.enum(['a', 'b']),
      z.url(),
      z.string().max(2),
      z.string().regex(/^ok$/),
      z.union([z.literal('a'), z.int()]),
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]),
      z.string().refine(() => false, `no ${secret}`),
      bookingRequest,
    ];
    for (const schema of schemas) {
      expect(JSON.stringify(told(schema, secret))).not.toContain(secret.slice(0, 5));
    }
    const request = {
      ...REQUEST,
      purpose: `${secret}\0`,
      ifClash: secret,
      headCount: secret,
      stationId: secret,
    };
    expect(JSON.stringify(told(bookingRequest, request))).not.toContain(secret.slice(0, 5));
  });

  test.each(SECRETS)('a key, neither in the sentence nor in the path: %#', (secret) => {
    const issues = [
      ...told(z.strictObject({}), { [secret]: 1 }),
      ...told(z.record(z.string(), z.int()), { [secret]: 'x' }),
    ];
    expect(JSON.stringify(issues)).not.toContain(secret.slice(0, 5));
    expect(issues.map((one) => one.path)).toEqual(['', '?']);
  });

  test('but for keys that look like the name of a field, three of them', () => {
    const [issue] = told(z.strictObject({}), { role: 1, partyId: 2, 'a b': 3, approvedBy: 4, price: 5 });
    expect(issue?.chinese).toContain('：role、partyId、approvedBy。');
    expect(issue?.english).toContain('(role, partyId, approvedBy)');
  });
});

describe('a list of issues', () => {
  test('names the places from the top', () => {
    const schema = z.object({ request: bookingRequest });
    const paths = told(schema, {
      request: { ...REQUEST, headCount: 0, when: { days: { list: [] }, time: 1 } },
    });
    expect(paths.map((one) => one.path).sort()).toEqual([
      'request.headCount',
      'request.when.days.list',
      'request.when.time',
    ]);
  });

  test('of texts says what is wrong with each', () => {
    const schema = z.object({
      a: plainText(3),
      b: plainText(9),
      c: plainText(9),
      d: plainText(9),
      e: plainText(9),
    });
    const issues = told(schema, { a: 'abcd', b: 'a\nb', c: 'a\0b', d: 'a\u202Eb', e: 'a\uD800' });
    expect(issues.map((one) => one.chinese)).toEqual([
      CHINESE_ISSUES.words['text-too-long'],
      CHINESE_ISSUES.words['text-line-break'],
      CHINESE_ISSUES.words['text-control-character'],
      CHINESE_ISSUES.words['text-direction-override'],
      CHINESE_ISSUES.words['text-malformed'],
    ]);
  });

  test(`ends after ${ISSUES_TOLD_MAX}`, () => {
    const issues = told(
      z.array(z.int()),
      Array.from({ length: 1000 }, () => 'x'),
    );
    expect(issues).toHaveLength(ISSUES_TOLD_MAX);
    expect(issues.at(-1)?.path).toBe(String(ISSUES_TOLD_MAX - 1));
    expect(
      told(
        z.array(z.int()),
        Array.from({ length: ISSUES_TOLD_MAX }, () => 'x'),
      ),
    ).toHaveLength(ISSUES_TOLD_MAX);
  });
});
