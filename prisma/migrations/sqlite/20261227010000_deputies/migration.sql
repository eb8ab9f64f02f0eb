-- Somebody who stands in for those who approve, from one local day to another, both included. Whoever serves at the desk keeps
-- that role beside it; an approver with days has nothing else, and nothing after them.
ALTER TABLE station_role ADD COLUMN stands_in_from INTEGER;
ALTER TABLE station_role ADD COLUMN stands_in_to INTEGER CHECK (
  (stands_in_from IS NULL AND stands_in_to IS NULL)
  OR (stands_in_from <= stands_in_to AND (role = 'approver' OR role = 'front-desk'))
);
