-- 1: what had to make room was confirmed, and what is offered instead needs no other decision. Of those of before that is not known,
-- and they keep what they were told.
ALTER TABLE waiting ADD COLUMN decided INTEGER NOT NULL DEFAULT 0 CHECK (decided = 0 OR decided = 1);
UPDATE waiting SET decided = 1 WHERE rank = 0;
