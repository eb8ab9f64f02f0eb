-- Where the log of events is looked up: by actor, party, station and action, each with the events that belong there. It is
-- written in batches after the events, so that no booking pays for it; what it does not hold yet is read from the log itself.
CREATE TABLE event_index (
  axis TEXT NOT NULL CHECK (length(axis) BETWEEN 1 AND 80),
  key_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  PRIMARY KEY (axis, key_id, event_id)
) STRICT, WITHOUT ROWID;

-- The first and the last event of each day, counted in UTC since 1970.
CREATE TABLE event_day (
  day INTEGER PRIMARY KEY,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL
) STRICT;

-- Up to which event both are filled.
CREATE TABLE event_indexed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last_id INTEGER NOT NULL
) STRICT;
INSERT INTO event_indexed (id, last_id) VALUES (1, 0);
