import type { DietaryMark, Meal } from '#lib/domain/canteen/canteen-terms.ts';
import type { Language } from './language.ts';

export const MEAL_WORDS: Readonly<Record<Language, Readonly<Record<Meal, string>>>> = {
  'zh-CN': { breakfast: '早餐', lunch: '午餐', dinner: '晚餐' },
  en: { breakfast: 'Breakfast', lunch: 'Lunch', dinner: 'Dinner' },
};

export const DIETARY_MARK_WORDS: Readonly<Record<Language, Readonly<Record<DietaryMark, string>>>> = {
  'zh-CN': { halal: '清真', vegetarian: '素食' },
  en: { halal: 'halal', vegetarian: 'vegetarian' },
};

/** Minor units of the currency as people read them: 1850 is ¥18.50. */
export function priceText(minor: number): string {
  const sign = minor < 0 ? '−' : '';
  const amount = Math.abs(minor);
  return `${sign}¥${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}
