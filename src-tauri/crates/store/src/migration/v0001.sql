-- Schema version 1, frozen: a shipped step is never edited; later changes are steps of their own.
CREATE TABLE case_meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  unit_id TEXT REFERENCES unit(id),
  valid_from TEXT,
  valid_to TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE operator_memory (
  os_account TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id),
  remembered_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE unit_attribute (
  unit_id TEXT NOT NULL REFERENCES unit(id),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kana TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  parent_id TEXT REFERENCES unit(id),
  head_person_id TEXT REFERENCES person(id),
  head_title TEXT NOT NULL,
  system_owner_unit_id TEXT REFERENCES unit(id),
  contact TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (unit_id, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit_link (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  on_date TEXT NOT NULL,
  from_unit_id TEXT REFERENCES unit(id),
  to_unit_id TEXT REFERENCES unit(id),
  note TEXT NOT NULL
) STRICT;
CREATE TABLE attachment (
  sha256 TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  added_at TEXT NOT NULL,
  erased_at TEXT
) STRICT;
CREATE TABLE attachment_chunk (
  sha256 TEXT NOT NULL REFERENCES attachment(sha256),
  n INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (sha256, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE edition (
  sha256 TEXT NOT NULL PRIMARY KEY,
  body_id TEXT NOT NULL,
  edition TEXT NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE TABLE round (
  id TEXT NOT NULL PRIMARY KEY,
  fiscal_year INTEGER NOT NULL,
  body_code TEXT NOT NULL,
  name TEXT NOT NULL,
  edition_sha256 TEXT NOT NULL REFERENCES edition(sha256),
  set_code TEXT NOT NULL,
  scale_json TEXT NOT NULL,
  dates_json TEXT NOT NULL,
  route_json TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  state TEXT NOT NULL,
  public_key TEXT,
  private_key BLOB,
  document_number TEXT NOT NULL,
  approved_on TEXT,
  approved_by TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE round_target (
  round_id TEXT NOT NULL REFERENCES round(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  sheet_kind TEXT NOT NULL,
  owner_unit_id TEXT REFERENCES unit(id),
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  token TEXT,
  parcel_id TEXT,
  deadline TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (round_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sheet (
  id TEXT NOT NULL PRIMARY KEY,
  round_id TEXT,
  fiscal_year INTEGER NOT NULL,
  body_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit(id),
  system_unit_id TEXT REFERENCES unit(id),
  edition_sha256 TEXT NOT NULL REFERENCES edition(sha256),
  set_code TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  responsible_person_id TEXT REFERENCES person(id),
  responsible_title TEXT NOT NULL,
  performer TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  remarks TEXT NOT NULL,
  wishes TEXT NOT NULL,
  headcount INTEGER,
  request_json TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE profile_answer (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (sheet_id, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_inclusion (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (sheet_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE exception_grant (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  applied_on TEXT,
  applicant TEXT NOT NULL,
  applicant_role TEXT NOT NULL,
  applicant_person_id TEXT REFERENCES person(id),
  unit_id TEXT REFERENCES unit(id),
  is_urgent INTEGER NOT NULL CHECK(is_urgent IN (0, 1)),
  performed_at TEXT,
  clauses_json TEXT NOT NULL,
  items_json TEXT NOT NULL,
  situation TEXT NOT NULL,
  reason TEXT NOT NULL,
  way TEXT NOT NULL,
  substitute TEXT NOT NULL,
  residual_risk TEXT NOT NULL,
  scope_information TEXT NOT NULL,
  scope_systems TEXT NOT NULL,
  scope_headcount INTEGER,
  period_from TEXT,
  period_to TEXT,
  state TEXT NOT NULL,
  approver TEXT NOT NULL,
  approver_role TEXT NOT NULL,
  approver_person_id TEXT REFERENCES person(id),
  condition TEXT NOT NULL,
  decided_on TEXT,
  receipt_number TEXT NOT NULL,
  received_on TEXT,
  office_opinion TEXT NOT NULL,
  renewal_of TEXT,
  ended_on TEXT,
  end_reason TEXT NOT NULL,
  checks_json TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE answer (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  value TEXT,
  is_flagged INTEGER NOT NULL CHECK(is_flagged IN (0, 1)),
  reason TEXT NOT NULL,
  exception_id TEXT REFERENCES exception_grant(id),
  answered_at TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  is_from_last_year INTEGER NOT NULL CHECK(is_from_last_year IN (0, 1)),
  PRIMARY KEY (sheet_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY,
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  checked_on TEXT,
  attachment_sha256 TEXT REFERENCES attachment(sha256),
  file_name TEXT,
  file_sha256 TEXT
) STRICT;
CREATE INDEX evidence_of_item ON evidence(sheet_id, item_id);
CREATE TABLE measure (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  unit_id TEXT REFERENCES unit(id),
  problem TEXT NOT NULL,
  clauses_json TEXT NOT NULL,
  cause TEXT NOT NULL,
  cause_note TEXT NOT NULL,
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  interim_action TEXT NOT NULL,
  is_within_authority INTEGER NOT NULL CHECK(is_within_authority IN (0, 1)),
  owner TEXT NOT NULL,
  owner_person_id TEXT REFERENCES person(id),
  responsible TEXT NOT NULL,
  responsible_person_id TEXT REFERENCES person(id),
  due_on TEXT,
  cost_yen INTEGER,
  budget_year INTEGER,
  progress TEXT NOT NULL,
  progress_on TEXT,
  progress_note TEXT NOT NULL,
  carried_from_year INTEGER,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE measure_source (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sheet_id TEXT,
  item_id TEXT,
  ref_text TEXT,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_source_of_sheet ON measure_source(sheet_id, item_id);
CREATE TABLE measure_due (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE prior_answer (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  value TEXT,
  is_flagged INTEGER NOT NULL CHECK(is_flagged IN (0, 1)),
  reason TEXT NOT NULL,
  evidence_json TEXT NOT NULL,
  measure_text TEXT NOT NULL,
  PRIMARY KEY (sheet_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE prior_summary (
  sheet_id TEXT NOT NULL PRIMARY KEY REFERENCES sheet(id),
  fiscal_year INTEGER NOT NULL,
  edition_sha256 TEXT NOT NULL,
  edition_name TEXT NOT NULL,
  version INTEGER NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT,
  check_number TEXT NOT NULL,
  remarks TEXT NOT NULL,
  figures_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sealed_version (
  id TEXT NOT NULL PRIMARY KEY,
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  version INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_person_id TEXT REFERENCES person(id),
  acting_for TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  document_number TEXT NOT NULL,
  sealed_at TEXT NOT NULL,
  state TEXT NOT NULL,
  dept_confirmation_json TEXT,
  unanswered_accepted INTEGER NOT NULL,
  submitted_at TEXT,
  erased_at TEXT,
  content BLOB NOT NULL,
  UNIQUE (sheet_id, version)
) STRICT;
CREATE TABLE returned_mark (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  version INTEGER NOT NULL,
  item_id TEXT NOT NULL,
  note TEXT NOT NULL,
  returned_at TEXT NOT NULL,
  is_resolved INTEGER NOT NULL CHECK(is_resolved IN (0, 1)),
  PRIMARY KEY (sheet_id, version, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE parcel_log (
  id TEXT NOT NULL PRIMARY KEY,
  direction TEXT NOT NULL,
  kind TEXT NOT NULL,
  parcel_id TEXT NOT NULL,
  reply_to TEXT,
  body_code TEXT NOT NULL,
  fiscal_year INTEGER,
  unit_code TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  system_code TEXT NOT NULL,
  version INTEGER,
  sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  at TEXT NOT NULL,
  counterpart_key TEXT,
  token TEXT,
  is_encrypted INTEGER NOT NULL CHECK(is_encrypted IN (0, 1)),
  manifest_json TEXT NOT NULL,
  permission_json TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE report_log (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  sheet_id TEXT,
  sealed_version_id TEXT,
  fiscal_year INTEGER,
  check_number TEXT NOT NULL,
  journal_seq INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  file_sha256 TEXT,
  erased_at TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE report_content (
  report_id TEXT NOT NULL PRIMARY KEY REFERENCES report_log(id),
  content BLOB NOT NULL
) STRICT;
CREATE TABLE reception (
  id TEXT NOT NULL PRIMARY KEY,
  parcel_id TEXT,
  origin TEXT NOT NULL,
  body_code TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  edition_sha256 TEXT NOT NULL,
  unit_id TEXT REFERENCES unit(id),
  unit_code TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  system_unit_id TEXT REFERENCES unit(id),
  system_code TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT,
  performer TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  accepted_at TEXT,
  decided_by TEXT NOT NULL,
  dept_confirmation_json TEXT,
  erased_at TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX reception_of_year ON reception(fiscal_year, unit_code, sheet_kind, system_code);
CREATE TABLE reception_content (
  reception_id TEXT NOT NULL PRIMARY KEY REFERENCES reception(id),
  content BLOB NOT NULL
) STRICT;
CREATE TABLE reception_answer (
  reception_id TEXT NOT NULL REFERENCES reception(id),
  item_id TEXT NOT NULL,
  value TEXT,
  is_flagged INTEGER NOT NULL CHECK(is_flagged IN (0, 1)),
  is_cut INTEGER NOT NULL CHECK(is_cut IN (0, 1)),
  reason TEXT NOT NULL,
  exception_number TEXT NOT NULL,
  measure_text TEXT NOT NULL,
  PRIMARY KEY (reception_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE office_correction (
  id TEXT NOT NULL PRIMARY KEY,
  reception_id TEXT NOT NULL REFERENCES reception(id),
  item_id TEXT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  reason TEXT NOT NULL,
  on_word_of TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL,
  settled_at TEXT
) STRICT;
CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  person_name TEXT NOT NULL,
  person_id TEXT REFERENCES person(id),
  decided_on TEXT,
  document_number TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE draft (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
  seq INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  role TEXT NOT NULL,
  os_account TEXT NOT NULL,
  machine TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL,
  field_key TEXT,
  undoes TEXT,
  prev_hash BLOB NOT NULL,
  payload_sha256 BLOB NOT NULL,
  hash BLOB NOT NULL,
  erased_by INTEGER,
  payload TEXT NOT NULL
) STRICT;
