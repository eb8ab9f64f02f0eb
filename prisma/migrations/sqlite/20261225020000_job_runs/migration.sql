-- When each job of the program ran last, and which process runs it now. Whoever wants to run one takes the lease first, in a
-- transaction of its own; a process that is gone renews it no more, and half a minute later another one takes over.
CREATE TABLE job_run (
  name TEXT PRIMARY KEY,
  lease_holder TEXT NOT NULL DEFAULT '',
  lease_until_ms INTEGER NOT NULL DEFAULT 0,
  started_ms INTEGER,
  ended_ms INTEGER,
  outcome TEXT CHECK (outcome IN ('done', 'failed')),
  problem TEXT NOT NULL DEFAULT '' CHECK (length(problem) <= 200)
) STRICT, WITHOUT ROWID;
