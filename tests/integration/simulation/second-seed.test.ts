import { it } from 'vitest';
import { playSeed, SIMULATION_TIMEOUT_MS } from './play-seed.ts';

it(
  'the halls answer as plain arrays do, whatever people do with them (second seed)',
  () => playSeed(7, 'newYear'),
  SIMULATION_TIMEOUT_MS,
);
