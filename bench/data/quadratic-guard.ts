/** Claims that meet the new one. */
const MEETING = `c.resource_id = NEW.resource_id AND c.from_min > NEW.from_min - 1500 AND c.from_min < NEW.to_min
  AND c.to_min > NEW.from_min`;

const SUM_AT_START = (kind: string, units: string): string =>
  `(SELECT ifnull(sum(${units}), 0) FROM claim d WHERE d.resource_id = NEW.resource_id AND d.from_min > start.at - 1500
     AND d.from_min <= start.at AND d.to_min > start.at AND ${kind})`;

/**
 * In place of the guard that is in use: what is taken and what is withheld, summed anew at each start of a claim that
 * meets the new one. A peak can only lie at a start, so both say the same, and the cost of this one grows with the square.
 */
export const QUADRATIC_GUARD = `
DROP TRIGGER claim_guard_insert;
CREATE TRIGGER claim_guard_insert AFTER INSERT ON claim
BEGIN
  SELECT RAISE(ABORT, 'ledger: no such resource')
  WHERE NOT EXISTS (SELECT 1 FROM resource WHERE id = NEW.resource_id);
  SELECT RAISE(ABORT, 'ledger: capacity exceeded')
  FROM resource r JOIN (SELECT max(c.from_min, NEW.from_min) AS at FROM claim c WHERE ${MEETING}) start
  WHERE r.id = NEW.resource_id AND
    ${SUM_AT_START("d.kind <> 'house'", 'd.quantity')} > max(0, r.capacity -
    ${SUM_AT_START("d.kind = 'house'", 'iif(d.all_of_it, r.capacity, d.quantity)')});
END;
`;
