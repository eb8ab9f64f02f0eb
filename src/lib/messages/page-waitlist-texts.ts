import type { Language } from './language.ts';

/** Waiting for what is full. Stays come from `kindStayText`, days from `stayDaysText`. */
export interface WaitlistTexts {
  readonly heading: string;
  readonly sentence: string;
  /** One turn for all of the days. */
  joinAll(days: number): string;
  /** A turn for each full day. */
  joinEach(days: number): string;
  readonly joined: string;
  readonly left: string;
  readonly section: string;
  place(place: number): string;
  readonly displaced: string;
  readonly leave: string;
  readonly failed: string;
  readonly station: string;
  /** How a booking stands that the waitlist offers, or that had to make room. */
  readonly stands: {
    offered(stay: string, deadline: string): string;
    /** `all`: what is waited for. */
    part(stay: string, all: string, deadline: string): string;
    /** Nobody accepted it by then. */
    missed(deadline: string): string;
    /** The rest had not come by then. */
    partMissed(deadline: string): string;
    readonly displaced: string;
  };
  readonly next: Readonly<Record<'offered' | 'part' | 'displaced' | 'over' | 'waits-on', string>>;
  readonly accept: string;
  readonly acceptPart: string;
  /** In a list, and in the title of a page: how it stands with a part. */
  kept(stay: string, deadline: string): string;
  readonly partState: string;
  readonly seePart: string;
  readonly accepted: string;
  readonly displacedDay: string;
}

export const WAITLIST_TEXTS: Readonly<Record<Language, WaitlistTexts>> = {
  'zh-CN': {
    heading: '排队候补',
    sentence: '有位置空出来时，按先后顺序为您锁定并通知您，您再决定要不要。',
    joinAll: (days) => (days === 1 ? '候补这一天' : `候补全部 ${days} 天（同时满足）`),
    joinEach: (days) => `逐日候补约不到的 ${days} 天`,
    joined: '已加入候补。有位置空出来会先锁定给您，并通知您来接受。',
    left: '已退出候补。',
    section: '候补中',
    place: (place) => `当前第 ${place} 位`,
    displaced: '腾退优先',
    leave: '退出候补',
    failed: '没有办理成功',
    station: '候补名单',
    stands: {
      offered: (stay, deadline) => `候补到位：${stay}，请在 ${deadline} 前接受`,
      part: (stay, all, deadline) => `候补已先保留 ${stay}（共候补 ${all}），保留至 ${deadline}`,
      missed: (deadline) => `候补位置已失效：到 ${deadline} 没有接受`,
      partMissed: (deadline) => `候补保留的部分已释放：到 ${deadline} 没有凑齐`,
      displaced: '已腾退',
    },
    next: {
      over: '位置已让给下一位。如仍有需要，可按同样的内容重新预约，约满时可再加入候补。',
      'waits-on': '这一部分已让给别人。您仍按原来的先后候补，一有足够的位置就通知您；也可以先约现有的位置。',
      offered: '位置已为您锁定。接受后即为您的预约；不再需要，请放弃，让下一位早些用上。',
      part: '其余空出后继续为您保留，凑齐即通知您，到时再接受。也可以现在就只要这一部分，候补随之结束；到期没有凑齐的，这一部分让给别人，您仍在候补。',
      displaced: '场地因故腾退，没有找到合适的位置。您已排在候补首位，一有位置就会通知您。',
    },
    accept: '接受这些位置',
    acceptPart: '只要这一部分，现在接受',
    kept: (stay, deadline) => `已先保留 ${stay}，至 ${deadline}`,
    partState: '候补中，已保留一部分',
    seePart: '查看已保留的部分',
    accepted: '已接受。',
    displacedDay: '已腾退，候补中',
  },
  en: {
    heading: 'Wait in line',
    sentence:
      'When a place comes back, it is held for whoever is next in line, and you are told and decide whether you want it.',
    joinAll: (days) => (days === 1 ? 'Wait for this day' : `Wait for all ${days} days at once`),
    joinEach: (days) => (days === 1 ? 'Wait for the full day' : `Wait for each of the ${days} full days`),
    joined: 'You are in line. As soon as a place comes back it is held for you, and you are told.',
    left: 'You have left the waitlist.',
    section: 'In line',
    place: (place) => `No. ${place} in line`,
    displaced: 'Goes first: had to make room',
    leave: 'Leave the waitlist',
    failed: 'This was not done',
    station: 'Waitlist',
    stands: {
      offered: (stay, deadline) => `Your turn: ${stay}, please accept by ${deadline}`,
      part: (stay, all, deadline) => `In line for ${all}: ${stay} kept for you until ${deadline}`,
      missed: (deadline) => `Offer missed: not accepted by ${deadline}`,
      partMissed: (deadline) => `Kept places released: not complete by ${deadline}`,
      displaced: 'Displaced',
    },
    next: {
      over: 'The places went to the next in line. If you still need them, ask again with the same request, and wait in line again where it is full.',
      'waits-on':
        'This part was left to others. You are still in line in your place and will be told as soon as there is enough; or book what there is now.',
      part: 'The rest is kept for you, too, as it comes back; once it is all there you are told and accept it. Or take only this part now, which ends the waiting. If the rest does not come in time, this part is left to others, and you stay in line.',
      offered:
        'The places are held for you. Accepting makes them yours; if you no longer need them, give them up, so that the next in line has them sooner.',
      displaced:
        'The place was needed for something else, and no other was found. You are first on the waitlist and will be told as soon as there is one.',
    },
    accept: 'Accept these places',
    acceptPart: 'Take only this part now',
    kept: (stay, deadline) => `${stay} kept for you until ${deadline}`,
    partState: 'In line, a part is kept',
    seePart: 'See what is kept',
    accepted: 'Accepted.',
    displacedDay: 'Displaced, in line',
  },
};
