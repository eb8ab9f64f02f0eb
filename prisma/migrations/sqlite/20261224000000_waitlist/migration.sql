-- Who waits for a place, whose turn it is, and what has become free since anybody looked.

-- A booking may be an offer that waits for its party's answer, or be displaced: its days had to make room and nothing was
-- found instead. No row is touched by that, so the text of the tables is changed where it stands, as SQLite's documentation
-- allows for CHECKs ("Making Other Kinds Of Table Schema Changes").
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(replace(sql,
  'state = ''cancelled'' OR state = ''lapsed'')',
  'state = ''cancelled'' OR state = ''lapsed'' OR state = ''offered'' OR state = ''displaced'')'),
  'CHECK (state NOT IN (''pending'', ''returned'') OR deadline IS NOT NULL)',
  'CHECK ((state <> ''pending'' AND state <> ''returned'' AND state <> ''offered'') OR deadline IS NOT NULL)')
WHERE type = 'table' AND name = 'booking';
UPDATE sqlite_schema SET sql = replace(sql,
  'CHECK (state IN (''given'', ''cancelled''))',
  'CHECK (state = ''given'' OR state = ''cancelled'' OR state = ''displaced'')')
WHERE type = 'table' AND name = 'occurrence';
PRAGMA writable_schema = RESET;

CREATE INDEX booking_offered ON booking (deadline) WHERE state = 'offered';

-- One request that waits. `rank` 0 are those who had to make room; all others come after them, in the order of their asking.
CREATE TABLE waiting (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  station_id INTEGER NOT NULL REFERENCES station(id),
  party_id INTEGER NOT NULL REFERENCES party(id),
  made_by INTEGER NOT NULL REFERENCES person(id),
  source TEXT NOT NULL,
  made_as TEXT NOT NULL CHECK (made_as = 'party' OR made_as = 'station' OR made_as = 'liaison' OR made_as = 'canteen'),
  kind TEXT NOT NULL,
  queue TEXT NOT NULL,
  rank INTEGER NOT NULL CHECK (rank = 0 OR rank = 1),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  request TEXT NOT NULL,
  body_hash BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'offered' OR state = 'taken' OR state = 'missed' OR state = 'left' OR state = 'over'),
  -- How often somebody behind it got what did not suffice for it.
  passed_over INTEGER NOT NULL DEFAULT 0 CHECK (passed_over >= 0),
  booking_id INTEGER REFERENCES booking(id),
  -- The booking that had to make room.
  displaced_from INTEGER REFERENCES booking(id),
  -- Its first minute: from then on there is nothing to wait for.
  until_min INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  CHECK (state <> 'offered' OR booking_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX waiting_once ON waiting (party_id, body_hash) WHERE state = 'waiting' OR state = 'offered';
CREATE INDEX waiting_of_party ON waiting (party_id, id);
CREATE INDEX waiting_until ON waiting (until_min) WHERE state = 'waiting';
CREATE INDEX waiting_offer ON waiting (booking_id) WHERE booking_id IS NOT NULL;

-- Its local days, as long as it waits: the queue of each day, in the order of the turns.
CREATE TABLE waiting_day (
  station_id INTEGER NOT NULL,
  local_day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  queue TEXT NOT NULL,
  rank INTEGER NOT NULL,
  waiting_id INTEGER NOT NULL REFERENCES waiting(id),
  PRIMARY KEY (station_id, local_day, kind, queue, rank, waiting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_day_of ON waiting_day (waiting_id);

-- Where something became free on a day that somebody waits for. Whoever writes it passes it on before the commit.
CREATE TABLE freed (
  station_id INTEGER NOT NULL,
  local_day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (station_id, local_day, kind)
) STRICT, WITHOUT ROWID;

-- What an offer became, whoever has written it.
CREATE TRIGGER waiting_answered AFTER UPDATE OF state ON booking
WHEN OLD.state = 'offered' AND NEW.state <> 'offered'
BEGIN
  UPDATE waiting SET state = CASE NEW.state WHEN 'lapsed' THEN 'missed' WHEN 'cancelled' THEN 'left' WHEN 'displaced' THEN 'left' ELSE 'taken' END
  WHERE booking_id = NEW.id AND state = 'offered';
END;

-- Whatever gives places back, none can forget those who wait. Where nobody does, it costs one look into an index.
CREATE TRIGGER claim_freed_delete AFTER DELETE ON claim
WHEN EXISTS (SELECT 1 FROM waiting_day WHERE station_id = OLD.station_id AND local_day = OLD.local_day)
BEGIN
  INSERT OR IGNORE INTO freed (station_id, local_day, kind)
  SELECT OLD.station_id, OLD.local_day, kind FROM resource WHERE id = OLD.resource_id;
END;
CREATE TRIGGER claim_freed_update AFTER UPDATE OF resource_id, from_min, to_min, quantity, all_of_it ON claim
WHEN EXISTS (SELECT 1 FROM waiting_day WHERE station_id = OLD.station_id AND local_day = OLD.local_day)
BEGIN
  INSERT OR IGNORE INTO freed (station_id, local_day, kind)
  SELECT OLD.station_id, OLD.local_day, kind FROM resource WHERE id = OLD.resource_id;
END;
CREATE TRIGGER resource_freed_insert AFTER INSERT ON resource
WHEN EXISTS (SELECT 1 FROM waiting_day WHERE station_id = NEW.station_id)
BEGIN
  INSERT OR IGNORE INTO freed (station_id, local_day, kind)
  SELECT DISTINCT station_id, local_day, kind FROM waiting_day WHERE station_id = NEW.station_id AND kind = NEW.kind;
END;
CREATE TRIGGER resource_freed_update AFTER UPDATE OF capacity, fits, features, valid_from, valid_to, retired_at ON resource
WHEN EXISTS (SELECT 1 FROM waiting_day WHERE station_id = NEW.station_id)
BEGIN
  INSERT OR IGNORE INTO freed (station_id, local_day, kind)
  SELECT DISTINCT station_id, local_day, kind FROM waiting_day WHERE station_id = NEW.station_id AND kind = NEW.kind;
END;
