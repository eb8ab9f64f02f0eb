import { afterEach, describe, expect, it } from 'vitest';
import { inHouseWords, setHouseWords } from './house-words.ts';

const TEXTS = inHouseWords({
  'zh-CN': {
    title: '驿站预约',
    phone: '驿站电话',
    list: ['选择驿站', '其他'],
    heading: (station: string) => `${station}：返回驿站`,
    facts: ({ kind, name }: { kind: string; name: string }) =>
      `${kind === 'station' ? '驿站' : '片区'}${name}`,
  },
  en: {
    title: 'Yizhan booking',
    phone: 'Station phone',
    list: ['All stations', 'a workstation', 'the station’s hours'],
    heading: (station: string) => `${station}: back to the station`,
    facts: ({ kind, name }: { kind: string; name: string }) =>
      `${kind === 'station' ? 'Station' : 'District'} ${name}`,
  },
});

afterEach(() => {
  setHouseWords(null);
});

describe('the words of the house', () => {
  it('are the program’s own until others are set, and again when they are taken away', () => {
    const own = TEXTS['zh-CN'];
    expect(own.phone).toBe('驿站电话');
    setHouseWords({ siteName: '', chinese: '党群服务中心', english: 'service centre' });
    expect(TEXTS['zh-CN'].phone).toBe('党群服务中心电话');
    setHouseWords(null);
    expect(TEXTS['zh-CN']).toBe(own);
  });

  it('stand in every text and list, in both languages, with capitals and plurals', () => {
    setHouseWords({ siteName: '', chinese: '服务大厅', english: 'service centre' });
    expect(TEXTS['zh-CN'].title).toBe('服务大厅预约');
    expect(TEXTS['zh-CN'].list).toEqual(['选择服务大厅', '其他']);
    expect(TEXTS.en.title).toBe('Service centre booking');
    expect(TEXTS.en.phone).toBe('Service centre phone');
    expect(TEXTS.en.list).toEqual(['All service centres', 'a workstation', 'the service centre’s hours']);
  });

  it('leave what people have typed and what texts are chosen by', () => {
    setHouseWords({ siteName: '', chinese: '服务大厅', english: 'hall' });
    expect(TEXTS['zh-CN'].heading('江城驿站')).toBe('江城驿站：返回服务大厅');
    expect(TEXTS['zh-CN'].facts({ kind: 'station', name: '东湖驿站' })).toBe('服务大厅东湖驿站');
    expect(TEXTS.en.heading('Railway Station')).toBe('Railway Station: back to the hall');
    expect(TEXTS.en.facts({ kind: 'station', name: 'East station 2' })).toBe('Hall East station 2');
  });

  it.each([
    ['library', 'All libraries'],
    ['day room', 'All day rooms'],
    ['box', 'All boxes'],
  ])('makes a plural of %s', (english, plural) => {
    setHouseWords({ siteName: '', chinese: '', english });
    expect(TEXTS.en.list[0]).toBe(plural);
    expect(TEXTS['zh-CN'].phone).toBe('驿站电话');
  });

  it('take the name of the site where it has one', () => {
    setHouseWords({ siteName: '江城驿站预约', chinese: '党群服务中心', english: '' });
    expect(TEXTS['zh-CN'].title).toBe('江城驿站预约');
    expect(TEXTS.en.title).toBe('江城驿站预约');
    expect(TEXTS.en.phone).toBe('Station phone');
  });
});
