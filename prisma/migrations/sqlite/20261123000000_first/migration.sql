-- The first schema. Ledger tables are STRICT with CHECKs and stand below guards written by hand:
-- no generated SQL may rebuild them, because a rebuild drops triggers, STRICT, CHECK and WITHOUT ROWID.
-- Instants are whole minutes since 1970-01-01T00:00Z; local days are days since 1970-01-01; `*_at_ms` are milliseconds.

CREATE TABLE district (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE station (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  district_id INTEGER NOT NULL REFERENCES district(id),
  name TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  time_zone TEXT NOT NULL DEFAULT 'Asia/Shanghai',
  hours TEXT NOT NULL,
  day_parts TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
CREATE INDEX station_by_district ON station (district_id);

CREATE TABLE station_exception (
  station_id INTEGER NOT NULL REFERENCES station(id),
  local_day INTEGER NOT NULL,
  ranges TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (station_id, local_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_year (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2199),
  source TEXT NOT NULL,
  notice TEXT NOT NULL DEFAULT '',
  published_at INTEGER NOT NULL
) STRICT;

CREATE TABLE calendar_day (
  local_day INTEGER PRIMARY KEY,
  notice_year INTEGER NOT NULL REFERENCES calendar_year(year),
  change TEXT NOT NULL CHECK (change IN ('off', 'work')),
  name TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX calendar_day_by_notice ON calendar_day (notice_year);

CREATE TABLE station_calendar_day (
  station_id INTEGER NOT NULL REFERENCES station(id),
  local_day INTEGER NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('off', 'work')),
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (station_id, local_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE zone (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  station_id INTEGER NOT NULL REFERENCES station(id),
  name TEXT NOT NULL,
  neighbour_distance INTEGER NOT NULL CHECK (neighbour_distance BETWEEN 0 AND 100000),
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 100000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 100000),
  rank INTEGER NOT NULL DEFAULT 0,
  retired_at INTEGER
) STRICT;
CREATE INDEX zone_by_station ON zone (station_id);

CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  district_id INTEGER NOT NULL REFERENCES district(id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'team')),
  valid_from INTEGER,
  valid_to INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX party_by_district ON party (district_id);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  mobile TEXT NOT NULL UNIQUE,
  password_hash TEXT,
  disabled_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE membership (
  party_id INTEGER NOT NULL REFERENCES party(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'member')),
  PRIMARY KEY (person_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_party ON membership (party_id);

CREATE TABLE station_role (
  station_id INTEGER NOT NULL REFERENCES station(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('manager')),
  PRIMARY KEY (person_id, station_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX station_role_by_station ON station_role (station_id);

CREATE TABLE district_role (
  district_id INTEGER NOT NULL REFERENCES district(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('officer')),
  PRIMARY KEY (person_id, district_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
  person_id INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_person ON session (person_id);

-- A link that lets one person set a password once; without a person it is the first start's link.
CREATE TABLE invitation (
  token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
  person_id INTEGER REFERENCES person(id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  id INTEGER PRIMARY KEY,
  district_id INTEGER NOT NULL REFERENCES district(id),
  station_id INTEGER REFERENCES station(id),
  kind TEXT NOT NULL CHECK (kind IN ('desk', 'area', 'room', 'counter', 'canteen', 'bay')),
  rules TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX policy_by_scope ON policy (district_id, ifnull(station_id, 0), kind);

CREATE TABLE resource (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  station_id INTEGER NOT NULL REFERENCES station(id),
  zone_id INTEGER REFERENCES zone(id),
  provider_party_id INTEGER REFERENCES party(id),
  kind TEXT NOT NULL CHECK (kind IN ('desk', 'area', 'room', 'counter', 'canteen', 'bay')),
  label TEXT NOT NULL,
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 0 AND 100000),
  guarded_from INTEGER NOT NULL DEFAULT 0 CHECK (guarded_from BETWEEN 0 AND 2147483647),
  fits INTEGER CHECK (fits BETWEEN 1 AND 100000),
  features TEXT NOT NULL DEFAULT '[]',
  x INTEGER CHECK (x BETWEEN 0 AND 100000),
  y INTEGER CHECK (y BETWEEN 0 AND 100000),
  valid_from INTEGER,
  valid_to INTEGER,
  retired_at INTEGER,
  CHECK ((kind = 'desk') = (zone_id IS NOT NULL)),
  CHECK (kind NOT IN ('desk', 'room', 'counter') OR capacity <= 1)
) STRICT;
CREATE INDEX resource_by_station ON resource (station_id, zone_id);

-- What the station or a provider keeps for itself; its claims are of the kind `house`.
CREATE TABLE closure (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  station_id INTEGER NOT NULL REFERENCES station(id),
  zone_id INTEGER REFERENCES zone(id),
  resource_id INTEGER REFERENCES resource(id),
  purpose TEXT NOT NULL CHECK (purpose IN ('closure', 'maintenance', 'urgent', 'reserve', 'own-use')),
  reason TEXT NOT NULL DEFAULT '',
  quantity INTEGER CHECK (quantity BETWEEN 1 AND 100000),
  intervals TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX closure_by_station ON closure (station_id);

CREATE TABLE booking (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  station_id INTEGER NOT NULL REFERENCES station(id),
  party_id INTEGER NOT NULL REFERENCES party(id),
  made_by INTEGER NOT NULL REFERENCES person(id),
  source TEXT NOT NULL CHECK (source IN ('page', 'api', 'desk', 'phone', 'import')),
  kind TEXT NOT NULL CHECK (kind IN ('desk', 'area', 'room', 'counter', 'canteen', 'bay')),
  head_count INTEGER NOT NULL CHECK (head_count BETWEEN 1 AND 100000),
  purpose TEXT NOT NULL,
  request TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'returned', 'confirmed', 'declined', 'cancelled', 'lapsed')),
  deadline INTEGER,
  decided_by INTEGER REFERENCES person(id),
  decision_reason TEXT,
  first_from INTEGER NOT NULL,
  last_to INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  CHECK (first_from < last_to),
  CHECK (state NOT IN ('pending', 'returned') OR deadline IS NOT NULL)
) STRICT;
CREATE INDEX booking_by_party ON booking (party_id, id);
CREATE INDEX booking_waiting ON booking (station_id, deadline) WHERE state IN ('pending', 'returned');
CREATE INDEX booking_open_of_party ON booking (party_id, deadline) WHERE state IN ('pending', 'returned');

-- One local day of a booking. It keeps the places and times when the claims have left the ledger.
CREATE TABLE occurrence (
  booking_id INTEGER NOT NULL REFERENCES booking(id),
  local_day INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('given', 'cancelled')),
  given TEXT NOT NULL,
  PRIMARY KEY (booking_id, local_day)
) STRICT, WITHOUT ROWID;

-- What makes others wait: half-open [from_min, to_min) of one resource. `holder` is the booking's id,
-- or minus the closure's id. `all_of_it` follows the capacity. `local_day` and `station_id` are labels for reading:
-- the guard relies on neither.
CREATE TABLE claim (
  resource_id INTEGER NOT NULL,
  from_min INTEGER NOT NULL CHECK (from_min BETWEEN 0 AND 2147483647),
  holder INTEGER NOT NULL CHECK (holder <> 0),
  to_min INTEGER NOT NULL CHECK (to_min BETWEEN 0 AND 2147483647),
  kind TEXT NOT NULL CHECK (kind IN ('booking', 'hold', 'house')),
  quantity INTEGER NOT NULL,
  all_of_it INTEGER NOT NULL DEFAULT 0 CHECK (all_of_it IN (0, 1)),
  station_id INTEGER NOT NULL,
  local_day INTEGER NOT NULL,
  occurrence_day INTEGER NOT NULL,
  PRIMARY KEY (resource_id, from_min, holder),
  CHECK (to_min - from_min BETWEEN 1 AND 1500),
  CHECK ((kind = 'house') = (holder < 0)),
  CHECK (CASE WHEN all_of_it THEN kind = 'house' AND quantity = 0 ELSE quantity BETWEEN 1 AND 100000 END)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_holder ON claim (holder, occurrence_day);

CREATE TABLE event (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  at_ms INTEGER NOT NULL,
  actor_id INTEGER,
  party_id INTEGER,
  station_id INTEGER,
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_subject ON event (subject, subject_id);

-- Rows are appended, and only a small index is written at a random place: with the answers in the key's own tree each
-- booking would write a page of its own. The oldest are the first, so forgetting them needs no index.
CREATE TABLE request_key (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL,
  procedure TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
  body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
  answer TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX request_key_of_party ON request_key (party_id, procedure, key);

-- Requests that the rules refused, counted up: outside the ledger, for reports.
CREATE TABLE demand (
  party_id INTEGER NOT NULL,
  asked_day INTEGER NOT NULL,
  body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
  station_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  refusal TEXT NOT NULL,
  request TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times >= 1),
  PRIMARY KEY (party_id, asked_day, body_hash)
) STRICT, WITHOUT ROWID;

-- Counts up with every change of what bookings are decided by and of who may do what, so that a reader knows when its
-- copy is old.
CREATE TABLE config_revision (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value INTEGER NOT NULL
) STRICT;
INSERT INTO config_revision (id, value) VALUES (1, 1);

-- The guard. Claims begin and end: swept in order of time, what is taken by bookings and holds never exceeds what the
-- house does not withhold (taken <= max(0, capacity - withheld)). Claims of the house may overlap one another; together
-- they withhold at most the capacity. The peak of the sum counts, not the sum of all overlaps, and claims that only
-- touch do not meet, because what begins and ends in the same minute is summed before it is judged. No claim is longer
-- than 25 hours (1500 minutes), so looking back that far finds every overlap at a cost that history does not raise.
-- What the sum relies on is said again here beside the CHECKs: `PRAGMA ignore_check_constraints` switches those off.

CREATE TRIGGER claim_guard_insert AFTER INSERT ON claim
BEGIN
  SELECT RAISE(ABORT, 'ledger: not a claim')
  WHERE NEW.from_min NOT BETWEEN 0 AND 2147483647 OR NEW.to_min NOT BETWEEN 0 AND 2147483647
    OR NEW.to_min - NEW.from_min NOT BETWEEN 1 AND 1500
    OR iif(NEW.all_of_it, NEW.quantity <> 0 OR NEW.kind <> 'house', NEW.quantity NOT BETWEEN 1 AND 100000);
  SELECT RAISE(ABORT, 'ledger: no such resource')
  WHERE NOT EXISTS (SELECT 1 FROM resource WHERE id = NEW.resource_id);
  SELECT RAISE(ABORT, 'ledger: capacity exceeded')
  FROM resource WHERE id = NEW.resource_id AND NEW.kind <> 'house' AND NEW.quantity > capacity;
  SELECT RAISE(ABORT, 'ledger: capacity exceeded')
  FROM (
    SELECT sum(taken) OVER so_far AS taken, sum(withheld) OVER so_far AS withheld, capacity
    FROM (
      SELECT c.from_min AS at, iif(c.kind = 'house', 0, c.quantity) AS taken,
        iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0) AS withheld, r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.resource_id AND c.from_min > NEW.from_min - 1500 AND c.from_min < NEW.to_min AND c.to_min > NEW.from_min
      UNION ALL
      SELECT c.to_min, -iif(c.kind = 'house', 0, c.quantity),
        -iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0), r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.resource_id AND c.from_min > NEW.from_min - 1500 AND c.from_min < NEW.to_min AND c.to_min > NEW.from_min AND c.to_min < NEW.to_min
    )
    WINDOW so_far AS (ORDER BY at)
  )
  WHERE taken > max(0, capacity - withheld)
    -- Most claims meet no other: those need no sweep.
    AND EXISTS (
      SELECT 1 FROM claim c
      WHERE c.resource_id = NEW.resource_id AND c.from_min > NEW.from_min - 1500 AND c.from_min < NEW.to_min
        AND c.to_min > NEW.from_min AND (c.from_min <> NEW.from_min OR c.holder <> NEW.holder)
    );
END;

CREATE TRIGGER claim_guard_update AFTER UPDATE OF resource_id, from_min, to_min, kind, quantity, all_of_it ON claim
WHEN NEW.resource_id <> OLD.resource_id OR NEW.from_min <> OLD.from_min OR NEW.to_min <> OLD.to_min
  OR NEW.quantity <> OLD.quantity OR NEW.all_of_it <> OLD.all_of_it OR (NEW.kind = 'house') <> (OLD.kind = 'house')
BEGIN
  SELECT RAISE(ABORT, 'ledger: not a claim')
  WHERE NEW.from_min NOT BETWEEN 0 AND 2147483647 OR NEW.to_min NOT BETWEEN 0 AND 2147483647
    OR NEW.to_min - NEW.from_min NOT BETWEEN 1 AND 1500
    OR iif(NEW.all_of_it, NEW.quantity <> 0 OR NEW.kind <> 'house', NEW.quantity NOT BETWEEN 1 AND 100000);
  SELECT RAISE(ABORT, 'ledger: no such resource')
  WHERE NOT EXISTS (SELECT 1 FROM resource WHERE id = NEW.resource_id);
  SELECT RAISE(ABORT, 'ledger: capacity exceeded')
  FROM (
    SELECT sum(taken) OVER so_far AS taken, sum(withheld) OVER so_far AS withheld, capacity
    FROM (
      SELECT c.from_min AS at, iif(c.kind = 'house', 0, c.quantity) AS taken,
        iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0) AS withheld, r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.resource_id AND c.from_min > NEW.from_min - 1500 AND c.from_min < NEW.to_min AND c.to_min > NEW.from_min
      UNION ALL
      SELECT c.to_min, -iif(c.kind = 'house', 0, c.quantity),
        -iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0), r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.resource_id AND c.from_min > NEW.from_min - 1500 AND c.from_min < NEW.to_min AND c.to_min > NEW.from_min AND c.to_min < NEW.to_min
    )
    WINDOW so_far AS (ORDER BY at)
  )
  WHERE taken > max(0, capacity - withheld);
END;

CREATE TRIGGER resource_guard_insert BEFORE INSERT ON resource
BEGIN
  SELECT RAISE(ABORT, 'ledger: resource would be replaced')
  WHERE EXISTS (SELECT 1 FROM resource WHERE public_id = NEW.public_id AND id IS NOT NEW.id);
  SELECT RAISE(ABORT, 'ledger: guarded_from only rises')
  WHERE EXISTS (SELECT 1 FROM resource WHERE id = NEW.id AND guarded_from > NEW.guarded_from);
  SELECT RAISE(ABORT, 'ledger: resource has claims')
  WHERE EXISTS (SELECT 1 FROM resource WHERE id = NEW.id AND station_id <> NEW.station_id)
    AND EXISTS (SELECT 1 FROM claim WHERE resource_id = NEW.id);
END;

CREATE TRIGGER resource_guard_inserted AFTER INSERT ON resource
BEGIN
  SELECT RAISE(ABORT, 'ledger: not a resource') WHERE NEW.id < 1 OR NEW.capacity < 0;
  SELECT RAISE(ABORT, 'ledger: capacity exceeded')
  FROM (
    SELECT sum(taken) OVER so_far AS taken, sum(withheld) OVER so_far AS withheld, capacity
    FROM (
      SELECT max(c.from_min, NEW.guarded_from) AS at, iif(c.kind = 'house', 0, c.quantity) AS taken,
        iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0) AS withheld, r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.id AND c.from_min > NEW.guarded_from - 1500 AND c.to_min > NEW.guarded_from
      UNION ALL
      SELECT c.to_min, -iif(c.kind = 'house', 0, c.quantity),
        -iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0), r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.id AND c.from_min > NEW.guarded_from - 1500 AND c.to_min > NEW.guarded_from
    )
    WINDOW so_far AS (ORDER BY at)
  )
  WHERE taken > max(0, capacity - withheld);
END;

CREATE TRIGGER resource_guard_capacity AFTER UPDATE OF capacity, guarded_from ON resource
WHEN NEW.capacity < OLD.capacity OR NEW.guarded_from < OLD.guarded_from
BEGIN
  SELECT RAISE(ABORT, 'ledger: not a resource') WHERE NEW.capacity < 0;
  SELECT RAISE(ABORT, 'ledger: guarded_from only rises') WHERE NEW.guarded_from < OLD.guarded_from;
  SELECT RAISE(ABORT, 'ledger: capacity exceeded')
  FROM (
    SELECT sum(taken) OVER so_far AS taken, sum(withheld) OVER so_far AS withheld, capacity
    FROM (
      SELECT max(c.from_min, NEW.guarded_from) AS at, iif(c.kind = 'house', 0, c.quantity) AS taken,
        iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0) AS withheld, r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.id AND c.from_min > NEW.guarded_from - 1500 AND c.to_min > NEW.guarded_from
      UNION ALL
      SELECT c.to_min, -iif(c.kind = 'house', 0, c.quantity),
        -iif(c.kind = 'house', iif(c.all_of_it, r.capacity, c.quantity), 0), r.capacity
      FROM resource r JOIN claim c ON c.resource_id = r.id
      WHERE r.id = NEW.id AND c.from_min > NEW.guarded_from - 1500 AND c.to_min > NEW.guarded_from
    )
    WINDOW so_far AS (ORDER BY at)
  )
  WHERE taken > max(0, capacity - withheld);
END;

-- Without a column list: a row can be renumbered under the names rowid, oid and _rowid_ as well. The station is fixed
-- with the claims, because its time zone is.
CREATE TRIGGER resource_guard_identity BEFORE UPDATE ON resource
WHEN NEW.id <> OLD.id OR NEW.public_id <> OLD.public_id OR NEW.station_id <> OLD.station_id
BEGIN
  SELECT RAISE(ABORT, 'ledger: public id is fixed') WHERE NEW.public_id <> OLD.public_id;
  SELECT RAISE(ABORT, 'ledger: not a resource') WHERE NEW.id < 1;
  SELECT RAISE(ABORT, 'ledger: resource has claims')
  WHERE EXISTS (SELECT 1 FROM claim WHERE resource_id IN (OLD.id, NEW.id));
END;

CREATE TRIGGER resource_guard_delete BEFORE DELETE ON resource
BEGIN
  SELECT RAISE(ABORT, 'ledger: resource has claims')
  WHERE EXISTS (SELECT 1 FROM claim WHERE resource_id = OLD.id);
END;

-- A station's zone is fixed once it has claims, because they would lie on other days: also where the row is replaced,
-- renumbered, or deleted and made again by somebody without foreign keys.
CREATE TRIGGER station_guard_update BEFORE UPDATE ON station
WHEN NEW.time_zone <> OLD.time_zone OR NEW.id <> OLD.id
BEGIN
  SELECT RAISE(ABORT, 'ledger: station has claims')
  WHERE EXISTS (SELECT 1 FROM resource r JOIN claim c ON c.resource_id = r.id WHERE r.station_id IN (OLD.id, NEW.id));
END;

CREATE TRIGGER station_guard_insert BEFORE INSERT ON station
BEGIN
  SELECT RAISE(ABORT, 'ledger: station has claims')
  FROM station s JOIN resource r ON r.station_id = s.id JOIN claim c ON c.resource_id = r.id
  WHERE s.id = NEW.id AND s.time_zone <> NEW.time_zone OR s.public_id = NEW.public_id AND s.id IS NOT NEW.id;
END;

CREATE TRIGGER station_guard_delete BEFORE DELETE ON station
BEGIN
  SELECT RAISE(ABORT, 'ledger: station has claims')
  WHERE EXISTS (SELECT 1 FROM resource r JOIN claim c ON c.resource_id = r.id WHERE r.station_id = OLD.id);
END;

CREATE TRIGGER event_append_only_insert BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'ledger: events are only appended');
END;

CREATE TRIGGER event_append_only_update BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'ledger: events are only appended');
END;

CREATE TRIGGER event_append_only_delete BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'ledger: events are only appended');
END;

CREATE TRIGGER config_revision_stays BEFORE DELETE ON config_revision
BEGIN
  SELECT RAISE(ABORT, 'ledger: the revision is counted on');
END;

CREATE TRIGGER district_revision_insert AFTER INSERT ON district
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_revision_update AFTER UPDATE ON district
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_revision_delete AFTER DELETE ON district
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_revision_insert AFTER INSERT ON station
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_revision_update AFTER UPDATE ON station
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_revision_delete AFTER DELETE ON station
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_exception_revision_insert AFTER INSERT ON station_exception
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_exception_revision_update AFTER UPDATE ON station_exception
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_exception_revision_delete AFTER DELETE ON station_exception
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_calendar_day_revision_insert AFTER INSERT ON station_calendar_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_calendar_day_revision_update AFTER UPDATE ON station_calendar_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_calendar_day_revision_delete AFTER DELETE ON station_calendar_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER calendar_year_revision_insert AFTER INSERT ON calendar_year
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER calendar_year_revision_update AFTER UPDATE ON calendar_year
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER calendar_year_revision_delete AFTER DELETE ON calendar_year
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER calendar_day_revision_insert AFTER INSERT ON calendar_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER calendar_day_revision_update AFTER UPDATE ON calendar_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER calendar_day_revision_delete AFTER DELETE ON calendar_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER zone_revision_insert AFTER INSERT ON zone
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER zone_revision_update AFTER UPDATE ON zone
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER zone_revision_delete AFTER DELETE ON zone
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER resource_revision_insert AFTER INSERT ON resource
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER resource_revision_update AFTER UPDATE ON resource
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER resource_revision_delete AFTER DELETE ON resource
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER policy_revision_insert AFTER INSERT ON policy
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER policy_revision_update AFTER UPDATE ON policy
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER policy_revision_delete AFTER DELETE ON policy
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER closure_revision_insert AFTER INSERT ON closure
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER closure_revision_update AFTER UPDATE ON closure
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER closure_revision_delete AFTER DELETE ON closure
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER party_revision_insert AFTER INSERT ON party
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER party_revision_update AFTER UPDATE ON party
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER party_revision_delete AFTER DELETE ON party
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER membership_revision_insert AFTER INSERT ON membership
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER membership_revision_update AFTER UPDATE ON membership
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER membership_revision_delete AFTER DELETE ON membership
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_role_revision_insert AFTER INSERT ON station_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_role_revision_update AFTER UPDATE ON station_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_role_revision_delete AFTER DELETE ON station_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_role_revision_insert AFTER INSERT ON district_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_role_revision_update AFTER UPDATE ON district_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_role_revision_delete AFTER DELETE ON district_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;
