-- What a person gives to a program of theirs, so that it may call in their name. Only the hash of the secret is stored; `hint`
-- is the beginning of it, enough to tell one's tokens apart. What has ended is deleted, and the events say that it was there.
CREATE TABLE api_token (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  person_id INTEGER NOT NULL REFERENCES person(id),
  name TEXT NOT NULL CHECK (name <> ''),
  hint TEXT NOT NULL CHECK (length(hint) = 4),
  scope TEXT NOT NULL CHECK (scope IN ('read', 'book', 'manage')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- The minute of the last call, written in batches.
  used_at INTEGER,
  CHECK (expires_at > created_at)
) STRICT;
CREATE INDEX api_token_of_person ON api_token (person_id);
