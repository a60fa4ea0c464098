-- The one file that holds an emulator: resources, files of batches, jobs that are due, and what must survive a restart.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
  seq INTEGER PRIMARY KEY,
  org TEXT NOT NULL,
  sandbox TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL,
  -- By name of a member of the body: the number of the change that last touched it. Before the body, so that no long one is passed over.
  moved TEXT CHECK (json_valid(moved)),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX resource_id ON resource (kind, id, sandbox, org);
-- The row id stands at the end of every index: this one gives the order of a list, by creation, and where a page ended.
CREATE INDEX resource_list ON resource (kind, sandbox, org, created_ms);
-- Lists of the registry go by the last change; nobody else pays for it.
CREATE INDEX resource_updated ON resource (kind, sandbox, org, updated_ms, created_ms)
WHERE kind IN ('schema', 'class', 'fieldGroup', 'dataType');

-- What lists are filtered by: one row for each value at an indexed path, members of arrays included, in the order of a list.
CREATE TABLE resource_ref (
  kind TEXT NOT NULL,
  path TEXT NOT NULL,
  value TEXT NOT NULL,
  sandbox TEXT NOT NULL,
  org TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (kind, path, value, sandbox, org, created_ms, seq)
) STRICT, WITHOUT ROWID;

-- A row for each segment: a file that was uploaded in parts has several. A draft belongs to no batch.
CREATE TABLE file (
  seq INTEGER PRIMARY KEY,
  org TEXT NOT NULL,
  sandbox TEXT NOT NULL,
  batch_id TEXT NOT NULL,
  folder TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The byte of the file at which the segment begins.
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  -- Of the whole file, as whoever sends it in parts has announced it.
  total INTEGER,
  UNIQUE (batch_id, folder, name, start, sandbox, org)
) STRICT;

CREATE TABLE file_chunk (
  file_seq INTEGER NOT NULL REFERENCES file (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (file_seq, position)
) STRICT;

CREATE TABLE job (
  seq INTEGER PRIMARY KEY,
  org TEXT NOT NULL,
  sandbox TEXT NOT NULL,
  key TEXT NOT NULL,
  due_ms INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (key, sandbox, org)
) STRICT;

CREATE INDEX job_due ON job (due_ms, seq);

-- What a user has changed in the tables of the CRM, one row for each change, in order. The tables themselves are not kept.

CREATE TABLE table_change (
  seq INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  -- How many rows it adds.
  appended INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX table_change_of ON table_change (table_name);
