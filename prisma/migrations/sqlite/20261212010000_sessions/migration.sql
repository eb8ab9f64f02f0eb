-- A person sees where they are signed in, and ends it from elsewhere: a session has an id that may leave the process, the kind
-- of device, and when it was seen last. One on a shared computer ends sooner and asks for the password after a pause.
-- Nothing refers to the table, so it is made anew.
CREATE TABLE session_made_anew (
  token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
  public_id TEXT NOT NULL UNIQUE DEFAULT (hex(randomblob(8))),
  person_id INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- Browser and system, as two words of the program's own.
  device TEXT NOT NULL DEFAULT '' CHECK (length(device) <= 40),
  shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
  -- The minute of the sign-in or of a later call, written in batches.
  seen_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO session_made_anew (token_hash, person_id, created_at, expires_at, seen_at)
  SELECT token_hash, person_id, created_at, expires_at, created_at FROM session;
DROP TABLE session;
ALTER TABLE session_made_anew RENAME TO session;
CREATE INDEX session_by_person ON session (person_id);
