import type { RegistrationState } from '#lib/domain/registration/registration-state.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** An application for admission, as the applicant follows it and as those see it who decide. Stays come from `kindStayText`. */
export interface RegistrationTexts {
  heading(party: string): string;
  /** How it stands, with the places that it holds and without. */
  readonly stands: Readonly<Record<RegistrationState, string>>;
  heldUntil(stay: string, deadline: string): string;
  readonly next: Readonly<Record<RegistrationState, string>>;
  readonly made: string;
  readonly keepLink: string;
  readonly link: string;
  readonly reason: string;
  readonly places: string;
  readonly days: string;
  readonly times: string;
  readonly where: string;
  readonly party: string;
  readonly form: string;
  readonly code: string;
  codeDue(day: string): string;
  readonly host: string;
  readonly noHost: string;
  readonly purpose: string;
  readonly until: string;
  readonly contact: string;
  readonly mobile: string;
  readonly station: string;
  readonly phone: string;
  readonly address: string;
  readonly complete: {
    readonly heading: string;
    readonly name: string;
    readonly code: string;
    readonly codeHint: string;
    readonly purpose: string;
    readonly submit: string;
  };
  readonly withdraw: { readonly summary: string; readonly question: string; readonly submit: string };
  readonly enter: Readonly<Record<'set-password' | 'sign-in', string>>;
  readonly again: string;
  readonly failed: string;
  /** For those who decide. */
  readonly unverified: string;
  readonly unverifiedHint: string;
  /** Of all that those may hold together about whom nobody has decided. */
  readonly share: string;
  shareOf(asked: number, held: number, limit: number, percent: number): string;
  codeTakenBy(party: string): string;
  knownAs(name: string): string;
  readonly queueHeading: string;
  readonly queueHint: string;
  readonly withoutPlaces: string;
  /** How many of them wait at a station. */
  waiting(count: number): string;
  readonly returnHint: string;
  readonly declineHint: string;
}

export const REGISTRATION_TEXTS: Readonly<Record<Language, RegistrationTexts>> = inHouseWords({
  'zh-CN': {
    heading: (party) => `${party}的首次申请`,
    stands: {
      open: '等待审核',
      returned: '已退回补充',
      accepted: '已通过',
      declined: '未通过',
      withdrawn: '已撤回',
      lapsed: '已失效',
    },
    heldUntil: (stay, deadline) => `${stay}已为您锁定，审核截止 ${deadline}`,
    next: {
      open: '驿站正在审核单位和预约，结果会显示在这里。期间他人不能预约这些位置。',
      returned: '请按下面的原因补充，提交后继续审核。锁定保留到原来的截止时间。',
      accepted: '单位已登记，位置已确认。首次进入请设置密码，以后可以用手机号登录。',
      declined: '锁定已释放。可以按原因调整后重新申请，或联系驿站。',
      withdrawn: '申请已撤回，位置已释放。',
      lapsed: '截止时间前没有办完，锁定已自动释放。如仍有需要，请重新提交，或联系驿站。',
    },
    made: '申请已提交。',
    keepLink: '请收藏或转发给自己：用这个链接随时查看进度。知道链接的人都能查看和撤回，请勿公开。',
    link: '进度链接',
    reason: '原因',
    places: '申请的位置',
    days: '日期',
    times: '时间',
    where: '位置',
    party: '单位',
    form: '单位类型',
    code: '统一社会信用代码',
    codeDue: (day) => `正在办理，预计 ${day} 领到`,
    host: '接待单位',
    noHost: '无',
    purpose: '来访事由',
    until: '离开日期',
    contact: '联系人',
    mobile: '手机号',
    station: '驿站',
    phone: '驿站电话',
    address: '地址',
    complete: {
      heading: '补充后继续审核',
      name: '单位名称',
      code: '统一社会信用代码',
      codeHint: '已领到的请填写；还在办理的可以留空。',
      purpose: '来访事由',
      submit: '提交补充',
    },
    withdraw: {
      summary: '撤回申请',
      question: '撤回后位置立即释放，不能恢复；需要时可以重新申请。',
      submit: '确认撤回',
    },
    enter: { 'set-password': '设置密码并进入', 'sign-in': '登录' },
    again: '重新申请',
    failed: '没有办理成功',
    unverified: '新单位，未核实',
    unverifiedHint: '请致电联系人核实。通过即同时登记单位、确认位置；不通过则位置一并释放。',
    share: '未核实锁定',
    shareOf: (asked, held, limit, percent) =>
      `本单位 ${asked}，其他新单位 ${held}，合计上限 ${limit}（同类的 ${percent}%）`,
    codeTakenBy: (party) =>
      `这个统一社会信用代码已由“${party}”登记，不能再次通过。请以“贵单位已经登记”为由不通过，由该单位的管理员邀请对方。`,
    knownAs: (name) => `这个手机号已登记在“${name}”名下，与填写的姓名不同。请致电核实是否本人申请。`,
    queueHeading: '只登记单位的申请',
    queueHint: '没有申请位置。通过后对方即可登录和预约。',
    withoutPlaces: '没有申请位置',
    waiting: (count) => `另有 ${count} 家单位只申请登记`,
    returnHint: '对方补充后会再次出现在这里。',
    declineHint: '不通过后不能撤回；对方可以重新申请。',
  },
  en: {
    heading: (party) => `First request of ${party}`,
    stands: {
      open: 'Being checked',
      returned: 'Sent back for completion',
      accepted: 'Accepted',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      lapsed: 'Lapsed',
    },
    heldUntil: (stay, deadline) => `${stay} held for you, decision due ${deadline}`,
    next: {
      open: 'The station checks your party and the request; the answer will be shown here. Nobody else can book these places meanwhile.',
      returned: 'Please complete it as asked below. The places stay held until the same deadline.',
      accepted:
        'Your party is registered and the places are yours. Set a password to enter; later you sign in with your mobile number.',
      declined:
        'The places were released. You can change the application accordingly and send it again, or call the station.',
      withdrawn: 'The application was withdrawn and the places were released.',
      lapsed:
        'It was not decided in time and the places were released. If you still need them, please apply again or call the station.',
    },
    made: 'The application was sent.',
    keepLink:
      'Keep this link: it shows how the application stands. Whoever knows it can see and withdraw it, so do not publish it.',
    link: 'Link to follow it',
    reason: 'Reason',
    places: 'Places asked for',
    days: 'Days',
    times: 'Times',
    where: 'Places',
    party: 'Party',
    form: 'Kind of party',
    code: 'Unified social credit code',
    codeDue: (day) => `in process, expected on ${day}`,
    host: 'Host',
    noHost: 'none',
    purpose: 'What for',
    until: 'Leaves on',
    contact: 'Contact',
    mobile: 'Mobile number',
    station: 'Station',
    phone: 'Phone of the station',
    address: 'Address',
    complete: {
      heading: 'Complete it, so that it can be decided',
      name: 'Name of the party',
      code: 'Unified social credit code',
      codeHint: 'Enter it if you have it by now; leave it empty while it is in process.',
      purpose: 'What you come for',
      submit: 'Send the answer',
    },
    withdraw: {
      summary: 'Withdraw the application',
      question: 'The places are released at once, and it cannot be undone; you can apply again.',
      submit: 'Yes, withdraw it',
    },
    enter: { 'set-password': 'Set a password and enter', 'sign-in': 'Sign in' },
    again: 'Apply again',
    failed: 'This was not done',
    unverified: 'New party, unverified',
    unverifiedHint:
      'Please call the contact to verify it. A yes registers the party and confirms its places; a no releases them.',
    share: 'Held unverified',
    shareOf: (asked, held, limit, percent) =>
      `${asked} by this party, ${held} by other new ones, at most ${limit} together (${percent} % of this kind)`,
    codeTakenBy: (party) =>
      `“${party}” is registered with this credit code, so this cannot be approved. Please decline it because the party is registered already; its administrator can invite them.`,
    knownAs: (name) =>
      `This number belongs to “${name}”, which is not the name that was typed. Please call to find out whether they applied.`,
    queueHeading: 'Applications for registration only',
    queueHint: 'They ask for no places. Once accepted they can sign in and book.',
    withoutPlaces: 'No places asked for',
    waiting: (count) =>
      count === 1 ? '1 party only asks to be registered' : `${count} parties only ask to be registered`,
    returnHint: 'Once it is answered it appears here again.',
    declineHint: 'It cannot be undone; they can apply again.',
  },
});
