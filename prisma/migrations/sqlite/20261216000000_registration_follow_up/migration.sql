-- The name that an applicant typed. Their number may be known under another one, which whoever holds the link is not told.
ALTER TABLE registration ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
UPDATE registration SET contact_name = (SELECT name FROM person WHERE person.id = registration.person_id);

-- The last day, and the day for a code, of which the party's people have been reminded: another day is reminded of again.
ALTER TABLE party ADD COLUMN end_told_for INTEGER;
ALTER TABLE party ADD COLUMN code_told_for INTEGER;
CREATE INDEX party_by_end ON party (valid_to) WHERE valid_to IS NOT NULL AND state = 'accepted';
CREATE INDEX party_by_code_due ON party (code_due) WHERE code_due IS NOT NULL AND state = 'accepted';
