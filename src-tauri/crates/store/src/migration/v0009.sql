-- Schema version 9, frozen: approved exceptions that the next year's sheet asks after.
CREATE TABLE carried_exception (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  exception_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  told_json TEXT NOT NULL,
  state TEXT NOT NULL,
  since_on TEXT,
  note TEXT NOT NULL,
  wished_until TEXT,
  wish_reason TEXT NOT NULL,
  answered_at TEXT,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (sheet_id, exception_id)
) STRICT, WITHOUT ROWID;
