-- Schema version 6, frozen: improvements followed up over the years, and the course of exceptions.
CREATE TABLE measure_standing (
  measure_id TEXT NOT NULL PRIMARY KEY REFERENCES measure(id),
  origin TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  reception_id TEXT REFERENCES reception(id),
  has_due INTEGER NOT NULL CHECK(has_due IN (0, 1)),
  evidence_json TEXT NOT NULL,
  remaining TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE measure_event (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  on_day TEXT,
  note TEXT NOT NULL,
  approver TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE measure_check (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  method TEXT NOT NULL,
  checked_on TEXT NOT NULL,
  checker TEXT NOT NULL,
  checker_person_id TEXT REFERENCES person(id),
  checker_unit_id TEXT REFERENCES unit(id),
  checked TEXT NOT NULL,
  result_code TEXT NOT NULL,
  next_on TEXT,
  recorded_by TEXT NOT NULL,
  os_account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE exception_course (
  exception_id TEXT NOT NULL PRIMARY KEY REFERENCES exception_grant(id),
  measure_id TEXT REFERENCES measure(id),
  is_minor INTEGER NOT NULL CHECK(is_minor IN (0, 1)),
  is_disaster INTEGER NOT NULL CHECK(is_disaster IN (0, 1)),
  os_account TEXT NOT NULL,
  override_reason TEXT NOT NULL,
  second_person TEXT NOT NULL,
  parcel_id TEXT
) STRICT;
CREATE TABLE exception_event (
  exception_id TEXT NOT NULL REFERENCES exception_grant(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT,
  note TEXT NOT NULL,
  by_name TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  os_account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (exception_id, ordinal)
) STRICT, WITHOUT ROWID;
