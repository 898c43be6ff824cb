-- Schema version 4, frozen: runs of the intake, and what became of each file.
CREATE TABLE intake_run (
  id TEXT NOT NULL PRIMARY KEY,
  fiscal_year INTEGER NOT NULL,
  folder TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL,
  state TEXT NOT NULL,
  counts_json TEXT NOT NULL,
  ended_at TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE intake_file (
  run_id TEXT NOT NULL REFERENCES intake_run(id),
  n INTEGER NOT NULL,
  place TEXT NOT NULL,
  piece TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  recognised TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  system_code TEXT NOT NULL,
  edition TEXT NOT NULL,
  version INTEGER,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  reception_id TEXT REFERENCES reception(id),
  PRIMARY KEY (run_id, n)
) STRICT, WITHOUT ROWID;
