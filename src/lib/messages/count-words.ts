import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Language } from './language.ts';

const MEASURE_WORDS: Readonly<Record<ResourceKind, string>> = {
  desk: '席',
  area: '席',
  room: '间',
  counter: '个',
  canteen: '份',
  bay: '个',
};

const ENGLISH_UNITS: Readonly<Record<ResourceKind, string>> = {
  desk: 'desk',
  area: 'seat',
  room: 'room',
  counter: 'counter',
  canteen: 'portion',
  bay: 'bay',
};

/** Units of a kind as they stand in a sentence: 6席, 6 desks. */
export function countText(language: Language, kind: ResourceKind, count: number): string {
  return language === 'en' ? `${count} ${englishUnit(kind, count)}` : `${count}${MEASURE_WORDS[kind]}`;
}

/** The same where figures are read at a glance and stand apart from the characters: 6 席, 6 desks. */
export function amountText(language: Language, kind: ResourceKind, count: number): string {
  return language === 'en' ? countText(language, kind, count) : `${count} ${MEASURE_WORDS[kind]}`;
}

/**
 * How many units are free of how many: 40 席中 34 席空闲, 34 of 40 desks free.
 * Figures that are read at a glance stand apart from the characters; in running sentences they do not.
 */
export function freeCountText(language: Language, kind: ResourceKind, free: number, total: number): string {
  if (language === 'en') return `${free} of ${total} ${englishUnit(kind, total)} free`;
  return `${total} ${MEASURE_WORDS[kind]}中 ${free} ${MEASURE_WORDS[kind]}空闲`;
}

/** 可容纳 8 人, fits 8 people. */
export function fitsText(language: Language, people: number): string {
  if (language === 'en') return people === 1 ? 'fits 1 person' : `fits ${people} people`;
  return `可容纳 ${people} 人`;
}

/** A day's use of so many units: 6席·天, 6 desk-days; where the kind is not known, 6个·天, 6 unit-days. */
export function unitDaysText(language: Language, kind: ResourceKind | null, count: number): string {
  if (language === 'en') return counted(count, `${kind === null ? 'unit' : ENGLISH_UNITS[kind]}-day`);
  return `${count}${kind === null ? '个' : MEASURE_WORDS[kind]}·天`;
}

/** English: 1 day, 3 days. */
export function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

function englishUnit(kind: ResourceKind, count: number): string {
  return count === 1 ? ENGLISH_UNITS[kind] : `${ENGLISH_UNITS[kind]}s`;
}
