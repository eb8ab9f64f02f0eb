-- What the office says of itself on every page; empty is not said.
ALTER TABLE district ADD COLUMN site_name TEXT NOT NULL DEFAULT '';
ALTER TABLE district ADD COLUMN organiser TEXT NOT NULL DEFAULT '';
ALTER TABLE district ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE district ADD COLUMN icp_number TEXT NOT NULL DEFAULT '';
ALTER TABLE district ADD COLUMN police_number TEXT NOT NULL DEFAULT '';
-- Whether pages have larger type for readers who have not chosen themselves.
ALTER TABLE district ADD COLUMN larger_type INTEGER NOT NULL DEFAULT 0 CHECK (larger_type IN (0, 1));
-- People without a role are anonymised so long after the last of their bookings is over.
ALTER TABLE district ADD COLUMN people_kept_days INTEGER NOT NULL DEFAULT 365 CHECK (people_kept_days BETWEEN 30 AND 3650);
