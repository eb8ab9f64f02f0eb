-- Who eats somewhere on the same weekdays says so once: a job orders day by day as the canteen opens its days. Each day is an
-- order of its own, so it is changed and cancelled like every other.
CREATE TABLE standing_meal (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  public_id TEXT NOT NULL UNIQUE,
  resource_id INTEGER NOT NULL REFERENCES canteen(resource_id),
  party_id INTEGER NOT NULL REFERENCES party(id),
  made_by INTEGER NOT NULL REFERENCES person(id),
  -- One bit a weekday, Monday the lowest.
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  -- Minutes from midnight.
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
  to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1440),
  portions INTEGER NOT NULL CHECK (portions BETWEEN 1 AND 100000),
  halal INTEGER NOT NULL CHECK (halal BETWEEN 0 AND 100000),
  vegetarian INTEGER NOT NULL CHECK (vegetarian BETWEEN 0 AND 100000),
  -- The last day; null is until somebody ends it.
  until_day INTEGER,
  -- Every day up to this one has been ordered or told of.
  rolled_to INTEGER NOT NULL,
  ended_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX standing_meal_open ON standing_meal (rolled_to) WHERE ended_at IS NULL;
CREATE INDEX standing_meal_of_party ON standing_meal (party_id, id);

-- Whom a canteen has reminded of a day for which they usually order: once each.
CREATE TABLE meal_reminder (
  resource_id INTEGER NOT NULL REFERENCES canteen(resource_id),
  local_day INTEGER NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party(id),
  reminded_by INTEGER NOT NULL REFERENCES person(id),
  reminded_at INTEGER NOT NULL,
  PRIMARY KEY (resource_id, local_day, party_id)
) STRICT, WITHOUT ROWID;
