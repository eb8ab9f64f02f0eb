-- A large closure is carried out in parts, day by day: the local day from which it is not carried out yet, and how many days of
-- bookings have been moved so far and are to be moved in all.
ALTER TABLE closure ADD COLUMN carry_from INTEGER;
ALTER TABLE closure ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE closure ADD COLUMN to_move INTEGER NOT NULL DEFAULT 0;
CREATE INDEX closure_carried ON closure (id) WHERE carry_from IS NOT NULL;
