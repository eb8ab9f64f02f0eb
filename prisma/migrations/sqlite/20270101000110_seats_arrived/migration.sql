-- Which seats of a shared stay have said themselves that they are there, by their numbers: so that nobody is counted twice.
ALTER TABLE attendance ADD COLUMN seats TEXT NOT NULL DEFAULT '[]';
