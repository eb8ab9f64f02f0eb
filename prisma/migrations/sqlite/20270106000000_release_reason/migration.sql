-- Why the station has given days of a booking back: whoever made it reads it on its page.
ALTER TABLE booking ADD COLUMN release_reason TEXT;
