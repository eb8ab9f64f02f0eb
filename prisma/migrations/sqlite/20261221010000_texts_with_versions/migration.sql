-- What people agree to has versions, and a version that was published never changes: who agreed to which is on file.
CREATE TABLE house_rules_version (
  station_id INTEGER NOT NULL REFERENCES station (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  published_by INTEGER REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  PRIMARY KEY (station_id, version)
) STRICT, WITHOUT ROWID;

-- Rules that a station has already are its first version; nobody knows who wrote them.
INSERT INTO house_rules_version (station_id, version, text, published_at)
SELECT id, 1, house_rules, created_at FROM station WHERE house_rules <> '';

CREATE TABLE house_rules_acceptance (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  station_id INTEGER NOT NULL REFERENCES station (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  accepted_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, station_id, version)
) STRICT, WITHOUT ROWID;

-- The version that whoever applied agreed to; null where the station had no rules.
ALTER TABLE registration ADD COLUMN house_rules_version INTEGER CHECK (house_rules_version >= 1);

-- Version 1 of the privacy notice is the one that the program brings along.
CREATE TABLE privacy_notice (
  version INTEGER PRIMARY KEY CHECK (version >= 2),
  chinese TEXT NOT NULL,
  english TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  published_by INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT
) STRICT;

CREATE TRIGGER house_rules_version_stays BEFORE UPDATE ON house_rules_version
BEGIN
  SELECT RAISE(ABORT, 'ledger: a published version does not change');
END;
CREATE TRIGGER house_rules_version_kept BEFORE DELETE ON house_rules_version
BEGIN
  SELECT RAISE(ABORT, 'ledger: a published version does not change');
END;
CREATE TRIGGER privacy_notice_stays BEFORE UPDATE ON privacy_notice
BEGIN
  SELECT RAISE(ABORT, 'ledger: a published version does not change');
END;
CREATE TRIGGER privacy_notice_kept BEFORE DELETE ON privacy_notice
BEGIN
  SELECT RAISE(ABORT, 'ledger: a published version does not change');
END;
