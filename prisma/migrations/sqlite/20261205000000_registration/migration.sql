-- A firm may ask for admission and for its first places in one form. Until somebody has decided, its party is only applied
-- for: it has no people, and its places are held for it.
ALTER TABLE party ADD COLUMN state TEXT NOT NULL DEFAULT 'accepted' CHECK (state IN ('applied', 'accepted', 'declined', 'lapsed'));
ALTER TABLE party ADD COLUMN legal_form TEXT CHECK (legal_form IN ('enterprise', 'branch', 'sole-trader', 'social-organisation'));
-- GB 32100-2015, 18 characters; null where there is none, or none yet: then `code_due` is the day it is promised for.
ALTER TABLE party ADD COLUMN credit_code TEXT CHECK (length(credit_code) = 18);
ALTER TABLE party ADD COLUMN code_due INTEGER;
-- Of a team: whose guest it is, and what it is here for.
ALTER TABLE party ADD COLUMN host TEXT NOT NULL DEFAULT '';
ALTER TABLE party ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
-- `newly-settled` until its day and settled from then on; null is for good.
ALTER TABLE party ADD COLUMN class TEXT NOT NULL DEFAULT 'settled' CHECK (class IN ('newly-settled', 'settled', 'team'));
ALTER TABLE party ADD COLUMN class_until INTEGER;
UPDATE party SET class = 'team', class_until = valid_to WHERE kind = 'team';
-- Two parties cannot be the same firm; what is only applied for takes nobody's code.
CREATE UNIQUE INDEX party_by_credit_code ON party (credit_code) WHERE credit_code IS NOT NULL AND state = 'accepted';

-- How much of a zone all those may hold together about whom nobody has decided yet, in percent.
ALTER TABLE station ADD COLUMN unverified_share INTEGER NOT NULL DEFAULT 25 CHECK (unverified_share BETWEEN 0 AND 100);

CREATE TABLE registration (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  station_id INTEGER NOT NULL REFERENCES station(id),
  party_id INTEGER NOT NULL UNIQUE REFERENCES party(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  -- What it asks for beside the admission; null where it asks for nothing yet.
  booking_id INTEGER UNIQUE REFERENCES booking(id),
  -- Of the secret in the address under which the applicant follows it.
  link_hash BLOB NOT NULL UNIQUE CHECK (length(link_hash) = 32),
  body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
  -- The privacy notice that was agreed to.
  consent_version INTEGER NOT NULL CHECK (consent_version >= 1),
  state TEXT NOT NULL CHECK (state IN ('open', 'returned', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  decided_by INTEGER REFERENCES person(id),
  decision_reason TEXT,
  created_at INTEGER NOT NULL,
  decided_at INTEGER
) STRICT;
-- One open for each number: it belongs to one person.
CREATE UNIQUE INDEX registration_open_of_person ON registration (person_id) WHERE state IN ('open', 'returned');
CREATE INDEX registration_open_at_station ON registration (station_id, id) WHERE state IN ('open', 'returned');

-- Whoever lets a hold end, ends what it was asked for with: several writers lapse holds, and none can forget it.
CREATE TRIGGER registration_lapse AFTER UPDATE OF state ON booking
WHEN NEW.state = 'lapsed' AND OLD.state <> 'lapsed'
BEGIN
  UPDATE party SET state = 'lapsed'
  WHERE id IN (SELECT party_id FROM registration WHERE booking_id = NEW.id AND state IN ('open', 'returned'));
  UPDATE registration SET state = 'lapsed' WHERE booking_id = NEW.id AND state IN ('open', 'returned');
END;
