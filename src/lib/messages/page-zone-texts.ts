import type { Language } from './language.ts';

/** The pages of a station's zones and of one zone with its drawing. */
export interface ZoneTexts {
  readonly list: string;
  readonly noZones: string;
  readonly noZonesSentence: string;
  desks(count: number): string;
  readonly edit: string;
  readonly addZone: string;
  readonly name: string;
  readonly begins: string;
  readonly beginsRows: string;
  readonly beginsEmpty: string;
  readonly rows: string;
  readonly desksPerRow: string;
  readonly labelPrefix: string;
  readonly labelPrefixHint: string;
  readonly retireZone: string;
  readonly retireZoneQuestion: string;
  readonly backToList: string;
  readonly drawing: string;
  readonly drawingHint: string;
  readonly noDesks: string;
  readonly facts: string;
  readonly width: string;
  readonly height: string;
  readonly neighbourDistance: string;
  readonly neighbourHint: string;
  readonly move: string;
  readonly moveSentence: string;
  readonly desk: string;
  readonly x: string;
  readonly y: string;
  readonly saveMove: string;
  readonly saveMoves: string;
  moved(count: number): string;
  readonly discard: string;
  /** What a screen reader is told of a desk in the drawing, and of what it does. */
  deskAt(label: string, x: number, y: number): string;
  pickedUp(label: string): string;
  putDown(label: string, x: number, y: number): string;
  putBack(label: string): string;
  readonly addRows: string;
  readonly addRowsSentence: string;
  readonly prefix: string;
  readonly firstNumber: string;
  readonly spacingX: string;
  readonly spacingY: string;
  readonly startX: string;
  readonly startY: string;
  readonly previewRows: string;
  previewOfRows(count: number): string;
  readonly cannotDraw: string;
  readonly renumber: string;
  readonly renumberSentence: string;
  readonly scheme: string;
  readonly schemeLetters: string;
  readonly schemeRunning: string;
  readonly previewNumbers: string;
  readonly before: string;
  readonly after: string;
  changes(count: number): string;
  readonly nothingChanges: string;
  readonly applyNumbers: string;
  readonly deskRules: string;
  readonly deskRulesSentence: string;
  readonly setDeskRules: string;
  readonly desksToRule: string;
  readonly emptyIsNoRule: string;
  readonly saveDeskRules: string;
  readonly noneChosenToRule: string;
  readonly retire: string;
  readonly retireSentence: string;
  readonly chooseDesks: string;
  readonly retireChosen: string;
  readonly retireQuestion: string;
  readonly noneChosen: string;
  readonly retired: string;
  readonly reactivate: string;
  reactivateDesk(label: string): string;
  readonly undo: string;
  readonly undoOf: Readonly<
    Record<'desks-added' | 'desks-moved' | 'desks-renumbered', (who: string, count: number) => string>
  >;
}

export const ZONE_TEXTS: Readonly<Record<Language, ZoneTexts>> = {
  'zh-CN': {
    list: '分区',
    noZones: '还没有分区。',
    noZonesSentence: '请在下面添加一个分区，工位画在分区里。',
    desks: (count) => `${count}席`,
    edit: '调整工位',
    addZone: '添加分区',
    name: '分区名称',
    begins: '初始布局',
    beginsRows: '成排的工位，两排相对',
    beginsEmpty: '空的分区，之后再画',
    rows: '排数',
    desksPerRow: '每排席数',
    labelPrefix: '编号前缀（可不填）',
    labelPrefixHint: '与别的分区编号重复时需要，例如：2-',
    retireZone: '停用分区',
    retireZoneQuestion: '停用后，分区不再出现在座位图上。确定停用吗？',
    backToList: '返回分区列表',
    drawing: '座位图',
    drawingHint:
      '拖动工位可以移动，屏幕窄时左右滑动看全图；也可以用键盘：用方向键选择工位，按回车拿起，再用方向键移动（按住Shift走得更远），按回车放下。完成后点“保存位置”。',
    noDesks: '这个分区还没有工位。请在下面成排添加。',
    facts: '分区信息',
    width: '宽（厘米）',
    height: '长（厘米）',
    neighbourDistance: '相邻距离（厘米）',
    neighbourHint: '两个工位的中心不超过这个距离，就算坐在一起。',
    move: '移动工位',
    moveSentence: '选择一个工位，填写它的新位置：距左边和上边各多少厘米。',
    desk: '工位',
    x: '距左边（厘米）',
    y: '距上边（厘米）',
    saveMove: '移到这里',
    saveMoves: '保存位置',
    moved: (count) => `有${count}个工位移动了，还没有保存。`,
    discard: '放弃移动',
    deskAt: (label, x, y) => `${label}，距左边${x}厘米，距上边${y}厘米`,
    pickedUp: (label) => `已拿起${label}，用方向键移动，回车放下，Esc放回`,
    putDown: (label, x, y) => `${label}已放在距左边${x}厘米、距上边${y}厘米处`,
    putBack: (label) => `${label}已放回原处`,
    addRows: '成排添加工位',
    addRowsSentence: '位置和编号已按现有的工位推算好，先预览，再添加。空间不足时自动扩大分区。',
    prefix: '编号前缀',
    firstNumber: '起始号码',
    spacingX: '左右间距（厘米）',
    spacingY: '前后间距（厘米）',
    startX: '第一席距左边（厘米）',
    startY: '第一席距上边（厘米）',
    previewRows: '预览',
    previewOfRows: (count) => `预览：将添加${count}席（深色边框）`,
    cannotDraw: '请填写整数：排数和每排席数至少为1，一个分区最多300席。',
    renumber: '重新编号',
    renumberSentence: '按工位的位置从左到右、从上到下编号。已有的预约仍是原来的工位，只是号码变了。',
    scheme: '编号方式',
    schemeLetters: '每排一个字母：A01、A02、B01',
    schemeRunning: '连续编号：01、02、03',
    previewNumbers: '预览新编号',
    before: '原编号',
    after: '新编号',
    changes: (count) => `有${count}个工位的编号会改变：`,
    nothingChanges: '编号已经是这样，不需要修改。',
    applyNumbers: '采用新编号',
    deskRules: '单个工位的规则',
    deskRulesSentence: '个别工位可以另有要求，例如靠窗的工位每天最长4小时，或预约需要审批。',
    setDeskRules: '设置单独规则',
    desksToRule: '哪些工位',
    emptyIsNoRule: '全部留空，即取消所选工位的单独规则。',
    saveDeskRules: '用于所选工位',
    noneChosenToRule: '还没有选择工位。请先勾选要设置规则的工位。',
    retire: '停用与恢复工位',
    retireSentence: '停用的工位不能再预约，记录保留，以后可以恢复。还有预约的工位不能停用。',
    chooseDesks: '选择工位',
    retireChosen: '停用所选工位',
    retireQuestion: '停用后，这些工位不能再预约。确定停用吗？',
    noneChosen: '还没有选择工位。请先勾选要停用的工位。',
    retired: '已停用的工位',
    reactivate: '恢复',
    reactivateDesk: (label) => `恢复${label}`,
    undo: '撤销',
    undoOf: {
      'desks-added': (who, count) => `最近一次改动：${who}添加了${count}个工位。`,
      'desks-moved': (who, count) => `最近一次改动：${who}移动了${count}个工位。`,
      'desks-renumbered': (who, count) => `最近一次改动：${who}给${count}个工位换了编号。`,
    },
  },
  en: {
    list: 'Zones',
    noZones: 'There are no zones yet.',
    noZonesSentence: 'Add one below; desks are drawn in zones.',
    desks: (count) => (count === 1 ? '1 desk' : `${count} desks`),
    edit: 'Arrange the desks',
    addZone: 'Add a zone',
    name: 'Name of the zone',
    begins: 'It begins with',
    beginsRows: 'Rows of desks that face each other',
    beginsEmpty: 'Nothing, to be drawn later',
    rows: 'Rows',
    desksPerRow: 'Desks in a row',
    labelPrefix: 'Prefix of the numbers (optional)',
    labelPrefixHint: 'Needed where another zone has the same numbers, for example: 2-',
    retireZone: 'Take the zone off the plan',
    retireZoneQuestion: 'It will no longer be on the seat map. Take it off?',
    backToList: 'Back to the zones',
    drawing: 'Seat map',
    drawingHint:
      'Drag desks to move them, and scroll sideways on a narrow screen; or use the keyboard: choose a desk with the arrow keys, pick it up with Enter, move it with the arrow keys (further with Shift), and put it down with Enter. Then save the places.',
    noDesks: 'There are no desks in this zone yet. Add rows of them below.',
    facts: 'The zone',
    width: 'Width (cm)',
    height: 'Length (cm)',
    neighbourDistance: 'Neighbours within (cm)',
    neighbourHint: 'Desks whose centres are no further apart count as together.',
    move: 'Move a desk',
    moveSentence: 'Choose a desk and fill in its new place: how far from the left and from the top.',
    desk: 'Desk',
    x: 'From the left (cm)',
    y: 'From the top (cm)',
    saveMove: 'Move it there',
    saveMoves: 'Save the places',
    moved: (count) =>
      count === 1
        ? '1 desk was moved and is not saved yet.'
        : `${count} desks were moved and are not saved yet.`,
    discard: 'Put them back',
    deskAt: (label, x, y) => `${label}, ${x} cm from the left, ${y} cm from the top`,
    pickedUp: (label) =>
      `${label} picked up: move it with the arrow keys, Enter puts it down, Escape puts it back`,
    putDown: (label, x, y) => `${label} put down ${x} cm from the left, ${y} cm from the top`,
    putBack: (label) => `${label} is back where it was`,
    addRows: 'Add rows of desks',
    addRowsSentence:
      'Place and numbers follow from the desks that are there. Look at the preview first; a zone that is too small grows.',
    prefix: 'Prefix of the numbers',
    firstNumber: 'First number',
    spacingX: 'Between desks (cm)',
    spacingY: 'Between rows (cm)',
    startX: 'First desk from the left (cm)',
    startY: 'First desk from the top (cm)',
    previewRows: 'Preview',
    previewOfRows: (count) =>
      count === 1
        ? 'Preview: 1 desk would be added (outlined)'
        : `Preview: ${count} desks would be added (outlined)`,
    cannotDraw:
      'Please use whole numbers: at least 1 row and 1 desk in a row, and no more than 300 desks in a zone.',
    renumber: 'Number the desks anew',
    renumberSentence:
      'From left to right and from top to bottom. Bookings keep their desks; only the numbers change.',
    scheme: 'How they are numbered',
    schemeLetters: 'A letter for each row: A01, A02, B01',
    schemeRunning: 'Running numbers: 01, 02, 03',
    previewNumbers: 'Preview the numbers',
    before: 'Before',
    after: 'After',
    changes: (count) => (count === 1 ? '1 desk gets another number:' : `${count} desks get other numbers:`),
    nothingChanges: 'They are numbered like this already.',
    applyNumbers: 'Use the new numbers',
    deskRules: 'Rules of single desks',
    deskRulesSentence:
      'Some desks may ask for more, for example those at the window: at most 4 hours a day, or an approval.',
    setDeskRules: 'Set a rule',
    desksToRule: 'Which desks',
    emptyIsNoRule: 'With everything left empty, the desks chosen have no rule of their own.',
    saveDeskRules: 'Use it for the desks chosen',
    noneChosenToRule: 'No desk is chosen yet. Please tick those the rule is for.',
    retire: 'Take desks out of service',
    retireSentence:
      'They can no longer be booked, their record stays, and they can be put back. Desks that are booked cannot be taken out.',
    chooseDesks: 'Choose desks',
    retireChosen: 'Take them out of service',
    retireQuestion: 'They can no longer be booked then. Take them out of service?',
    noneChosen: 'No desk is chosen yet. Please tick those to take out of service.',
    retired: 'Desks out of service',
    reactivate: 'Put back',
    reactivateDesk: (label) => `Put ${label} back`,
    undo: 'Undo',
    undoOf: {
      'desks-added': (who, count) =>
        `Last change: ${who} added ${count === 1 ? '1 desk' : `${count} desks`}.`,
      'desks-moved': (who, count) =>
        `Last change: ${who} moved ${count === 1 ? '1 desk' : `${count} desks`}.`,
      'desks-renumbered': (who, count) =>
        `Last change: ${who} numbered ${count === 1 ? '1 desk' : `${count} desks`} anew.`,
    },
  },
};
