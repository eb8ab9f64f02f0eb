-- More roles beside a party's administrator and member, a station's manager and a district's officer. SQLite cannot widen
-- a CHECK, so the three tables are written anew; nothing refers to them, and their triggers and indexes go with the old ones.
CREATE TABLE membership_new (
  party_id INTEGER NOT NULL REFERENCES party(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'member', 'liaison', 'canteen-operator')),
  PRIMARY KEY (person_id, party_id)
) STRICT, WITHOUT ROWID;
INSERT INTO membership_new (party_id, person_id, role) SELECT party_id, person_id, role FROM membership;
DROP TABLE membership;
ALTER TABLE membership_new RENAME TO membership;
CREATE INDEX membership_by_party ON membership (party_id);

CREATE TABLE station_role_new (
  station_id INTEGER NOT NULL REFERENCES station(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('manager', 'approver', 'front-desk', 'auditor')),
  PRIMARY KEY (person_id, station_id)
) STRICT, WITHOUT ROWID;
INSERT INTO station_role_new (station_id, person_id, role) SELECT station_id, person_id, role FROM station_role;
DROP TABLE station_role;
ALTER TABLE station_role_new RENAME TO station_role;
CREATE INDEX station_role_by_station ON station_role (station_id);

CREATE TABLE district_role_new (
  district_id INTEGER NOT NULL REFERENCES district(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('officer', 'auditor')),
  PRIMARY KEY (person_id, district_id)
) STRICT, WITHOUT ROWID;
INSERT INTO district_role_new (district_id, person_id, role) SELECT district_id, person_id, role FROM district_role;
DROP TABLE district_role;
ALTER TABLE district_role_new RENAME TO district_role;

-- Whoever takes a right away takes it with the next call: every change counts the revision up.
CREATE TRIGGER membership_revision_insert AFTER INSERT ON membership
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER membership_revision_update AFTER UPDATE ON membership
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER membership_revision_delete AFTER DELETE ON membership
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_role_revision_insert AFTER INSERT ON station_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_role_revision_update AFTER UPDATE ON station_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER station_role_revision_delete AFTER DELETE ON station_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_role_revision_insert AFTER INSERT ON district_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_role_revision_update AFTER UPDATE ON district_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

CREATE TRIGGER district_role_revision_delete AFTER DELETE ON district_role
BEGIN
  UPDATE config_revision SET value = value + 1;
END;

-- In whose capacity the person acted who made the booking: of the party itself, of the station, or of a liaison who acts
-- for the party.
ALTER TABLE booking ADD COLUMN made_as TEXT NOT NULL DEFAULT 'party' CHECK (made_as IN ('party', 'station', 'liaison'));
