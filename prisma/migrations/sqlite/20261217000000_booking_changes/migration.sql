-- A booking counts its changes, so that a change can say which state it was made for. What asks for more and waits for a
-- decision is a booking of its own that points at the one it changes and holds only what that one has not.
ALTER TABLE booking ADD COLUMN revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0);
ALTER TABLE booking ADD COLUMN change_of INTEGER REFERENCES booking(id);
-- The local days that the booking gives up once the change is approved, as a JSON list.
ALTER TABLE booking ADD COLUMN change_drops TEXT;
CREATE INDEX booking_changes ON booking (change_of) WHERE change_of IS NOT NULL;
