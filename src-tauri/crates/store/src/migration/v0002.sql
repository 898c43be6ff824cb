-- Schema version 2, frozen: a city's own standard under review, until it becomes an edition.
CREATE TABLE standard (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  attachment_sha256 TEXT NOT NULL REFERENCES attachment(sha256),
  titles_json TEXT NOT NULL,
  state TEXT NOT NULL,
  edition_sha256 TEXT REFERENCES edition(sha256),
  taken_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE TABLE standard_clause (
  id TEXT NOT NULL PRIMARY KEY,
  standard_id TEXT NOT NULL REFERENCES standard(id),
  ordinal INTEGER NOT NULL,
  locator TEXT NOT NULL,
  headings_json TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  parent_id TEXT,
  has_items INTEGER NOT NULL CHECK(has_items IN (0, 1)),
  is_limit INTEGER NOT NULL CHECK(is_limit IN (0, 1)),
  level TEXT NOT NULL,
  because TEXT NOT NULL,
  roles_json TEXT NOT NULL,
  controls_json TEXT NOT NULL,
  conditions_json TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX standard_clause_of_standard ON standard_clause(standard_id, ordinal);
CREATE TABLE standard_item (
  id TEXT NOT NULL PRIMARY KEY,
  standard_id TEXT NOT NULL REFERENCES standard(id),
  clause_id TEXT NOT NULL REFERENCES standard_clause(id),
  ordinal INTEGER NOT NULL,
  demand TEXT NOT NULL,
  control TEXT NOT NULL,
  further_json TEXT NOT NULL,
  level TEXT NOT NULL,
  roles_json TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  set_code TEXT NOT NULL,
  applies_json TEXT NOT NULL,
  question TEXT NOT NULL,
  good TEXT NOT NULL,
  partial TEXT NOT NULL,
  evidence_json TEXT NOT NULL,
  is_evidence_required INTEGER NOT NULL CHECK(is_evidence_required IN (0, 1)),
  method_json TEXT NOT NULL,
  audit_hint TEXT NOT NULL,
  improvement TEXT NOT NULL,
  note TEXT NOT NULL,
  model_item TEXT,
  confidence TEXT NOT NULL
) STRICT;
CREATE INDEX standard_item_of_standard ON standard_item(standard_id, clause_id, ordinal);
