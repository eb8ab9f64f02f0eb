-- A booking that the desk or a liaison has made for somebody can be handed to them by a link that works once. Whoever takes it
-- over becomes the one who is told and rung, and follows it under a secret of their own.
CREATE TABLE booking_hand_over (
  booking_id INTEGER PRIMARY KEY REFERENCES booking(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  link_hash BLOB NOT NULL UNIQUE CHECK (length(link_hash) = 32),
  own_hash BLOB UNIQUE CHECK (length(own_hash) = 32),
  created_by INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
  taken_at INTEGER,
  CHECK ((own_hash IS NULL) = (taken_at IS NULL))
) STRICT;
CREATE INDEX booking_hand_over_to ON booking_hand_over (person_id);
