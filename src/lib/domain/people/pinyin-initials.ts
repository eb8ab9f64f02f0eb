/** The first character of each initial in the order of pinyin; no syllable begins with i, u or v. */
const FIRST_OF_INITIAL = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
] as const;

/** Surnames that are read otherwise than the character is in most words. */
const SURNAMES: Readonly<Record<string, string>> = {
  单: 's',
  曾: 'z',
  解: 'x',
  查: 'z',
  仇: 'q',
  盖: 'g',
  翟: 'z',
  瞿: 'q',
  区: 'o',
  朴: 'p',
  尉: 'y',
  召: 's',
  折: 's',
  覃: 'q',
  乐: 'y',
  繁: 'p',
  种: 'c',
  员: 'y',
};

const HAN = /^\p{Script=Han}$/u;
const LETTER_OR_DIGIT = /^[\p{Letter}\p{Number}]$/u;

/** Orders Han characters by their pinyin. */
const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/**
 * The initials of a name as people type them who look for it in a hurry: 陈思琪 is `csq`, 江城AI is `jcai`. A character with several
 * readings has the first letter of its most frequent one, at the head of a name that of the surname.
 */
export function pinyinInitials(name: string): string {
  return [...name.trim().toLowerCase()]
    .map((character, index) => {
      if (!HAN.test(character)) return LETTER_OR_DIGIT.test(character) ? character : '';
      return (index === 0 ? SURNAMES[character] : undefined) ?? initialOf(character);
    })
    .join('');
}

/** By character: comparing is slow, and the names of a district have few characters. */
const known = new Map<string, string>();

function initialOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const found = FIRST_OF_INITIAL.findLast(([, first]) => byPinyin.compare(first, character) <= 0);
  const initial = found ? found[0] : '';
  known.set(character, initial);
  return initial;
}
