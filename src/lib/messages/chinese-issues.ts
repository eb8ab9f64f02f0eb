import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from '#lib/domain/people/password-rules.ts';
import { PERSON_NAME_CHARACTERS_MAX } from '#lib/domain/people/person-name.ts';
import { RANGES_PER_DAY_MAX } from '#lib/domain/hours/opening-hours.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/domain/time/local-day.ts';
import type { ExpectedType, IssueSentences } from './issue-sentences.ts';

const TYPES: Readonly<Record<ExpectedType, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组字段',
};

export const CHINESE_ISSUES: IssueSentences = {
  words: {
    day: `日期不存在或格式不对。请填写${FIRST_YEAR}年至${LAST_YEAR}年之间的日期，格式如 2026-12-01。`,
    time: '时间不对。请按24小时制填写，格式如 09:00。',
    'credit-code-not-a-code':
      '这不是统一社会信用代码。请对照营业执照填写18位代码（不含字母I、O、S、V、Z）；还没有领到时，请选择“正在办理”。',
    'credit-code-check-character': '统一社会信用代码的校验位不对，可能有一位填错。请对照营业执照重新填写。',
    'credit-code-or-due': '请填写统一社会信用代码；还没有领到时，请改填预计领到的日期。两项只填一项。',
    reversed: '次序不对：结束应在开始之后，上限不应低于下限。请调整。',
    'desks-not-count': '所选工位的数量与申请的数量不一致。请重新选择工位，或修改数量。',
    'more-than-kitchen': '对外份数与余量份数之和超过了厨房每个时段的最大份数。请减少份数。',
    'periods-overlap': '有两个餐别的时间重叠。请调整时间。',
    'too-many-sittings': '一天的就餐时段太多。请缩短供餐时间，或加长每个时段。',
    'hall-only': '这里不能订餐。请在食堂页面订餐。',
    'nothing-corrected': '份数和金额都是 0，没有需要更正的内容。请填写份数或金额。',
    'marks-not-count': '清真、素食的份数合计超过了总份数。请核对份数。',
    'desks-twice': '同一个工位选了不止一次。请删除重复的工位。',
    'text-too-long': '文字太长。请缩短后再提交。',
    'text-malformed': '文字中有损坏的字符。请删除后重新输入。',
    'text-direction-override': '文字中有改变书写方向的隐藏字符。请删除，或手工重新输入。',
    'text-line-break': '这里只能填写一行。请删除换行。',
    'text-control-character': '文字中有不能显示的控制字符。请删除，或手工重新输入。',
    'web-address': '这不是完整的网址。请从对方的设置页完整复制，以 https:// 开头。',
    'text-empty': '此项不能为空。请填写文字。',
    email: '邮箱地址不正确。请填写完整的地址，例如 name@example.cn；不需要邮件时请留空。',
    code: '验证码应为6位数字。请核对后重新输入。',
    mobile: '手机号不正确。请填写11位手机号；境外号码请以 + 和国家代码开头。',
    name: `姓名不正确。请用1至${PERSON_NAME_CHARACTERS_MAX}个字符填写在一行内。`,
    'password-too-short': `密码太短。请至少使用${PASSWORD_CHARACTERS_MIN}个字符，例如一句好记的话。`,
    'password-too-long': `密码太长。请不要超过${PASSWORD_CHARACTERS_MAX}个字符。`,
    'password-malformed': '密码中有损坏的字符。请重新输入。',
    'time-zone': '没有这个时区。请填写 IANA 时区名称，例如 Asia/Shanghai。',
    'time-zone-long-days': '这个时区有超过25小时的日子，不能使用。请选择另一个时区，例如 Asia/Shanghai。',
    hours: `开放时间有误。各时段须先早后晚、互不重叠，每天最多${RANGES_PER_DAY_MAX}段，请修改。`,
    slot: '时间单位须能整除60，或为能整除一天的整小时。请填写例如15、30、60或120分钟。',
    'window-within-lead':
      '这样就没有可以预约的时间了：最多提前多久，须长于最短提前时间。请改大一些，或缩短最短提前时间。',
    duplicate: '有重复的内容。请删除重复项。',
    'check-in-end-needed': '要释放无人签到的位置，需要填写签到截止时间。请填写，或取消释放。',
    'no-shows-first': '还没有选择记录未到，无法计次。请先选择记为未到或释放，或把这里留空。',
    url: '网址不正确。请填写以 https:// 开头的完整网址。',
  },
  missing: '缺少此项。请填写这一项。',
  empty: '此项不能为空。请填写。',
  wrongType: (expected) =>
    expected === null
      ? '内容的类型不对。请修改后再提交。'
      : `内容的类型不对，这里应为${TYPES[expected]}。请修改后再提交。`,
  atLeast: (measure, limit) =>
    measure === 'number' ? `不能小于${limit}。请改大一些。` : `至少需要${limit}${unit(measure)}。请补充。`,
  atMost: (measure, limit) =>
    measure === 'number' ? `不能大于${limit}。请改小一些。` : `最多${limit}${unit(measure)}。请减少。`,
  above: (limit) => `必须大于${limit}。请改大一些。`,
  below: (limit) => `必须小于${limit}。请改小一些。`,
  exactly: (measure, limit) =>
    measure === 'number' ? `必须等于${limit}。请修改。` : `必须正好${limit}${unit(measure)}。请修改。`,
  wrongFormat: '格式不正确。请核对后重新填写。',
  multipleOf: (divisor) => `必须是${divisor}的整数倍。请修改。`,
  unknownKeys: (names) =>
    `有不认识的字段${names.length === 0 ? '' : `：${names.join('、')}`}。请删除后再提交。`,
  oneOf: (choices) =>
    `不在可选范围内。请从可选的内容中选择${choices.length === 0 ? '' : `：${choices.join('、')}`}。`,
  other: '内容有误。请检查后再提交。',
};

function unit(measure: 'characters' | 'items'): string {
  return measure === 'characters' ? '个字符' : '项';
}
