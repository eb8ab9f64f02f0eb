-- Pictures of canteens and of what is broken lie in one table, and are checked, served and removed in one way. What is stored
-- holds nothing but the picture itself; its bytes come last, so that nobody reads them who asks for the rest.
CREATE TABLE picture (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  public_id TEXT NOT NULL UNIQUE,
  canteen_id INTEGER REFERENCES canteen(resource_id),
  fault_id INTEGER REFERENCES fault(id),
  -- What somebody who cannot see it is told; the words of a report say that of its pictures.
  description TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format = 'jpeg' OR format = 'png' OR format = 'webp'),
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 8000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 8000),
  added_by INTEGER NOT NULL REFERENCES person(id),
  added_at INTEGER NOT NULL,
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 600000),
  CHECK ((canteen_id IS NULL) <> (fault_id IS NULL)),
  CHECK (fault_id IS NULL OR description = '')
) STRICT;
INSERT INTO picture (id, public_id, canteen_id, description, format, width, height, added_by, added_at, bytes)
  SELECT id, public_id, resource_id, description, format, width, height, added_by, added_at, bytes FROM canteen_picture;
DROP TABLE canteen_picture;
CREATE INDEX picture_of_canteen ON picture (canteen_id, id) WHERE canteen_id IS NOT NULL;
CREATE INDEX picture_of_fault ON picture (fault_id, id) WHERE fault_id IS NOT NULL;
