-- Schema version 7, frozen: what follows into the next year, the closing of a year, and handing over.
CREATE TABLE carried_measure (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  told_json TEXT NOT NULL,
  wished_due_on TEXT,
  wish_reason TEXT NOT NULL,
  answered_at TEXT,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (sheet_id, measure_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE year_closing (
  id TEXT NOT NULL PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES round(id),
  fiscal_year INTEGER NOT NULL,
  closed_on TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_person_id TEXT REFERENCES person(id),
  approver TEXT NOT NULL,
  reason TEXT NOT NULL,
  open_json TEXT NOT NULL,
  figures_json TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  state TEXT NOT NULL,
  reopened_on TEXT,
  reopened_by TEXT NOT NULL,
  reopen_approver TEXT NOT NULL,
  reopen_reason TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE year_closing_entry (
  closing_id TEXT NOT NULL REFERENCES year_closing(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  row_id TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (closing_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE handover (
  id TEXT NOT NULL PRIMARY KEY,
  direction TEXT NOT NULL,
  role TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_on TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_person_id TEXT REFERENCES person(id),
  taken_on TEXT,
  note TEXT NOT NULL,
  parcel_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE handover_point (
  handover_id TEXT NOT NULL REFERENCES handover(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  place TEXT NOT NULL,
  on_day TEXT,
  said_by TEXT NOT NULL,
  state TEXT NOT NULL,
  said TEXT NOT NULL,
  settled_by TEXT NOT NULL,
  settled_at TEXT,
  PRIMARY KEY (handover_id, ordinal)
) STRICT, WITHOUT ROWID;
