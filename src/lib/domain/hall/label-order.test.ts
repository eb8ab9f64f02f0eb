import { expect, it } from 'vitest';
import { compareLabels } from './label-order.ts';

it('orders labels as people count', () => {
  expect(['A10', 'B1', 'A2', 'A1'].sort(compareLabels)).toEqual(['A1', 'A2', 'A10', 'B1']);
});
