import { expect, test } from 'vitest';
import { pinyinInitials } from './pinyin-initials.ts';

test('a name is found by the initials of its pinyin', () => {
  const initials = [
    ['陈思琪', 'csq'],
    ['王伟', 'ww'],
    ['欧阳娜娜', 'oynn'],
    ['江城咨询', 'jczx'],
    ['安然', 'ar'],
    ['李二宝', 'leb'],
    ['张若昀', 'zry'],
    ['沈腾', 'st'],
    ['何炅', 'hj'],
    ['周杰伦', 'zjl'],
    ['龚俊', 'gj'],
    ['魏大勋', 'wdx'],
    ['许凯', 'xk'],
    ['范冰', 'fb'],
    ['庞博', 'pb'],
    ['田雨', 'ty'],
    ['马未都', 'mwd'],
    ['倪妮', 'nn'],
  ] as const;
  expect(initials.map(([name]) => [name, pinyinInitials(name)])).toEqual(initials);
});

test('surnames are read as surnames, and only at the head of a name', () => {
  expect(pinyinInitials('单雄信')).toBe('sxx');
  expect(pinyinInitials('曾国藩')).toBe('zgf');
  expect(pinyinInitials('查良镛')).toBe('zly');
  expect(pinyinInitials('简单')).toBe('jd');
});

test('letters and digits stay, blanks and marks go, and traditional characters have initials too', () => {
  expect(pinyinInitials('江城AI 2号·店')).toBe('jcai2hd');
  expect(pinyinInitials('劉備')).toBe('lb');
  expect(pinyinInitials('Ada Lovelace')).toBe('adalovelace');
  expect(pinyinInitials(' ')).toBe('');
});
