-- What is broken, as somebody has told it at its label.
CREATE TABLE fault (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  public_id TEXT NOT NULL UNIQUE,
  resource_id INTEGER NOT NULL REFERENCES resource(id),
  station_id INTEGER NOT NULL REFERENCES station(id),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  reported_by INTEGER NOT NULL REFERENCES person(id),
  reported_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state = 'open' OR state = 'taken-out' OR state = 'dismissed'),
  decided_by INTEGER REFERENCES person(id),
  decided_at INTEGER,
  CHECK ((state = 'open') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE INDEX fault_open ON fault (station_id, resource_id) WHERE state = 'open';
