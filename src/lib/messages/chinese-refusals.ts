import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Refusal } from '#lib/domain/refusal/refusal.ts';
import { DIETARY_MARK_WORDS } from './canteen-words.ts';
import { PARTY_KIND_WORDS, RESOURCE_KIND_WORDS } from './booking-words.ts';
import { countText } from './count-words.ts';
import { durationText, factDayText, factMonthText, factRangeText, timesText } from './date-words.ts';
import { PARTY_TERMS_TEXTS } from './page-party-terms-texts.ts';
import { quotaAmountText } from './quota-words.ts';
import { rulePartName, type RefusalSentences } from './refusal-sentences.ts';

const KINDS = RESOURCE_KIND_WORDS['zh-CN'];
const MARKS = DIETARY_MARK_WORDS['zh-CN'];
const CLASSES = PARTY_TERMS_TEXTS['zh-CN'].classes;
const PARTIES = PARTY_KIND_WORDS['zh-CN'];

/** Each says what is wrong and what to do next. Units are counted as the kind is; where it is not known with 个, which fits every one. */
export const CHINESE_REFUSALS: RefusalSentences = {
  'answer-differs': () => '结果已与您刚才预览的不同，本次未提交。请查看新的预览结果，确认后再次提交。',
  'nothing-changes': () => '这样修改与现有安排相同，没有需要改动的内容。请调整日期、时间或数量后再提交。',
  'station-retired': () => '该驿站已停止服务，不再接受预约。请选择其他驿站。',
  'policy-missing': ({ kind }) =>
    `该驿站尚未设定${KINDS[kind]}的预约规则，暂时不能预约。请联系驿站管理员，或选择其他驿站。`,
  'not-eligible': ({ eligible }) =>
    eligible.length === 0
      ? '目前不接受任何单位预约。请联系驿站管理员。'
      : `这里只接受${eligible.map((kind) => PARTIES[kind]).join('、')}预约。请以符合条件的单位名义申请，或联系驿站管理员。`,
  'asked-otherwise': ({ by }) =>
    by === 'parts'
      ? '这里只能按上午、下午、晚间或全天预约。请改选其中一段。'
      : '这里只能按小时预约。请改选开始和结束时间。',
  'not-welcome': () => '这个食堂暂不接待您的单位。请选择其他食堂，或联系食堂所在单位。',
  'reversed-range': () => '结束日期早于开始日期。请调整起止日期后再提交。',
  'duplicate-days': () => '同一天填写了不止一次。请删除重复的日期后再提交。',
  'invalid-rule': ({ part }) => {
    const name = rulePartName(part);
    return `重复规则${name === null ? '' : `的 ${name} 部分`}有误。请修改规则后再提交。`;
  },
  'endless-rule': () => '重复规则没有结束日期。请加上结束日期（UNTIL）或次数（COUNT）。',
  'rule-too-wide': ({ limit }) =>
    `重复规则涉及的日期过多，最多检查${limit}个。请缩短规则的起止范围，或直接填写日期。`,
  'no-days': () => '所选范围内没有符合条件的日期。请调整日期范围，或改选星期。',
  'too-many-days': ({ asked, limit }) =>
    `您选了${asked}天，超过每次${limit}天的上限。请减少天数，或分几次预约。`,
  'provisional-year': ({ years }) =>
    `${years.join('、')}年的放假安排尚未公布，工作日可能变动。如按目前的工作日预约，请确认后再提交；也可等公布后再约。`,
  'nothing-suitable': ({ kind }) =>
    `没有符合要求的${KINDS[kind]}。请减少设施或人数要求，或选择${elsewhere(kind)}。`,
  'too-many-units': ({ asked, limit }, kind) =>
    `您申请了${units(kind, asked)}，超过每次${units(kind, limit)}的上限。请减少数量，或联系驿站管理员。`,
  'more-than-exists': ({ asked, exists }, kind) =>
    `您申请了${units(kind, asked)}，这里总共只有${units(kind, exists)}。请减少数量，或选择${elsewhere(kind)}。`,
  'mark-not-served': ({ mark }) => `这个食堂不供应${MARKS[mark]}餐。请改选其他食堂，或把这几份改为普通餐。`,
  'too-many-open-holds': ({ limit }) =>
    `您单位待审批的预约已达${limit}个的上限。请等待审批结果，或先取消不再需要的预约。`,
  'unverified-share': ({ asked, held, limit }, kind) =>
    `未经核实的首次申请合计最多可锁定${units(kind, limit)}，已锁定${units(kind, held)}，不够再锁定${units(kind, asked)}。请减少数量，或先只登记单位，也可以请驿站工作人员代为办理。`,

  'in-the-past': () => '所选时间已经过去。请选择以后的时间。',
  'party-not-valid': ({ from, to }) =>
    `这一天不在您单位的有效期内${validityText(from, to)}。请选择有效期内的日期，或联系片区管理员延长有效期。`,
  'class-not-eligible': ({ class: its, eligible }) =>
    eligible.length === 0
      ? `目前不接受任何类别的单位预约。请联系驿站管理员。`
      : `这里只接受${eligible.map((one) => CLASSES[one]).join('、')}单位预约，您单位这一天属于${CLASSES[its]}。请选择其他场地或日期，或联系驿站管理员。`,
  'licence-expired': ({ until }) =>
    `食堂登记的食品经营许可证有效期到${factDayText('zh-CN', until)}为止，这一天不供餐。请选择其他食堂，或等食堂更新许可证。`,
  'beyond-window': ({ lastDay, limit }) =>
    `最多可提前${limit}天预约，目前最晚可约到${factDayText('zh-CN', lastDay)}。请选择更早的日期，或届时再约。`,
  'beyond-window-hours': ({ limit }) =>
    `最多可提前${durationText('zh-CN', limit)}预约。请选择更早的时间，或届时再约。`,
  'lead-time': ({ limit }) =>
    `至少需要提前${durationText('zh-CN', limit)}预约。请选择更晚的时间，或联系驿站前台。`,
  'closed-that-day': ({ reason }) => `${CLOSED_BECAUSE[reason]}请选择其他日期。`,
  'booked-already': () => '这份预约在这一天已有安排。请选择其他日期，或直接修改那一天。',
  'no-such-sitting': ({ sittings }) =>
    sittings.length === 0
      ? '这一天没有就餐时段。请选择其他日期。'
      : `所选时间不是就餐时段。当天的就餐时段为${timesText('zh-CN', sittings)}，请从中选择。`,
  'after-cut-off': ({ cutOff }) =>
    `订餐已于${factDayText('zh-CN', cutOff.slice(0, 10))}${cutOff.slice(11)}截止。请选择其他日期，或联系食堂。`,
  'across-break': ({ open }) =>
    `所选时间中间有一段不开放。${openText(open)}请改约其中一段，或选择“全天”，全天不含中间的休息时段。`,
  'outside-opening-hours': ({ open }) => `所选时间不在开放时间内。${openText(open)}请在开放时间内选择。`,
  'off-slot-grid': ({ slotMinutes }) => `起止时间须${gridText(slotMinutes)}。请调整。`,
  'too-short': ({ asked, limit }) =>
    `当天共${durationText('zh-CN', asked)}，少于最短${durationText('zh-CN', limit)}的要求。请延长时间。`,
  'too-long': ({ asked, limit }) =>
    `当天共${durationText('zh-CN', asked)}，超过最长${durationText('zh-CN', limit)}的限制。请缩短时间。`,
  'out-of-service': ({ asked, inService }, kind) =>
    `当天投入使用的只有${units(kind, inService)}，不足您申请的${units(kind, asked)}。请减少数量，或选择其他日期。`,
  closed: ({ asked, free, firstFree }, kind) =>
    `该时段有暂停开放的安排：您申请${units(kind, asked)}，${freeText(kind, free)}。${nextStep(free, firstFree)}`,
  'capacity-exceeded': ({ asked, free, limit, peak, firstFree }, kind) =>
    `该时段余量不足：您申请${units(kind, asked)}，${freeText(kind, free)}（开放${units(kind, limit)}，最多时已占用${units(kind, peak)}）。${nextStep(free, firstFree)}`,
  'sitting-full': ({ asked, free, nextFree }) =>
    `这个就餐时段${free === 0 ? '已订满' : `仅剩${free}份，不够${asked}份`}。${
      nextFree === null
        ? `当天已没有${asked === 1 ? '有余量' : `够${asked}份`}的就餐时段。请选择其他日期或其他食堂。`
        : `请改订${nextFree}的就餐时段，还有余量。`
    }`,
  'not-together': ({ asked, free }, kind) =>
    `空闲的有${units(kind, free)}，但没有${units(kind, asked)}能坐在一起。请取消坐在一起的要求，或减少数量、选择其他时间。`,
  'kept-for-walk-ins': ({ asked, free, kept, until }, kind) =>
    `您申请${units(kind, asked)}，${freeText(kind, free)}；另有${units(kind, kept)}留给现场到访的人，当天${until}起开放预约。请减少数量、改约其他时间，或当天${until}后再约。`,
  'party-share': ({ asked, held, limit }, kind) =>
    `同一单位同一时段在一个分区最多${units(kind, limit)}，您单位已有${units(kind, held)}，不能再约${units(kind, asked)}。请减少数量，或选择${elsewhere(kind)}、其他时间。`,
  'quota-exhausted': ({ measure, asked, used, limit, month, nextMonth }, kind) => {
    const amount = (value: number): string => quotaAmountText('zh-CN', measure, value, kind);
    return `您单位${factMonthText('zh-CN', month)}的额度是${amount(limit)}，已用${amount(used)}，不够再用${amount(asked)}。请减少数量或时间，先释放不需要的日期，或改约${factMonthText('zh-CN', nextMonth)}的日期。`;
  },
};

const CLOSED_BECAUSE: Readonly<Record<Extract<Refusal, { code: 'closed-that-day' }>['reason'], string>> = {
  weekly: '驿站每周的这一天不开放。',
  holiday: '这一天是节假日，驿站不开放。',
  exception: '驿站这一天临时不开放。',
};

function validityText(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return `（${factRangeText('zh-CN', from, to)}）`;
  if (from !== null) return `（${factDayText('zh-CN', from)}起）`;
  return to === null ? '' : `（${factDayText('zh-CN', to)}止）`;
}

function openText(open: readonly string[]): string {
  return open.length === 0 ? '' : `当天开放时间为${timesText('zh-CN', open)}。`;
}

type Asked = ResourceKind | null;

function units(kind: Asked, count: number): string {
  return kind === null ? `${count}个` : countText('zh-CN', kind, count);
}

/** Only desks are asked for by their zone. */
function elsewhere(kind: Asked): string {
  return kind === 'desk' ? '其他分区、其他驿站' : '其他驿站';
}

function gridText(slotMinutes: number): string {
  const length = durationText('zh-CN', slotMinutes);
  if (slotMinutes === 60) return '为整点';
  return slotMinutes === 30 ? `为整点或半点（以${length}为单位）` : `从零点起以${length}为单位`;
}

function freeText(kind: Asked, free: number): string {
  return free === 0 ? '已没有空余' : `仅剩${units(kind, free)}`;
}

function nextStep(free: number, firstFree: string | null): string {
  const fewer = free > 0 ? '、减少数量' : '';
  return firstFree === null
    ? `请改约其他时间${fewer}，或选择其他日期。`
    : `请改从${firstFree}开始${fewer}，或选择其他日期。`;
}
