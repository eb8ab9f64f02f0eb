-- A stay can be shared by a link. Whoever opens it gives name and number and takes one of its seats.
CREATE TABLE booking_share (
  booking_id INTEGER PRIMARY KEY REFERENCES booking(id),
  -- Of the secret in the link; another link ends this one.
  link_hash BLOB NOT NULL UNIQUE CHECK (length(link_hash) = 32),
  created_by INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL
) STRICT;

-- Who has which of the seats of a stay: the first, the second and so on, for a seat may be another desk on another day. It
-- gives no right in the party. The rows can be deleted; events about them carry ids.
CREATE TABLE booking_participant (
  booking_id INTEGER NOT NULL REFERENCES booking(id),
  slot INTEGER NOT NULL CHECK (slot >= 1),
  person_id INTEGER NOT NULL REFERENCES person(id),
  -- As given with the seat: the name that belongs to a number is nobody's to look up.
  name TEXT NOT NULL CHECK (length(name) >= 1),
  -- Of the secret under which the person sees this seat and gives it back.
  seat_hash BLOB NOT NULL UNIQUE CHECK (length(seat_hash) = 32),
  taken_at INTEGER NOT NULL,
  PRIMARY KEY (booking_id, slot)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX booking_participant_once ON booking_participant (person_id, booking_id);
