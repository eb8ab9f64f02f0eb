import { describe, expect, it } from 'vitest';
import type { PlaceView } from '#lib/schemas/availability.ts';
import { placeNowSentences } from './place-now-words.ts';

const TODAY = '2026-12-01';

function said(changes: Partial<PlaceView>, language: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  return placeNowSentences(language, {
    station: { id: 'AAAAAAAAAAAAAAAA', name: '江城驿站', retired: false },
    place: { id: 'BBBBBBBBBBBBBBBB', kind: 'desk', label: 'A01', zone: '共享工区', capacity: 1, fits: null },
    now: { day: TODAY, time: '09:00' },
    state: 'free',
    until: { day: TODAY, time: '18:30' },
    untilClosing: true,
    freeFrom: { day: TODAY, time: '09:00' },
    bookable: null,
    free: 1,
    closedBecause: null,
    purpose: null,
    bookingId: null,
    ...changes,
  });
}

const at = (time: string, day = TODAY) => ({ day, time });
const TOMORROW = '2026-12-02';

describe('a place tells in sentences', () => {
  it('until when it is free, and what ends it', () => {
    expect(said({})).toEqual(['可以用到 18:30，驿站那时关闭。']);
    expect(said({ until: at('12:00'), untilClosing: false })).toEqual(['可以用到 12:00，之后已有安排。']);
    expect(said({ until: null })).toEqual(['近期都空闲。']);
  });

  it('until when it is taken, and when it is free again', () => {
    const taken = { state: 'taken', untilClosing: false } as const;
    expect(said({ ...taken, until: at('12:00'), freeFrom: at('12:00') })).toEqual([
      '占用到 12:00。',
      '之后空闲。',
    ]);
    expect(said({ ...taken, untilClosing: true, freeFrom: at('08:30', TOMORROW) })).toEqual([
      '占用到 18:30。',
      '12月2日 周三 08:30 起空闲。',
    ]);
    expect(said({ ...taken, freeFrom: null })).toContain('近两个月内没有空闲时间，请看看其他位置。');
  });

  it('why the house keeps it, and from when it is open again', () => {
    const closed = { state: 'closed', purpose: 'maintenance' } as const;
    expect(said({ ...closed, until: at('12:00'), untilClosing: false, freeFrom: at('12:00') })).toEqual([
      '正在维修。',
      '12:00 恢复开放。',
    ]);
    expect(said({ ...closed, freeFrom: at('08:30', '2026-12-05') })).toEqual([
      '正在维修。',
      '12月5日 周六 08:30 起空闲。',
    ]);
    expect(said({ ...closed, freeFrom: null })).toEqual(['正在维修。', '何时结束还不知道，请询问驿站前台。']);
  });

  it('when the hall opens, and why it is closed', () => {
    const shut = { state: 'shut', until: at('08:30', TOMORROW), freeFrom: at('08:30', TOMORROW) } as const;
    expect(said(shut)).toEqual(['12月2日 周三 08:30 开放。']);
    expect(said({ ...shut, closedBecause: 'holiday' })[0]).toContain('节假日');
    expect(said({ ...shut, freeFrom: at('10:00', TOMORROW) })).toHaveLength(2);
  });

  it('how many units are left where it has several', () => {
    const place = { id: 'B', kind: 'area', label: '开放工区', zone: null, capacity: 20, fits: null } as const;
    expect(said({ place, free: 5 })).toContain('现在空闲 5 席。');
    expect(said({ place, free: 5 }, 'en')).toContain('5 seats free now.');
  });

  it('that it is out of service, and where to look', () => {
    expect(said({ state: 'out-of-service' })).toEqual(['这个位置已停用，请看看其他位置。']);
  });
});
