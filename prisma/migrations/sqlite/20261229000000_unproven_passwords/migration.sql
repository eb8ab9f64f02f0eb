-- People whose password came, or comes, by a link that was shown to somebody who is no officer: that it is theirs whose number
-- it is rests on the word of whoever was shown it. It ends with a password that is set by a code to that number.
CREATE TABLE unproven_password (
  person_id INTEGER PRIMARY KEY REFERENCES person(id),
  since INTEGER NOT NULL CHECK (since >= 0)
) STRICT;

-- With it ends all by which somebody could act as the person.
CREATE TRIGGER unproven_password_ended AFTER DELETE ON unproven_password
BEGIN
  UPDATE person SET password_hash = NULL WHERE id = OLD.person_id;
  DELETE FROM session WHERE person_id = OLD.person_id;
  DELETE FROM api_token WHERE person_id = OLD.person_id;
  DELETE FROM identity WHERE person_id = OLD.person_id;
  DELETE FROM calendar_feed WHERE person_id = OLD.person_id;
  DELETE FROM invitation WHERE person_id = OLD.person_id AND used_at IS NULL;
END;

-- Whoever gives a role trusts the number. So nobody can have a password for the number of somebody else ready, and be that
-- person once others give them a role: with a role in another place the person shows anew that the number is theirs.
CREATE TRIGGER unproven_password_membership AFTER INSERT ON membership
WHEN EXISTS (SELECT 1 FROM unproven_password WHERE person_id = NEW.person_id)
BEGIN
  DELETE FROM unproven_password WHERE person_id = NEW.person_id;
END;
CREATE TRIGGER unproven_password_station_role AFTER INSERT ON station_role
WHEN EXISTS (SELECT 1 FROM unproven_password WHERE person_id = NEW.person_id)
BEGIN
  DELETE FROM unproven_password WHERE person_id = NEW.person_id;
END;
CREATE TRIGGER unproven_password_district_role AFTER INSERT ON district_role
WHEN EXISTS (SELECT 1 FROM unproven_password WHERE person_id = NEW.person_id)
BEGIN
  DELETE FROM unproven_password WHERE person_id = NEW.person_id;
END;
