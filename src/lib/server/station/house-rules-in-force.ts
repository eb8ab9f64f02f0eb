import type { CataloguedHall } from './hall-catalogue.ts';

export interface HouseRules {
  readonly version: number;
  readonly text: string;
}

/** The house rules that people are asked to accept; null where a station has none. */
export function houseRulesInForce({ station }: CataloguedHall): HouseRules | null {
  const { houseRules: text, houseRulesVersion: version } = station;
  return text === '' ? null : { version, text };
}
