import { expect, it } from 'vitest';
import { DEFAULT_TEMPLATE, HALL_TEMPLATES, parseRoomLines } from './hall-templates.ts';

it('rooms are read line by line, with how many people they hold', () => {
  expect(parseRoomLines('大会议室 12\r\n\n  小会议室，4人 \n路演厅\n301 室 8')).toEqual([
    { label: '大会议室', fits: 12 },
    { label: '小会议室', fits: 4 },
    { label: '路演厅', fits: null },
    { label: '301 室', fits: 8 },
  ]);
});

it('a number alone is a name', () => {
  expect(parseRoomLines('301')).toEqual([{ label: '301', fits: null }]);
});

it('the template that is chosen without a word is the hall of forty', () => {
  const template = HALL_TEMPLATES.find(({ key }) => key === DEFAULT_TEMPLATE);
  expect((template?.rows ?? 0) * (template?.desksPerRow ?? 0)).toBe(40);
});
