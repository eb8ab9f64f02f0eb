-- Where other programs and group robots are told of what happens at a station. The secret signs each call and must be read
-- for it, so it is stored as it is; no answer of the program holds it again after it was made.
CREATE TABLE webhook (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  station_id INTEGER NOT NULL REFERENCES station(id),
  format TEXT NOT NULL CHECK (format IN ('standard', 'wecom', 'dingtalk', 'feishu')),
  name TEXT NOT NULL CHECK (name <> ''),
  url TEXT NOT NULL CHECK (length(url) BETWEEN 8 AND 1000),
  secret TEXT NOT NULL DEFAULT '',
  told TEXT NOT NULL CHECK (told IN ('all', 'waiting')),
  language TEXT NOT NULL CHECK (language IN ('zh-CN', 'en')),
  created_by INTEGER NOT NULL REFERENCES person(id),
  created_at INTEGER NOT NULL,
  stopped_at INTEGER
) STRICT;
CREATE INDEX webhook_of_station ON webhook (station_id) WHERE stopped_at IS NULL;

-- What is sent to one of them: written together with how far the log was read, and sent afterwards. Without an event it is a
-- test. It is done when it was sent, and given up when it has failed; `due_at` is the next try.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE DEFAULT (hex(randomblob(8))),
  webhook_id INTEGER NOT NULL REFERENCES webhook(id),
  event_id INTEGER REFERENCES event(id),
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 100),
  problem TEXT CHECK (length(problem) BETWEEN 1 AND 40),
  sent_at INTEGER,
  failed_at INTEGER,
  CHECK (sent_at IS NULL OR failed_at IS NULL)
) STRICT;
CREATE UNIQUE INDEX delivery_once ON delivery (webhook_id, event_id);
CREATE INDEX delivery_waiting ON delivery (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
