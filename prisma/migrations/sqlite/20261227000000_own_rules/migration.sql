-- What one resource asks on top of the rules of its kind: how long a day's times together may be, in minutes, and whether a
-- person decides. The table of the ledger is not rebuilt: its guards stay as they are.
ALTER TABLE resource ADD COLUMN length_min INTEGER CHECK (length_min IS NULL OR length_min BETWEEN 1 AND 1440);
ALTER TABLE resource ADD COLUMN length_max INTEGER CHECK (length_max IS NULL OR (length_max BETWEEN 1 AND 1440 AND (length_min IS NULL OR length_min <= length_max)));
ALTER TABLE resource ADD COLUMN needs_approval INTEGER NOT NULL DEFAULT 0 CHECK (needs_approval = 0 OR needs_approval = 1);

-- A place that may be had for longer now can be what somebody waits for.
DROP TRIGGER resource_freed_update;
CREATE TRIGGER resource_freed_update AFTER UPDATE OF capacity, fits, features, valid_from, valid_to, length_min, length_max, retired_at ON resource
WHEN EXISTS (SELECT 1 FROM waiting_day WHERE station_id = NEW.station_id)
BEGIN
  INSERT OR IGNORE INTO freed (station_id, local_day, kind)
  SELECT DISTINCT station_id, local_day, kind FROM waiting_day WHERE station_id = NEW.station_id AND kind = NEW.kind;
END;
