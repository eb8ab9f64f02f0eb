import type { Language } from './language.ts';

/** The page that shows every component in all its states; what stands in them is invented. */
export interface DesignTexts {
  readonly title: string;
  readonly introduction: string;
  readonly colours: string;
  readonly sizes: string;
  readonly sizeSample: string;
  readonly buttons: string;
  readonly main: string;
  readonly plain: string;
  readonly danger: string;
  readonly quiet: string;
  readonly disabled: string;
  readonly fields: string;
  readonly name: string;
  readonly hint: string;
  readonly problem: string;
  readonly value: string;
  readonly longText: string;
  readonly choices: string;
  readonly options: readonly [string, string, string];
  readonly optionHint: string;
  readonly states: string;
  readonly good: string;
  readonly waiting: string;
  readonly bad: string;
  readonly neutral: string;
  readonly cards: string;
  readonly cardBody: string;
  readonly messages: string;
  readonly noticeInfo: string;
  readonly noticeGood: string;
  readonly problemHeading: string;
  readonly problemSentence: string;
  readonly emptyHeading: string;
  readonly emptySentence: string;
  readonly loading: string;
  readonly confirmSummary: string;
  readonly confirmQuestion: string;
  readonly confirmButton: string;
  readonly navigation: string;
  readonly steps: readonly [string, string, string];
  readonly facts: string;
  readonly table: string;
  readonly columns: readonly [string, string, string];
  readonly places: string;
}

export const DESIGN_TEXTS: Readonly<Record<Language, DesignTexts>> = {
  'zh-CN': {
    title: '界面组件',
    introduction: '所有页面都由这些组件组成。这里展示每个组件的各种状态，示例内容均为虚构。',
    colours: '颜色',
    sizes: '字号',
    sizeSample: '六席 09:00–18:00',
    buttons: '按钮',
    main: '主要操作',
    plain: '一般操作',
    danger: '有后果的操作',
    quiet: '次要操作',
    disabled: '暂不可用',
    fields: '填写',
    name: '单位名称',
    hint: '与营业执照一致。',
    problem: '请填写单位名称。',
    value: '远景咨询',
    longText:
      '名称很长的单位：江城市高新技术产业开发区现代服务业创新发展与企业落户综合服务有限责任公司第三分公司',
    choices: '选择',
    options: ['一人', '两人', '六人'],
    optionHint: '坐在一起',
    states: '状态',
    good: '已确认',
    waiting: '待审批',
    bad: '未通过',
    neutral: '已结束',
    cards: '卡片',
    cardBody: '卡片里放一件事：是什么、到什么时候、可以做什么。',
    messages: '提示',
    noticeInfo: '这一年的放假安排尚未公布。',
    noticeGood: '已保存。',
    problemHeading: '没有保存',
    problemSentence: '结束时间早于开始时间。请把结束时间改晚一些。',
    emptyHeading: '还没有预约',
    emptySentence: '选择一个驿站，几次点击就能订到工位。',
    loading: '正在载入…',
    confirmSummary: '取消预约',
    confirmQuestion: '取消后，这些工位会立即开放给其他单位。确定取消吗？',
    confirmButton: '确定取消',
    navigation: '导航与步骤',
    steps: ['驿站信息', '工位', '完成'],
    facts: '要点',
    table: '表格',
    columns: ['编号', '状态', '说明'],
    places: '工位的状态',
  },
  en: {
    title: 'Components',
    introduction:
      'All pages are made of these. Each is shown in all its states; what stands in them is invented.',
    colours: 'Colours',
    sizes: 'Sizes of text',
    sizeSample: 'Six desks 09:00–18:00',
    buttons: 'Buttons',
    main: 'What one came for',
    plain: 'Something else',
    danger: 'With consequences',
    quiet: 'Rarely needed',
    disabled: 'Not possible now',
    fields: 'Fields',
    name: 'Name of the party',
    hint: 'As on the business licence.',
    problem: 'Please give the name of the party.',
    value: 'Vista Consulting',
    longText:
      'A party with a long name: Rivertown High-Technology Development District Modern Services Innovation and Settlement Company Limited, Third Branch',
    choices: 'Choices',
    options: ['One person', 'Two people', 'Six people'],
    optionHint: 'sitting together',
    states: 'States',
    good: 'Confirmed',
    waiting: 'Awaiting approval',
    bad: 'Declined',
    neutral: 'Finished',
    cards: 'Cards',
    cardBody: 'A card holds one thing: what it is, until when, and what can be done.',
    messages: 'Messages',
    noticeInfo: 'The public holidays of this year are not published yet.',
    noticeGood: 'Saved.',
    problemHeading: 'Not saved',
    problemSentence: 'It ends before it begins. Please choose a later end.',
    emptyHeading: 'No bookings yet',
    emptySentence: 'Choose a station; a desk is a few taps away.',
    loading: 'Loading…',
    confirmSummary: 'Cancel the booking',
    confirmQuestion: 'Others can book these desks at once. Do you want to cancel?',
    confirmButton: 'Yes, cancel it',
    navigation: 'Navigation and steps',
    steps: ['The station', 'Desks', 'Done'],
    facts: 'Facts',
    table: 'Table',
    columns: ['Number', 'State', 'Remark'],
    places: 'States of a desk',
  },
};
