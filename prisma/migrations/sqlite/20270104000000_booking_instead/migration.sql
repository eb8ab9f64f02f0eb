-- A booking that was given at another station instead of days of one that had to make room points at that one, so that
-- either page leads to the other. Those of before are found in the log.
ALTER TABLE booking ADD COLUMN instead_of INTEGER REFERENCES booking(id);
CREATE INDEX booking_instead ON booking (instead_of) WHERE instead_of IS NOT NULL;
UPDATE booking SET instead_of = made.before
FROM (SELECT subject_id, facts ->> 'instead' AS before FROM event
      WHERE subject = 'booking' AND action = 'made' AND facts ->> 'instead' IS NOT NULL) made
WHERE booking.id = made.subject_id;
