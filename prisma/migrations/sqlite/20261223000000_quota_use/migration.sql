-- What a day of a booking uses of its party's quota, where a rule has one. It counts while its booking and its day do: what is
-- declined, lapses or is released in time gives back by itself. `kept` counts for good: it was given back too late. A change
-- that waits for its decision has a row of its own with what it wants beyond the day as it stands, which may be no `uses`.
CREATE TABLE quota_use (
  party_id INTEGER NOT NULL REFERENCES party(id),
  kind TEXT NOT NULL,
  local_day INTEGER NOT NULL,
  booking_id INTEGER NOT NULL REFERENCES booking(id),
  units INTEGER NOT NULL CHECK (units >= 0),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  uses INTEGER NOT NULL CHECK (uses = 0 OR uses = 1),
  kept INTEGER NOT NULL DEFAULT 0 CHECK (kept = 0 OR kept = 1),
  PRIMARY KEY (party_id, kind, local_day, booking_id)
) STRICT, WITHOUT ROWID;
