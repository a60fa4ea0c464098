-- What a user has changed in the tables of the CRM, one row for each change, in order. The tables themselves are not kept.

CREATE TABLE table_change (
  seq INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  -- How many rows it adds.
  appended INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX table_change_of ON table_change (table_name);
