-- An enterprise opens its canteen to its neighbours. The canteen is a resource of the ledger whose capacity is the most that
-- the kitchen can do at one sitting; what of it is not offered is claimed by the house, so that the one guard counts it.

CREATE TABLE canteen (
  resource_id INTEGER PRIMARY KEY REFERENCES resource(id),
  -- What is in force; null until a station has approved it.
  terms TEXT,
  -- What waits for a decision, with who asked for it.
  proposed TEXT,
  proposed_by INTEGER REFERENCES person(id),
  proposed_at INTEGER,
  decided_by INTEGER REFERENCES person(id),
  decided_at INTEGER,
  -- Why it was declined; null where it was not.
  decision_reason TEXT,
  -- Whose claims are what is not offered.
  closure_id INTEGER REFERENCES closure(id),
  CHECK ((proposed IS NULL) = (proposed_at IS NULL)),
  CHECK (terms IS NULL OR closure_id IS NOT NULL)
) STRICT;
CREATE INDEX canteen_waiting ON canteen (proposed_at) WHERE proposed IS NOT NULL;

-- A day that has been opened: its sittings and its price stay, whatever the terms say later. Nothing is offered on a day
-- without a row. Prices are minor units and information; moments are minutes.
CREATE TABLE canteen_day (
  resource_id INTEGER NOT NULL REFERENCES canteen(resource_id),
  local_day INTEGER NOT NULL,
  sittings TEXT NOT NULL,
  price_minor INTEGER NOT NULL CHECK (price_minor BETWEEN 0 AND 10000000),
  menu TEXT NOT NULL DEFAULT '',
  cut_off INTEGER NOT NULL,
  surplus_at INTEGER,
  stopped TEXT,
  -- When the kitchen was told how many; null where it was not yet.
  told_at INTEGER,
  PRIMARY KEY (resource_id, local_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX canteen_day_surplus ON canteen_day (surplus_at) WHERE surplus_at IS NOT NULL;
CREATE INDEX canteen_day_to_tell ON canteen_day (cut_off) WHERE told_at IS NULL;

-- Portions that were handed out against an order. Never changed and never more than were ordered, whoever writes: two who
-- scan one ticket at the same instant are two INSERTs, and the second is refused.
CREATE TABLE redemption (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  booking_id INTEGER NOT NULL REFERENCES booking(id),
  local_day INTEGER NOT NULL,
  portions INTEGER NOT NULL CHECK (portions BETWEEN 1 AND 100000),
  source TEXT NOT NULL CHECK (source IN ('ticket', 'code', 'list', 'door')),
  redeemed_by INTEGER NOT NULL REFERENCES person(id),
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX redemption_of_order ON redemption (booking_id, local_day);

CREATE TRIGGER redemption_guard BEFORE INSERT ON redemption
BEGIN
  SELECT RAISE(ABORT, 'ledger: redeemed more than was ordered')
  WHERE NEW.portions NOT BETWEEN 1 AND 100000
    OR EXISTS (SELECT 1 FROM redemption WHERE id = NEW.id)
    OR NEW.portions
      + (SELECT ifnull(sum(portions), 0) FROM redemption WHERE booking_id = NEW.booking_id AND local_day = NEW.local_day)
      > (SELECT ifnull(max(quantity), 0) FROM claim
         WHERE holder = NEW.booking_id AND occurrence_day = NEW.local_day AND kind = 'booking');
END;

CREATE TRIGGER redemption_stays_update BEFORE UPDATE ON redemption
BEGIN
  SELECT RAISE(ABORT, 'ledger: redemptions are only appended');
END;

CREATE TRIGGER redemption_stays_delete BEFORE DELETE ON redemption
BEGIN
  SELECT RAISE(ABORT, 'ledger: redemptions are only appended');
END;

-- What is corrected afterwards in the settlement of a month: entries beside the count, never changes of it.
CREATE TABLE settlement_entry (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  public_id TEXT NOT NULL UNIQUE,
  resource_id INTEGER NOT NULL REFERENCES canteen(resource_id),
  party_id INTEGER NOT NULL REFERENCES party(id),
  -- Months since the year 0: 12 * year + month - 1.
  month INTEGER NOT NULL CHECK (month BETWEEN 24000 AND 26400),
  portions INTEGER NOT NULL CHECK (portions BETWEEN -100000 AND 100000),
  amount_minor INTEGER NOT NULL CHECK (amount_minor BETWEEN -1000000000 AND 1000000000),
  reason TEXT NOT NULL,
  entered_by INTEGER NOT NULL REFERENCES person(id),
  entered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX settlement_entry_of_month ON settlement_entry (resource_id, month);

CREATE TRIGGER settlement_entry_insert BEFORE INSERT ON settlement_entry
WHEN EXISTS (SELECT 1 FROM settlement_entry WHERE id = NEW.id OR public_id = NEW.public_id)
BEGIN
  SELECT RAISE(ABORT, 'ledger: entries are only appended');
END;

CREATE TRIGGER settlement_entry_stays_update BEFORE UPDATE ON settlement_entry
BEGIN
  SELECT RAISE(ABORT, 'ledger: entries are only appended');
END;

CREATE TRIGGER settlement_entry_stays_delete BEFORE DELETE ON settlement_entry
BEGIN
  SELECT RAISE(ABORT, 'ledger: entries are only appended');
END;

-- Orders of a month are looked for by time; no other kind of booking pays for this index.
CREATE INDEX booking_of_canteens ON booking (station_id, first_from) WHERE kind = 'canteen';

CREATE TRIGGER canteen_revision_insert AFTER INSERT ON canteen
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER canteen_revision_update AFTER UPDATE ON canteen
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER canteen_revision_delete AFTER DELETE ON canteen
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER canteen_day_revision_insert AFTER INSERT ON canteen_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER canteen_day_revision_update AFTER UPDATE ON canteen_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER canteen_day_revision_delete AFTER DELETE ON canteen_day
BEGIN
  UPDATE config_revision SET value = value + 1;
END;
