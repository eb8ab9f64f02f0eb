-- What the program tells people. A message is written in the transaction of the change that it tells of, and sent
-- afterwards, outside of every transaction: so there is none of a change that was rolled back, and none gets lost.
-- It holds ids and small facts; the words are made when it is sent, from what is true then.

ALTER TABLE person ADD COLUMN email TEXT
  CHECK (email IS NULL OR (length(email) BETWEEN 3 AND 254 AND instr(email, char(10)) = 0 AND instr(email, char(13)) = 0));
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'zh-CN' CHECK (language IN ('zh-CN', 'en'));

-- The list of kinds stands in the program, like the actions of events: a CHECK could not grow without a rebuild.
-- Moments are minutes. It is done when it was sent, and given up when it has failed; `due_at` is the next try,
-- and from `until_at` on nobody has use for it.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE DEFAULT (hex(randomblob(8))),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  person_id INTEGER NOT NULL REFERENCES person(id),
  booking_id INTEGER REFERENCES booking(id),
  facts TEXT NOT NULL DEFAULT '{}',
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  until_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 100),
  channel TEXT CHECK (channel IN ('sms', 'mail')),
  problem TEXT CHECK (length(problem) BETWEEN 1 AND 40),
  sent_at INTEGER,
  failed_at INTEGER,
  CHECK (sent_at IS NULL OR failed_at IS NULL)
) STRICT;
CREATE INDEX message_waiting ON message (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
-- Somebody is reminded of a deadline once, whoever looks how often.
CREATE UNIQUE INDEX message_reminder ON message (booking_id, person_id) WHERE kind = 'deadline-near';
CREATE INDEX message_of_booking ON message (booking_id) WHERE booking_id IS NOT NULL;

-- The one code with which a person may sign in at the moment, hashed like a password.
CREATE TABLE sign_in_code (
  person_id INTEGER PRIMARY KEY REFERENCES person(id),
  code_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 5)
) STRICT;
