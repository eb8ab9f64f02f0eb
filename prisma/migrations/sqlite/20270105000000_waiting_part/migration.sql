-- Whoever has waited long enough is held what there is, while the rest is still waited for.

-- 1: `booking_id` is an offer of a part, and the request goes on waiting for all of it, with its days in the queues.
ALTER TABLE waiting ADD COLUMN gathers INTEGER NOT NULL DEFAULT 0 CHECK (gathers = 0 OR gathers = 1);

-- 1: nothing was given back, somebody only looks again.
ALTER TABLE freed ADD COLUMN again INTEGER NOT NULL DEFAULT 0 CHECK (again = 0 OR again = 1);

-- What an offer became, whoever has written it. A part that nobody took goes back, and its request waits on in its place: it may
-- be passed over anew before anything is gathered for it again.
DROP TRIGGER waiting_answered;
CREATE TRIGGER waiting_answered AFTER UPDATE OF state ON booking
WHEN OLD.state = 'offered' AND NEW.state <> 'offered'
BEGIN
  DELETE FROM waiting_day
  WHERE NEW.state <> 'lapsed' AND waiting_id IN (SELECT id FROM waiting WHERE booking_id = NEW.id AND state = 'offered' AND gathers = 1);
  UPDATE waiting SET
    state = CASE
      WHEN NEW.state = 'lapsed' AND gathers = 1 THEN 'waiting'
      WHEN NEW.state = 'lapsed' THEN 'missed'
      WHEN NEW.state = 'cancelled' OR NEW.state = 'displaced' THEN 'left'
      ELSE 'taken' END,
    passed_over = CASE WHEN NEW.state = 'lapsed' AND gathers = 1 THEN 0 ELSE passed_over END,
    gathers = 0
  WHERE booking_id = NEW.id AND state = 'offered';
END;
