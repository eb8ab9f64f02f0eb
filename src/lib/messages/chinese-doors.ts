import { TOKEN_SCOPES } from '#lib/domain/access/token-scope.ts';
import { DRAWN_DESK_WIDTH_CM_MIN } from '#lib/domain/hall/desks-apart.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { ARRIVAL_DOORS } from './arrival-doors.ts';
import { BOOKING_STATE_WORDS } from './booking-words.ts';
import { dayText } from './date-words.ts';
import { TOKEN_SCOPE_WORDS } from './token-scope-words.ts';
import { numberFact, textFact, waitFact, type DoorFacts, type DoorSentences } from './door-sentences.ts';

export const CHINESE_DOORS: DoorSentences = {
  ...ARRIVAL_DOORS['zh-CN'],
  'not-signed-in': () => '您还没有登录，或登录已过期。请登录后再试。',
  'oidc-failed': () => '没有完成对方网站的登录，或等待时间过长。请重试，或用密码、验证码登录。',
  'oidc-unavailable': () => '对方网站没有响应。请用密码或验证码登录，或稍后再试。',
  'identity-unknown': () => '这里没有与该账号关联的人员。请先用密码或验证码登录，再到“我的账号”进行关联。',
  'identity-taken': () => '该账号已与其他人员关联，或您已关联另一个账号。请先解除原有关联。',
  'password-wrong': () => '密码不正确。请重新输入，或改用验证码登录。',
  'token-invalid': () => '访问令牌无效、已过期或已撤销。请到“我的账号”重新创建。',
  'token-scope': (facts) =>
    `这个访问令牌的权限不够，需要${scopeText(facts)}。请到“我的账号”创建权限更大的令牌。`,
  'not-by-token': () => '这项操作不能用访问令牌办理。请登录后在网页上操作。',
  'too-many-webhooks': (facts) =>
    `本驿站的对外推送已达到上限${limitText(facts)}。请先停用不再使用的，再添加。`,
  'address-not-allowed': () =>
    '不能向这个地址推送：只允许以 https:// 开头的公网地址。内部网络的地址请联系系统管理员在配置中放行。',
  'address-unknown': () => '找不到这个地址对应的服务器。请检查网址是否完整、正确。',
  'delivery-not-failed': () => '这条推送没有失败，不需要重新推送。请刷新页面查看最新状态。',
  'job-running': () => '这项任务正在运行。请稍后刷新页面查看结果。',
  'too-many-tokens': (facts) => `您的访问令牌已达到上限${limitText(facts)}。请先撤销不再使用的令牌，再新建。`,
  'wrong-credentials': () => '手机号或密码不正确。请核对后重新输入。',
  'code-invalid': () => '验证码不正确或已失效。请核对后重新输入，或重新获取验证码。',
  'session-needed-from-origin': () => '这次操作不是从本站页面发出的，没有执行。请打开本站页面后重新操作。',
  'not-your-task': () => '您没有办理此事项的权限。请联系驿站管理员，或您单位的管理员。',
  'district-decides': () =>
    '按预约规则，这份申请的人数、数量或天数须由片区审批。请转交片区管理员，您仍可退回补充或不予通过。',
  'own-party': () => '这是您自己单位的预约，不能由您审批。请交由其他管理员审批。',
  'officer-needed': () => '此事项由片区管理员办理。请联系片区管理员。',
  'stands-in-already': () =>
    '此人在本驿站本来就能审批，或只负责审计，不能再代理审批，没有改动。请另选一人，或先移除原来的角色。',
  'manager-needed': () => '此事项由驿站管理员办理。请联系该驿站的管理员。',
  'administrator-needed': () => '此事项由单位管理员办理。请联系您单位的管理员。',
  'station-role-needed': () => '此内容由该驿站的工作人员查看。请联系该驿站的管理员。',
  'approver-needed': () => '审批由该驿站的管理员或审批员办理。请联系该驿站的管理员。',
  'desk-needed': () => '代单位预约由该驿站的工作人员办理。请联系该驿站的管理员。',
  'canteen-decided': () => '这个食堂已没有待审批的内容。请刷新页面查看最新情况。',
  'canteen-by-listing': () => '食堂的恢复须由食堂所在单位重新提交资料，由驿站审批通过后恢复。请联系该单位。',
  'after-cut-off': () => '订餐已截止，不能再修改或取消。如确有需要，请联系食堂。',
  'too-many-entries': (facts) => `这个月的更正已达上限${limitText(facts)}。请合并后再登记。`,
  'not-a-picture': () =>
    '这个文件不是完好的 JPEG、PNG 或 WebP 图片，没有保存。请换一张图片，或另存为 JPEG 后再上传。',
  'picture-too-wide': (facts) =>
    `图片的边长超过${numberFact(facts, 'limit') ?? ''}像素，没有保存。请缩小后再上传。`,
  'picture-too-large': (facts) =>
    `图片超过${numberFact(facts, 'limit') ?? ''} KB，没有保存。请缩小后再上传。`,
  'too-many-fault-pictures': (facts) =>
    `一次报修最多附${numberFact(facts, 'limit') ?? ''}张照片，没有提交。请减少照片后再提交。`,
  'too-many-pictures': (facts) => `食堂图片已达上限${limitText(facts)}。请先删除一张。`,
  'no-such-sitting': () => '食堂没有这个就餐时段。请刷新页面，从列表中选择就餐时段。',
  'too-many-standing': (facts) => `连续订餐已达上限${limitText(facts)}。请先结束一个不再需要的。`,
  'ticket-other-day': (facts) => {
    const day = numberFact(facts, 'day');
    const text = day === null ? '另一天' : dayText('zh-CN', day as LocalDay);
    return `这张餐券是${text}的，没有核销。请核对日期；补录过去的用餐请用当天的名单。`;
  },
  'ticket-invalid': () => '没有找到这张餐券对应的订餐。请核对餐券的日期和食堂，或按餐券上的短码查找。',
  'ticket-used': (facts) => {
    const left = numberFact(facts, 'left');
    return left === null || left === 0
      ? '这张餐券已经全部核销，没有再次核销。请核对是否重复出示。'
      : `这张餐券还剩${left}份未核销，份数不够，没有核销。请修改份数后重试。`;
  },
  'canteen-role-needed': () => '此事项由食堂所在单位的管理员或食堂操作员办理。请联系该单位的管理员。',
  'auditor-needed': () => '操作记录由该驿站的管理员和审计员查看。请联系该驿站的管理员。',
  'not-found': () => '没有找到您要的内容，可能已不存在，或您无权查看。请核对链接，或返回首页重新查找。',
  'wrong-state': (facts) => `${stateText(facts)}，不能进行此操作。请刷新页面查看最新情况。`,
  'deadline-passed': () => '这份预约的锁定已到期，预约已失效，不能再办理。如仍有需要，请重新预约。',
  'party-no-longer-valid': () =>
    '该单位的有效期已不包含预约的日期，不能通过。请先延长单位的有效期，或退回补充。',
  'registration-open': () =>
    '这个手机号已有一份正在办理的首次申请。请用提交后显示的链接查看进度；链接丢失时，请联系驿站工作人员。',
  'credit-code-taken': () =>
    '这个统一社会信用代码的单位已经登记。请联系您单位的管理员邀请您加入，或联系驿站工作人员。',
  'consent-outdated': () => '个人信息处理说明已更新。请重新打开页面，阅读后再提交。',
  'house-rules-to-accept': () => '这里的使用须知需要您先阅读并同意。请重新打开页面，勾选同意后再提交。',
  'house-rules-outdated': () => '使用须知已更新。请重新打开页面，阅读后再同意。',
  'code-due-too-late': (facts) => {
    const days = numberFact(facts, 'days');
    return `预计领到代码的日期应在今天之后${days === null ? '' : `的${days}天`}以内，所填的日期不合适。请修改日期。`;
  },
  'too-many-applications': () => '从这个网络提交的首次申请过多。请过一会儿再试，或请驿站工作人员代为办理。',
  'registration-decided': () => '这份申请已经办结，不能再修改。请刷新页面查看结果。',
  'sign-in-instead': () => '这个手机号已有账号。请直接登录；忘记密码时，请联系驿站工作人员。',
  'people-unknown': () => '所列人员中有尚未登记的。请核对名单，或先邀请他们登记后再试。',
  'already-set-up': () => '系统已完成首次设置，不能再次设置。请直接登录；如没有账号，请联系片区管理员。',
  'last-officer': () => '这是最后一位片区管理员，不能移除。请先添加另一位片区管理员，再重新操作。',
  'key-used-otherwise': () =>
    '这个幂等键已用于另一份内容不同的申请，本次没有提交。请刷新页面后重新提交，或换用新的幂等键。',
  'nothing-to-release': (facts) => {
    const days = numberFact(facts, 'days');
    return `所选日期中有${days === null ? '' : `${days}天`}没有可释放的安排，本次没有改动。请刷新页面后重新选择日期。`;
  },
  'too-many-waiting': (facts) =>
    `一个单位同时最多候补${numberFact(facts, 'limit') ?? ''}项，本次没有加入。请先退出不再需要的候补，再重新加入。`,
  'not-waiting': () =>
    '这项候补已不在排队：可能已经到位，或已结束。请刷新“我的预约”查看；已到位的，请接受或放弃那份预约。',
  'change-waits': () =>
    '这份预约已有一项变更在等待审批，暂时不能再改。不再需要的日期可以直接取消；要改别的，请等待审批结果，或先撤回那项变更。',
  'other-kind': () =>
    '一份预约不能改成另一种场地，本次没有改动。请为那种场地另外提交预约，再取消这份预约中不需要的日期。',
  'has-future-bookings': (facts) =>
    `这里还有${bookingsText(facts)}未来的预约，不能停用或删除。请先取消或改到别处，再重新操作。`,
  'over-booked': (facts) =>
    `这样修改会使已有的${bookingsText(facts)}预约超出可约数量，没有保存。请先调整相关预约，再重新操作。`,
  'bookings-outside': (facts) =>
    `当天已有${bookingsText(facts)}预约不在新的开放时间内，没有保存。请先与预约单位协商；确需修改，请勾选确认后再保存。`,
  'bookings-outside-week': (facts) =>
    `已有${bookingsText(facts)}预约不在新的开放时间内，没有保存。请先与预约单位协商；确需修改，请勾选确认后再保存。`,
  'label-taken': (facts) => {
    const label = textFact(facts, 'label');
    return `编号${label === null ? '' : `“${label}”`}已被使用。请换一个编号。`;
  },
  'station-name-taken': () => '已经有一个同名的驿站。请换一个名称，或返回首页查看已有的驿站。',
  'party-name-taken': () => '已经有一个同名的单位。请换一个名称，或在单位列表中查看已有的单位。',
  'mobile-taken': () => '这个手机号已经登记过。请核对号码，或直接登录。',
  'time-zone-fixed': () => '驿站已有预约或占用，时区不能再修改。如确需更改，请新建驿站。',
  'zone-not-empty': () => '分区内还有工位，不能删除。请先移走或停用这些工位。',
  'seats-only': () => '只有工位和开放工区的预约有座位可以分享。请把地址直接发给同事。',
  'seats-all-taken': () => '座位都已有人。请联系给您链接的人，看看能否调整或加座。',
  'seat-just-taken': () => '这个座位刚被别人选走了。请另选一个。',
  'seat-taken-already': () =>
    '这个手机号在这份预约里已有座位。请打开您自己的座位链接；链接丢了，请给您链接的人先移出您，再重新领取。',
  'too-many-seats': () => '从这个网络领取座位过于频繁。请过一会儿再试。',
  'password-set': () => '对方已设置密码，直接登录即可；忘记密码时，请联系片区管理员。',
  'link-invalid': () => '这个链接无效、已使用过或已过期。请向发给您链接的人重新索取。',
  'too-many-desks': (facts) => `分区内的工位数量超过上限${limitText(facts)}。请减少工位，或另建一个分区。`,
  'too-many-resources': (facts) => `驿站的资源数量超过上限${limitText(facts)}。请先停用不再使用的资源。`,
  'too-many-zones': (facts) => `驿站的分区数量超过上限${limitText(facts)}。请先停用不再使用的分区。`,
  'too-many-stations': (facts) => `片区的驿站数量超过上限${limitText(facts)}。请先停用不再使用的驿站。`,
  'too-many-days': (facts) => `单独设置的日期超过上限${limitText(facts)}。请先删除不再需要的日期。`,
  'too-many-closures': (facts) => `驿站未结束的暂停开放超过上限${limitText(facts)}。请先结束不再需要的。`,
  'closure-too-large': (facts) =>
    `涉及的资源和日期太多，超过一次可保存的上限${limitText(facts)}。请缩短日期或缩小范围，分几次提交。`,
  'closure-over': () => '所选的时间已经过去，没有保存。请选择还没有结束的时间。',
  'closure-ended': () => '这次暂停开放已经结束，不能再改动。请刷新页面查看最新情况。',
  'closure-booked': (facts) =>
    `所选时间内已有${bookingsText(facts)}预约，暂不能停用。请先与预约单位协商或改选时间；急用的，请按腾退方案办理。`,
  'party-over': () => '贵单位的有效期已过，不能再办理。需要延长的，请联系片区管理员。',
  'class-of-kind': () => '短期团队的类别只能是“短期团队”，其他单位不能选这一类。请重新选择。',
  'trial-over': () => '驿站已经正式启用，不需要再次启用。请刷新页面查看最新情况。',
  'trial-bookings-changed': (facts) =>
    `在您确认之前，试用预约变成了${bookingsText(facts)}。请核对新的数量后再次确认。`,
  'message-over': () => '这条消息已经发出，或者已不再需要，因此没有重新发送。请刷新页面查看。',
  'changed-meanwhile': () => '在您操作之前，这里已被别人修改，本次没有保存。请刷新页面，核对后重新操作。',
  retired: () => '此项已停用，不能进行此操作。请先恢复使用，或刷新页面查看最新情况。',
  'in-service': () => '此项正在使用中，不需要恢复。请刷新页面查看最新情况。',
  'outside-drawing': () => '有工位超出了分区图纸的范围，没有保存。请调整工位的位置，或加大分区的尺寸。',
  'desks-too-close': (facts) => {
    const [label, other] = [textFact(facts, 'label'), textFact(facts, 'other')];
    const which = label === null || other === null ? '有两个工位' : `工位“${label}”和“${other}”`;
    return `${which}的位置几乎重合，座位图上无法区分，没有保存。请把其中一个移开至少${DRAWN_DESK_WIDTH_CM_MIN}厘米，或加大间距。`;
  },
  'single-unit': () => '工位、会议室和服务窗口的可约数量固定为1，不能修改。如需多个，请分别添加。',
  'days-reversed': () => '结束日期早于开始日期。请调整日期。',
  'day-over': () => '所选日期已经过去，没有保存。请选择今天或以后的日期。',
  'too-many-calls': (facts) => `操作过于频繁。请${waitText(facts)}再试。`,
  'too-many-codes': (facts) => `获取验证码过于频繁。请${waitText(facts)}再试，或请驿站窗口出示验证码。`,
  'too-many-sign-ins': (facts) => `登录失败次数过多。请${waitText(facts)}再试，或联系管理员重设密码。`,
  'too-busy': (facts) => `当前办理的人较多，系统繁忙，本次没有执行。请${waitText(facts)}再试。`,
  unavailable: (facts) =>
    `系统暂时无法保存，本次没有执行。请${waitText(facts)}再试；如一直不行，请联系驿站前台。`,
  'notice-unread': (facts) => {
    const sentences = numberFact(facts, 'sentences');
    return sentences === null
      ? '未能从文本中识别放假安排。请完整粘贴国务院办公厅的通知原文，或逐日填写。'
      : `通知中有${sentences}句未能识别，没有发布。请核对这些句子：逐日填写，或确认忽略后再发布。`;
  },
  'year-mismatch': (facts) => {
    const [year, noticeYear] = [numberFact(facts, 'year'), numberFact(facts, 'noticeYear')];
    return year === null || noticeYear === null
      ? '通知的年份与所填年份不一致。请核对后重新填写。'
      : `通知是${noticeYear}年的，与所填的${year}年不一致。请核对后重新填写。`;
  },
  malformed: () => '提交的内容格式不正确，没有执行。请检查后重新提交。',
  'body-too-large': () => '提交的内容太大，没有执行。请减少内容，或分几次提交；照片请先缩小。',
  'batch-too-large': (facts) => {
    const limit = numberFact(facts, 'limit');
    return `一批中的调用太多，没有执行。请分批提交${limit === null ? '' : `，每批最多${limit}个`}。`;
  },
  failed: () =>
    '系统出错了，这次操作可能没有完成。请刷新页面查看后再试；如一直不行，请把问题编号告诉驿站管理员。',
};

function stateText(facts: DoorFacts): string {
  const word = textFact(BOOKING_STATE_WORDS['zh-CN'], textFact(facts, 'state') ?? '');
  return word === null ? '预约的状态已改变' : `这份预约的状态为“${word}”`;
}

function bookingsText(facts: DoorFacts): string {
  const bookings = numberFact(facts, 'bookings');
  return bookings === null ? '' : `${bookings}个`;
}

function limitText(facts: DoorFacts): string {
  const limit = numberFact(facts, 'limit');
  return limit === null ? '' : `（${limit}个）`;
}

function waitText(facts: DoorFacts): string {
  const wait = waitFact(facts);
  if (wait === null) return '稍后';
  return `${wait.count}${wait.unit === 'second' ? '秒' : '分钟'}后`;
}

function scopeText(facts: DoorFacts): string {
  const scope = TOKEN_SCOPES.find((one) => one === facts['scope']);
  return scope === undefined ? '更大的权限' : `“${TOKEN_SCOPE_WORDS['zh-CN'][scope]}”权限`;
}
