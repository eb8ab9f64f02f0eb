/** One figure. Only the figure that a benchmark is judged by carries `ratio`, and `against` names its measure. */
export interface Result {
  /** Begins with the name of its benchmark. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
  /** Shown beside the figure and not part of the written results. */
  readonly shown?: { readonly spread?: readonly [least: number, most: number]; readonly limit?: Limit };
}

/** Judges the ratio, or the value where there is none. Only a missed `exactly` is an error: the rest depends on the machine. */
export type Limit = { readonly atLeast: number } | { readonly atMost: number } | { readonly exactly: number };

export interface Benchmark {
  readonly name: string;
  run(conditions: Conditions): Promise<Result[]>;
}

/** How a run was asked for. */
export interface Conditions {
  readonly sizes: Sizes;
  /** The folder of the program that is measured: this repository, or another checkout with its own build. */
  readonly programFolder: string;
}

/** How much is measured: calls of one round, and rounds. */
export interface Sizes {
  readonly rounds: number;
  readonly createCalls: number;
  readonly stayCalls: number;
  readonly dayCalls: number;
  readonly authCalls: number;
  /** Calls of a hall's day during one flood of sign-ins. */
  readonly floodedDayCalls: number;
  /** Wrong passwords on their way at the same moment. */
  readonly floodPasswords: number;
  readonly growthCreateCalls: number;
  readonly growthDayCalls: number;
  readonly growthClaims: { readonly small: number; readonly large: number };
  readonly raceDesks: number;
  /** People who order at once, and portions at each of three sittings. */
  readonly rushPeople: number;
  readonly rushPortions: number;
  /** Of one round, by parties under a quota and by others. */
  readonly quotaCalls: number;
  readonly guardAreas: readonly number[];
  /** Days on which all desks of a hall are booked that is closed. */
  readonly closedDays: number;
  /** Who waits in the long line, and seats of it that are given back in a round. */
  readonly waiting: number;
  readonly seatsGivenBack: number;
  /** Of one round: as many days are filled as they take. */
  readonly guardClaims: number;
}

export const FULL_SIZES: Sizes = {
  rounds: 9,
  createCalls: 1_500,
  stayCalls: 60,
  dayCalls: 300,
  authCalls: 3_000,
  floodedDayCalls: 600,
  floodPasswords: 64,
  growthCreateCalls: 400,
  growthDayCalls: 200,
  growthClaims: { small: 10_000, large: 1_000_000 },
  raceDesks: 20,
  rushPeople: 5_000,
  rushPortions: 200,
  quotaCalls: 1_500,
  guardAreas: [5, 25, 100, 400],
  closedDays: 50,
  waiting: 1_000,
  seatsGivenBack: 20,
  guardClaims: 400,
};

/** Whether everything runs, not how fast it is. */
export const QUICK_SIZES: Sizes = {
  rounds: 2,
  createCalls: 60,
  stayCalls: 3,
  dayCalls: 10,
  authCalls: 60,
  floodedDayCalls: 10,
  floodPasswords: 8,
  growthCreateCalls: 20,
  growthDayCalls: 10,
  growthClaims: { small: 8_000, large: 10_000 },
  raceDesks: 2,
  rushPeople: 120,
  rushPortions: 10,
  quotaCalls: 40,
  guardAreas: [5, 25],
  closedDays: 5,
  waiting: 30,
  seatsGivenBack: 2,
  guardClaims: 25,
};
