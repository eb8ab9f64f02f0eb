-- What people are told, taken from the log of events. A change writes its event in its own transaction and nothing more;
-- afterwards a job reads on from where it stopped, and writes what follows from each event together with how far it has
-- come. So there is no notice of a change that was rolled back, none is lost, and none is written twice.

CREATE TABLE notice_cursor (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last_event_id INTEGER NOT NULL CHECK (last_event_id >= 0)
) STRICT;
-- What happened before nobody is told any more.
INSERT INTO notice_cursor (id, last_event_id) SELECT 1, coalesce(max(id), 0) FROM event;

-- A line in a person's list. The words are made when it is read, from what is true then.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE DEFAULT (hex(randomblob(8))),
  person_id INTEGER NOT NULL REFERENCES person(id),
  event_id INTEGER NOT NULL REFERENCES event(id),
  booking_id INTEGER NOT NULL REFERENCES booking(id),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  created_at INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
CREATE UNIQUE INDEX notice_once ON notice (person_id, event_id);
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;

-- What a person has chosen; where there is no row it is as docs/operating.md says.
CREATE TABLE notice_choice (
  person_id INTEGER NOT NULL REFERENCES person(id),
  topic TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 40),
  sent INTEGER NOT NULL CHECK (sent IN (0, 1)),
  PRIMARY KEY (person_id, topic)
) STRICT, WITHOUT ROWID;

-- The secret address of a person's calendar; only its hash is stored. Whoever has the address reads it without an account,
-- so there is one of each person, and a new one ends the old one.
CREATE TABLE calendar_feed (
  person_id INTEGER PRIMARY KEY REFERENCES person(id),
  token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at INTEGER NOT NULL
) STRICT;
