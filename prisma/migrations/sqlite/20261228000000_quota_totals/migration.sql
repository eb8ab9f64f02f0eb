-- What a party has used of a month, added up: the rows of quota_use that count, which are those that are kept and those whose
-- day is given and whose booking lives. A hold that is due still counts here until somebody lapses it; who reads leaves it out.
-- Triggers keep it, so that it follows whatever changes a booking, a day or a use, in the same transaction. A day is always
-- written before its use, and neither is ever moved to another booking. `month` is the first day of it.
CREATE TABLE quota_total (
  party_id INTEGER NOT NULL REFERENCES party(id),
  kind TEXT NOT NULL,
  month INTEGER NOT NULL,
  station_id INTEGER NOT NULL REFERENCES station(id),
  units INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (party_id, kind, month, station_id)
) STRICT, WITHOUT ROWID;

INSERT INTO quota_total (party_id, kind, month, station_id, units, minutes, uses)
  SELECT q.party_id, q.kind, unixepoch(q.local_day * 86400, 'unixepoch', 'start of month') / 86400, b.station_id,
    sum(q.units), sum(q.minutes), sum(q.uses)
  FROM quota_use q
  JOIN booking b ON b.id = q.booking_id
  JOIN occurrence o ON o.booking_id = q.booking_id AND o.local_day = q.local_day
  WHERE q.kept = 1
    OR (o.state = 'given' AND (b.state = 'confirmed' OR b.state = 'pending' OR b.state = 'returned' OR b.state = 'offered'))
  GROUP BY 1, 2, 3, 4;

CREATE TRIGGER quota_use_added AFTER INSERT ON quota_use
BEGIN
  INSERT INTO quota_total (party_id, kind, month, station_id, units, minutes, uses)
    SELECT NEW.party_id, NEW.kind, unixepoch(NEW.local_day * 86400, 'unixepoch', 'start of month') / 86400, b.station_id,
      NEW.units, NEW.minutes, NEW.uses
    FROM booking b
    CROSS JOIN occurrence o ON o.booking_id = b.id AND o.local_day = NEW.local_day
    WHERE b.id = NEW.booking_id AND (NEW.kept = 1 OR (o.state = 'given'
      AND (b.state = 'confirmed' OR b.state = 'pending' OR b.state = 'returned' OR b.state = 'offered')))
  ON CONFLICT (party_id, kind, month, station_id) DO UPDATE
    SET units = units + excluded.units, minutes = minutes + excluded.minutes, uses = uses + excluded.uses;
END;

CREATE TRIGGER quota_use_changed AFTER UPDATE ON quota_use
BEGIN
  INSERT INTO quota_total (party_id, kind, month, station_id, units, minutes, uses)
    SELECT OLD.party_id, OLD.kind, unixepoch(OLD.local_day * 86400, 'unixepoch', 'start of month') / 86400, b.station_id,
      -OLD.units, -OLD.minutes, -OLD.uses
    FROM booking b
    CROSS JOIN occurrence o ON o.booking_id = b.id AND o.local_day = OLD.local_day
    WHERE b.id = OLD.booking_id AND (OLD.kept = 1 OR (o.state = 'given'
      AND (b.state = 'confirmed' OR b.state = 'pending' OR b.state = 'returned' OR b.state = 'offered')))
  ON CONFLICT (party_id, kind, month, station_id) DO UPDATE
    SET units = units + excluded.units, minutes = minutes + excluded.minutes, uses = uses + excluded.uses;
  INSERT INTO quota_total (party_id, kind, month, station_id, units, minutes, uses)
    SELECT NEW.party_id, NEW.kind, unixepoch(NEW.local_day * 86400, 'unixepoch', 'start of month') / 86400, b.station_id,
      NEW.units, NEW.minutes, NEW.uses
    FROM booking b
    CROSS JOIN occurrence o ON o.booking_id = b.id AND o.local_day = NEW.local_day
    WHERE b.id = NEW.booking_id AND (NEW.kept = 1 OR (o.state = 'given'
      AND (b.state = 'confirmed' OR b.state = 'pending' OR b.state = 'returned' OR b.state = 'offered')))
  ON CONFLICT (party_id, kind, month, station_id) DO UPDATE
    SET units = units + excluded.units, minutes = minutes + excluded.minutes, uses = uses + excluded.uses;
END;

CREATE TRIGGER quota_use_removed AFTER DELETE ON quota_use
BEGIN
  INSERT INTO quota_total (party_id, kind, month, station_id, units, minutes, uses)
    SELECT OLD.party_id, OLD.kind, unixepoch(OLD.local_day * 86400, 'unixepoch', 'start of month') / 86400, b.station_id,
      -OLD.units, -OLD.minutes, -OLD.uses
    FROM booking b
    CROSS JOIN occurrence o ON o.booking_id = b.id AND o.local_day = OLD.local_day
    WHERE b.id = OLD.booking_id AND (OLD.kept = 1 OR (o.state = 'given'
      AND (b.state = 'confirmed' OR b.state = 'pending' OR b.state = 'returned' OR b.state = 'offered')))
  ON CONFLICT (party_id, kind, month, station_id) DO UPDATE
    SET units = units + excluded.units, minutes = minutes + excluded.minutes, uses = uses + excluded.uses;
END;

CREATE TRIGGER quota_follows_day AFTER UPDATE OF state ON occurrence
WHEN (OLD.state = 'given') <> (NEW.state = 'given')
BEGIN
  INSERT INTO quota_total (party_id, kind, month, station_id, units, minutes, uses)
    SELECT q.party_id, q.kind, unixepoch(q.local_day * 86400, 'unixepoch', 'start of month') / 86400, b.station_id,
      iif(NEW.state = 'given', q.units, -q.units), iif(NEW.state = 'given', q.minutes, -q.minutes),
      iif(NEW.state = 'given', q.uses, -q.uses)
    FROM booking b
    CROSS JOIN quota_use q ON q.party_id = b.party_id AND q.kind = b.kind AND q.local_day = NEW.local_day AND q.booking_id = b.id
    WHERE b.id = NEW.booking_id AND q.kept = 0
      AND (b.state = 'confirmed' OR b.state = 'pending' OR b.state = 'returned' OR b.state = 'offered')
  ON CONFLICT (party_id, kind, month, station_id) DO UPDATE
    SET units = units + excluded.units, minutes = minutes + excluded.minutes, uses = uses + excluded.uses;
END;

CREATE TRIGGER quota_follows_booking AFTER UPDATE OF state ON booking
WHEN (OLD.state = 'confirmed' OR OLD.state = 'pending' OR OLD.state = 'returned' OR OLD.state = 'offered')
  <> (NEW.state = 'confirmed' OR NEW.state = 'pending' OR NEW.state = 'returned' OR NEW.state = 'offered')
BEGIN
  INSERT INTO quota_total (party_id, kind, month, station_id, units, minutes, uses)
    SELECT q.party_id, q.kind, unixepoch(q.local_day * 86400, 'unixepoch', 'start of month') / 86400, NEW.station_id,
      l.sign * q.units, l.sign * q.minutes, l.sign * q.uses
    FROM (SELECT iif(NEW.state = 'confirmed' OR NEW.state = 'pending' OR NEW.state = 'returned' OR NEW.state = 'offered',
        1, -1) AS sign) l
    CROSS JOIN occurrence o ON o.booking_id = NEW.id AND o.state = 'given'
    CROSS JOIN quota_use q ON q.party_id = NEW.party_id AND q.kind = NEW.kind AND q.local_day = o.local_day AND q.booking_id = NEW.id
    WHERE q.kept = 0
  ON CONFLICT (party_id, kind, month, station_id) DO UPDATE
    SET units = units + excluded.units, minutes = minutes + excluded.minutes, uses = uses + excluded.uses;
END;
