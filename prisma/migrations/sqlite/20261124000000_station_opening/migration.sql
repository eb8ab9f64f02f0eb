-- What a hall tells its visitors beside its address, and whether it is still being tried out: the bookings of a trial
-- are cancelled when it ends. Stations that are there already have started.
ALTER TABLE station ADD COLUMN trial INTEGER NOT NULL DEFAULT 0 CHECK (trial IN (0, 1));
ALTER TABLE station ADD COLUMN way_in TEXT NOT NULL DEFAULT '';
ALTER TABLE station ADD COLUMN house_rules TEXT NOT NULL DEFAULT '';
