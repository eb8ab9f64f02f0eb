-- Who has come. A day of a booking for which nobody came is a state of its own, beside those that were given back or had to
-- make room. No row is touched by that, so the text of the table is changed where it stands, as SQLite's documentation allows
-- for CHECKs ("Making Other Kinds Of Table Schema Changes").
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql,
  'CHECK (state = ''given'' OR state = ''cancelled'' OR state = ''displaced'')',
  'CHECK (state = ''given'' OR state = ''cancelled'' OR state = ''displaced'' OR state = ''no-show'')')
WHERE type = 'table' AND name = 'occurrence';
PRAGMA writable_schema = RESET;

-- One row for each day of a booking about which something is known. `awaited`: nobody has come yet and whoever booked was
-- reminded; `excused`: a no-show that does not count. Station and party are those of the booking, for the indexes.
CREATE TABLE attendance (
  booking_id INTEGER NOT NULL REFERENCES booking(id),
  local_day INTEGER NOT NULL,
  station_id INTEGER NOT NULL REFERENCES station(id),
  party_id INTEGER NOT NULL REFERENCES party(id),
  state TEXT NOT NULL CHECK (state = 'awaited' OR state = 'came' OR state = 'no-show' OR state = 'excused'),
  -- People.
  came INTEGER NOT NULL CHECK (came BETWEEN 0 AND 100000),
  -- Null is the program itself.
  noted_by INTEGER REFERENCES person(id),
  noted_at INTEGER NOT NULL,
  -- Why a no-show was put right.
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (booking_id, local_day),
  CHECK ((state = 'came') = (came > 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_of_day ON attendance (station_id, local_day);
CREATE INDEX attendance_awaited ON attendance (noted_at) WHERE state = 'awaited';
CREATE INDEX attendance_no_show ON attendance (party_id, local_day) WHERE state = 'no-show';
