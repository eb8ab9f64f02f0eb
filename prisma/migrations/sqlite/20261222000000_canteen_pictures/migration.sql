-- Pictures of canteens lie in the database, so that a backup holds them. They are few and small: what is stored was checked,
-- and holds nothing but the picture itself.
CREATE TABLE canteen_picture (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  public_id TEXT NOT NULL UNIQUE,
  resource_id INTEGER NOT NULL REFERENCES canteen(resource_id),
  -- What somebody who cannot see it is told.
  description TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format = 'jpeg' OR format = 'png' OR format = 'webp'),
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 8000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 8000),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 600000),
  added_by INTEGER NOT NULL REFERENCES person(id),
  added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX canteen_picture_of ON canteen_picture (resource_id, id);
