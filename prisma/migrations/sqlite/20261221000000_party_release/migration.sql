-- Who has set the last day of a party whose later days are still to be released. It is written with the day and taken away
-- when all of them are, so that a stop between the two loses none.
ALTER TABLE party ADD COLUMN release_by INTEGER REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX party_to_release ON party (id) WHERE release_by IS NOT NULL;
