import { describe, expect, it } from 'vitest';
import { findWrongNames, findWrongUseCases } from './names.ts';
import { readRepository } from './read-repository.ts';
import { parseTree } from './source-file.ts';

describe('the names of this repository', () => {
  it('are kebab-case, components PascalCase, and say something', () => {
    expect(findWrongNames(readRepository())).toEqual([]);
  });

  it('of use-cases are those of the one function in them', () => {
    expect(findWrongUseCases(readRepository())).toEqual([]);
  });
});

describe('a wrong name is found', () => {
  it.each([
    'src/lib/domain/claimPeak.ts',
    'src/lib/domain/Claim.ts',
    'src/lib/domain/claim_peak.ts',
    'src/lib/components/ui/text-field.svelte',
    'src/lib/domain/utils.ts',
    'src/lib/domain/date-utils.ts',
    'src/lib/domain/date-utils.test.ts',
    'src/lib/server/booking/booking-helper.ts',
    'src/lib/server/manager.ts',
    'src/lib/domain/misc.ts',
    'src/lib/components/ui/FormHelpers.svelte',
  ])('%s', (path) => {
    expect(findWrongNames(parseTree({ [path]: '' }))).toHaveLength(1);
  });

  it.each([
    'src/lib/domain/claim.ts',
    'src/lib/domain/claim-2.test.ts',
    'src/lib/components/ui/TextField.svelte',
    'src/lib/components/seats/seat-selection.svelte.ts',
    'src/routes/(staff)/[station]/+page.svelte',
    'src/routes/+page.server.ts',
    'src/lib/server/station/appoint-manager.ts',
    'src/hooks.server.ts',
    'src/app.d.ts',
    'vite.config.ts',
  ])('but not in %s', (path) => {
    expect(findWrongNames(parseTree({ [path]: '' }))).toEqual([]);
  });
});

describe('a use-case', () => {
  const pathOf = (name: string): string => `src/lib/server/booking/${name}.ts`;

  it.each([
    ['with another name', 'export function makeBooking() {}'],
    ['with two functions', 'export function createBooking() {} export const cancelBooking = () => 1;'],
  ])('%s is found', (_title, text) => {
    expect(findWrongUseCases(parseTree({ [pathOf('create-booking')]: text }))).toHaveLength(1);
  });

  it.each([
    [
      pathOf('create-booking'),
      'export async function createBooking() {} function inner() {} export type A = 1; export const LIMIT = 2;',
    ],
    [pathOf('create-booking'), 'export const createBooking = async () => 1;'],
    [pathOf('default-policies'), 'export const DEFAULT_POLICIES = [];'],
    [pathOf('booking-reader'), 'export function findBooking() {} export function listBookings() {}'],
    [pathOf('booking-writer'), 'export class BookingWriter {}'],
    [pathOf('booking-file'), 'export function getBookingFile() {} export function bookingEvent() {}'],
    [pathOf('situation'), 'export function loadSituation() {} export function decideSituation() {}'],
    [pathOf('create-booking.test'), ''],
    ['src/lib/server/engine/open-database.ts', 'export function a() {} export function b() {}'],
    ['src/lib/domain/booking/life.ts', 'export function a() {} export function b() {}'],
  ])('is left alone: %s: %s', (path, text) => {
    expect(findWrongUseCases(parseTree({ [path]: text }))).toEqual([]);
  });
});
