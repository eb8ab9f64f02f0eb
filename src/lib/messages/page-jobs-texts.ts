import type { JobName } from '#lib/domain/upkeep/job-name.ts';
import type { Language } from './language.ts';

/** What the program does by itself, for officers. */
export interface JobsTexts {
  readonly title: string;
  readonly sentence: string;
  readonly back: string;
  readonly names: Readonly<Record<JobName, string>>;
  every(seconds: number): string;
  last(moment: string, milliseconds: number): string;
  readonly never: string;
  next(moment: string): string;
  readonly done: string;
  readonly failed: string;
  readonly run: string;
  runOf(name: string): string;
  readonly ranDone: string;
  readonly ranFailed: string;
  readonly notRun: string;
}

export const JOBS_TEXTS: Readonly<Record<Language, JobsTexts>> = {
  'zh-CN': {
    title: '后台任务',
    sentence: '系统定时自动办理的事项。每项任务同一时间只在一处运行，重复运行不会出错。',
    back: '我的账号',
    names: {
      'publish-notices': '生成通知和对外推送',
      'send-messages': '发送短信和邮件',
      'send-deliveries': '发送对外推送',
      'lapse-due-bookings': '让逾期未审批的预约失效',
      'tend-waitlist': '把逾期未接受的候补位置让给下一位',
      'carry-on-closings': '继续办理较大的腾退',
      'remind-of-deadlines': '提醒即将到期的审批',
      'remind-of-arrivals': '提醒尚未签到的单位',
      'settle-no-shows': '记录未到，按规则释放位置',
      'index-events': '整理操作记录的索引',
      'open-canteen-days': '开放食堂的订餐日',
      'roll-standing-meals': '按每周固定订餐订餐',
      'tell-kitchens': '向厨房告知备餐份数',
      'forget-answers': '清除过期的请求应答',
      'retire-claims': '归档30天前的占用',
      'forget-messages': '清除90天前的消息',
      'forget-notices': '清除90天前的通知',
      'forget-deliveries': '清除30天前的推送记录',
      'forget-reminders': '清除60天前的订餐提醒',
      'forget-fault-pictures': '清除90天前处理完的报修照片',
      'forget-sessions': '清除过期的登录',
      'remind-of-party-days': '提醒单位有效期和信用代码',
      'release-ended-parties': '继续释放有效期外的预约',
      'anonymise-people': '隐去不再需要的个人信息',
      'look-again': '重新查看候补能否满足',
    },
    every: (seconds) => {
      if (seconds < 60) return `每${seconds}秒`;
      return seconds < 3600 ? `每${seconds / 60}分钟` : `每${seconds / 3600}小时`;
    },
    last: (moment, milliseconds) => `上次：${moment}，用时${milliseconds}毫秒`,
    never: '还没有运行过',
    next: (moment) => `下次：${moment}`,
    done: '正常',
    failed: '失败',
    run: '立即运行',
    runOf: (name) => `立即运行：${name}`,
    ranDone: '任务已运行完毕。',
    ranFailed: '任务运行失败，原因见下方和服务器日志。系统会按时再次运行。',
    notRun: '任务没有运行',
  },
  en: {
    title: 'Jobs',
    sentence:
      'What the program does by itself. Each job runs at one place at a time, and does no harm when it runs twice.',
    back: 'My account',
    names: {
      'publish-notices': 'Write notices and what others are told',
      'send-messages': 'Send text messages and mail',
      'send-deliveries': 'Call other programs and groups',
      'lapse-due-bookings': 'Lapse requests that nobody decided about',
      'tend-waitlist': 'Pass offers of the waitlist on that nobody has accepted in time',
      'carry-on-closings': 'Go on with closures that move many bookings',
      'remind-of-deadlines': 'Remind of deadlines that are near',
      'remind-of-arrivals': 'Remind those who have not come yet',
      'settle-no-shows': 'Record no-shows, and release places where the rules say so',
      'index-events': 'Index the log',
      'open-canteen-days': 'Open the days of canteens',
      'roll-standing-meals': 'Order for standing orders',
      'tell-kitchens': 'Tell kitchens how many to cook for',
      'forget-answers': 'Forget old answers to requests',
      'retire-claims': 'Put away what was taken more than 30 days ago',
      'forget-messages': 'Forget messages after 90 days',
      'forget-notices': 'Forget notices after 90 days',
      'forget-deliveries': 'Forget calls after 30 days',
      'forget-reminders': 'Forget meal reminders of more than 60 days ago',
      'forget-fault-pictures': 'Forget photos of faults answered more than 90 days ago',
      'forget-sessions': 'Forget sessions that have ended',
      'remind-of-party-days': 'Remind parties of last days and credit codes',
      'release-ended-parties': 'Go on releasing days after a party’s last one',
      'anonymise-people': 'Anonymise people who are not needed any more',
      'look-again': 'Look again at everybody who waits',
    },
    every: (seconds) => {
      if (seconds < 60) return seconds === 1 ? 'every second' : `every ${seconds} seconds`;
      return seconds < 3600 ? 'every minute' : 'every hour';
    },
    last: (moment, milliseconds) => `Last: ${moment}, took ${milliseconds} ms`,
    never: 'Has not run yet',
    next: (moment) => `Next: ${moment}`,
    done: 'Done',
    failed: 'Failed',
    run: 'Run now',
    runOf: (name) => `Run now: ${name}`,
    ranDone: 'The job has run.',
    ranFailed: 'The job failed; see below and the log of the server. It runs again when its time comes.',
    notRun: 'The job was not run',
  },
};
