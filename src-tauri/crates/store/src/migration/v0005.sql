-- Schema version 5, frozen: audits, from the programme to the closed finding.
CREATE TABLE audit_programme (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  year_from INTEGER NOT NULL,
  years INTEGER NOT NULL,
  policy TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit_coverage (
  programme_id TEXT NOT NULL REFERENCES audit_programme(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  fiscal_year INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (programme_id, unit_id, fiscal_year)
) STRICT, WITHOUT ROWID;
CREATE TABLE auditee (
  unit_id TEXT NOT NULL PRIMARY KEY REFERENCES unit(id),
  roles_json TEXT NOT NULL,
  risk_json TEXT NOT NULL,
  head_since_on TEXT,
  orderer_unit_id TEXT REFERENCES unit(id),
  upper_unit_id TEXT REFERENCES unit(id),
  contract_number TEXT NOT NULL,
  clause_code TEXT NOT NULL,
  clause TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE auditor (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person(id),
  affiliation TEXT NOT NULL,
  qualification TEXT NOT NULL,
  is_external INTEGER NOT NULL CHECK(is_external IN (0, 1)),
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_posting (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  valid_from TEXT,
  valid_to TEXT,
  title TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_duty (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id),
  unit_id TEXT REFERENCES unit(id),
  kind TEXT NOT NULL,
  control_code TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_plan (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT REFERENCES audit_programme(id),
  fiscal_year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  policy TEXT NOT NULL,
  theme TEXT NOT NULL,
  methods_json TEXT NOT NULL,
  criteria_json TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  budget_yen INTEGER,
  contractor TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  ordered_on TEXT,
  parent_plan_id TEXT REFERENCES audit_plan(id),
  public_key TEXT,
  private_key BLOB,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit_target (
  plan_id TEXT NOT NULL REFERENCES audit_plan(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  ordinal INTEGER NOT NULL,
  reason TEXT NOT NULL,
  risk INTEGER,
  risk_json TEXT NOT NULL,
  last_year INTEGER,
  month_from INTEGER,
  month_to INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_member (
  id TEXT NOT NULL PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person(id),
  role TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  declared_on TEXT,
  interests TEXT NOT NULL,
  found_json TEXT NOT NULL,
  override_reason TEXT NOT NULL,
  override_person_id TEXT REFERENCES person(id),
  override_on TEXT,
  added_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit_engagement (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES audit_plan(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit(id),
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  scope TEXT NOT NULL,
  out_of_scope TEXT NOT NULL,
  limits TEXT NOT NULL,
  edition_sha256 TEXT REFERENCES edition(sha256),
  opinion_kind TEXT NOT NULL,
  storage_place TEXT NOT NULL,
  contact TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  notice_number TEXT NOT NULL,
  notified_on TEXT,
  notice_place TEXT NOT NULL,
  objection_on TEXT,
  opened_on TEXT,
  exit_on TEXT,
  exit_note TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (plan_id, seq)
) STRICT;
CREATE TABLE audit_schedule (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  starts_at TEXT NOT NULL,
  minutes INTEGER,
  place TEXT NOT NULL,
  counterpart TEXT NOT NULL,
  activity TEXT NOT NULL
) STRICT;
CREATE TABLE audit_document (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  due_on TEXT,
  received_on TEXT,
  attachment_sha256 TEXT REFERENCES attachment(sha256),
  file_name TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_survey (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  questions_json TEXT NOT NULL,
  sent_on TEXT,
  due_on TEXT,
  token TEXT,
  parcel_id TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit_survey_answer (
  survey_id TEXT NOT NULL REFERENCES audit_survey(id),
  respondent TEXT NOT NULL,
  n INTEGER NOT NULL,
  answer TEXT NOT NULL,
  note TEXT NOT NULL,
  received_on TEXT,
  PRIMARY KEY (survey_id, respondent, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_item (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  edition_sha256 TEXT REFERENCES edition(sha256),
  item_id TEXT,
  question TEXT NOT NULL,
  point TEXT NOT NULL,
  clauses_json TEXT NOT NULL,
  control_code TEXT NOT NULL,
  level_code TEXT NOT NULL,
  self_json TEXT NOT NULL,
  assigned_person_id TEXT REFERENCES person(id),
  part_id TEXT,
  state TEXT NOT NULL,
  out_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (engagement_id, seq)
) STRICT;
CREATE TABLE audit_paper (
  item_id TEXT NOT NULL PRIMARY KEY REFERENCES audit_item(id),
  procedures_json TEXT NOT NULL,
  procedure_note TEXT NOT NULL,
  performed_from TEXT NOT NULL,
  performed_to TEXT NOT NULL,
  place TEXT NOT NULL,
  counterpart TEXT NOT NULL,
  auditors TEXT NOT NULL,
  population INTEGER,
  sample_size INTEGER,
  exceptions INTEGER,
  facts TEXT NOT NULL,
  judgement_code TEXT,
  reason TEXT NOT NULL,
  good TEXT NOT NULL,
  author_person_id TEXT REFERENCES person(id),
  written_on TEXT,
  reviewer_person_id TEXT REFERENCES person(id),
  reviewed_on TEXT,
  review_note TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT;
CREATE TABLE audit_correction (
  item_id TEXT NOT NULL REFERENCES audit_paper(item_id),
  ordinal INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_person_id TEXT NOT NULL REFERENCES person(id),
  made_on TEXT NOT NULL,
  reviewer_person_id TEXT REFERENCES person(id),
  reviewed_on TEXT,
  PRIMARY KEY (item_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_evidence (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  item_id TEXT REFERENCES audit_item(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  obtained_on TEXT,
  obtained_time TEXT NOT NULL,
  place TEXT NOT NULL,
  attachment_sha256 TEXT REFERENCES attachment(sha256),
  file_name TEXT,
  file_sha256 TEXT,
  is_picture INTEGER NOT NULL CHECK(is_picture IN (0, 1)),
  sufficiency TEXT NOT NULL,
  state TEXT NOT NULL,
  out_reason TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_person_id TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX audit_evidence_of_item ON audit_evidence(engagement_id, item_id);
CREATE TABLE audit_sample (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  item_id TEXT REFERENCES audit_item(id),
  name TEXT NOT NULL,
  method_code TEXT NOT NULL,
  generator TEXT NOT NULL,
  seed TEXT NOT NULL,
  population_json TEXT NOT NULL,
  size INTEGER NOT NULL,
  drawn_json TEXT NOT NULL,
  replaced_json TEXT NOT NULL,
  reason TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  drawn_person_id TEXT NOT NULL REFERENCES person(id),
  state TEXT NOT NULL
) STRICT;
CREATE TABLE audit_finding (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  class_code TEXT NOT NULL,
  urgency_code TEXT NOT NULL,
  subject TEXT NOT NULL,
  facts TEXT NOT NULL,
  clauses_json TEXT NOT NULL,
  control_code TEXT NOT NULL,
  cause_kind TEXT NOT NULL,
  cause_note TEXT NOT NULL,
  risk TEXT NOT NULL,
  proposal TEXT NOT NULL,
  evidence_json TEXT NOT NULL,
  items_json TEXT NOT NULL,
  opinion_code TEXT,
  opinion TEXT NOT NULL,
  opinion_on TEXT,
  opinion_by TEXT NOT NULL,
  is_roll_out INTEGER NOT NULL CHECK(is_roll_out IN (0, 1)),
  roll_out_json TEXT NOT NULL,
  roll_out_note TEXT NOT NULL,
  directed_role TEXT NOT NULL,
  directed_unit_id TEXT REFERENCES unit(id),
  plan_due_on TEXT,
  earlier_number TEXT NOT NULL,
  progress TEXT NOT NULL,
  state TEXT NOT NULL,
  out_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_person_id TEXT NOT NULL REFERENCES person(id),
  UNIQUE (engagement_id, seq)
) STRICT;
CREATE TABLE audit_memo (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  told_at TEXT NOT NULL,
  told_role TEXT NOT NULL,
  told_to TEXT NOT NULL,
  is_oral INTEGER NOT NULL CHECK(is_oral IN (0, 1)),
  content TEXT NOT NULL,
  answer TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_person_id TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE TABLE audit_slip (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  findings_json TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  handed_to TEXT NOT NULL,
  returned_on TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_report (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  version INTEGER NOT NULL,
  addressee_role TEXT NOT NULL,
  addressee TEXT NOT NULL,
  document_number TEXT NOT NULL,
  procedures TEXT NOT NULL,
  limits TEXT NOT NULL,
  opinion TEXT NOT NULL,
  good TEXT NOT NULL,
  special TEXT NOT NULL,
  public_text TEXT NOT NULL,
  is_public INTEGER NOT NULL CHECK(is_public IN (0, 1)),
  is_unit_hidden INTEGER NOT NULL CHECK(is_unit_hidden IN (0, 1)),
  confirmed_on TEXT,
  confirmed_person_id TEXT REFERENCES person(id),
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  state TEXT NOT NULL,
  erased_at TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (engagement_id, version)
) STRICT;
CREATE TABLE audit_report_content (
  report_id TEXT NOT NULL PRIMARY KEY REFERENCES audit_report(id),
  content BLOB NOT NULL
) STRICT;
CREATE TABLE audit_prior_finding (
  id TEXT NOT NULL PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES unit(id),
  number TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  class_code TEXT NOT NULL,
  subject TEXT NOT NULL,
  control_code TEXT NOT NULL,
  result_code TEXT NOT NULL,
  checked_on TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_order (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  ordered_on TEXT,
  directed_role TEXT NOT NULL,
  directed_unit_id TEXT REFERENCES unit(id),
  directed_to TEXT NOT NULL,
  content TEXT NOT NULL,
  findings_json TEXT NOT NULL,
  plan_due_on TEXT,
  document_number TEXT NOT NULL,
  parcel_id TEXT,
  token TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit_roll_out (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  order_id TEXT REFERENCES audit_order(id),
  number TEXT NOT NULL,
  gist TEXT NOT NULL,
  asked_on TEXT,
  due_on TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit_roll_out_reply (
  roll_out_id TEXT NOT NULL REFERENCES audit_roll_out(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  token TEXT,
  parcel_id TEXT,
  answer_code TEXT,
  how TEXT NOT NULL,
  measure_id TEXT REFERENCES measure(id),
  replied_on TEXT,
  replied_by TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (roll_out_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_improvement (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  measure_id TEXT REFERENCES measure(id),
  done TEXT NOT NULL,
  completed_on TEXT,
  evidence_json TEXT NOT NULL,
  remaining TEXT NOT NULL,
  confirmed_role TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT,
  received_on TEXT NOT NULL,
  parcel_id TEXT,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit_follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  ordinal INTEGER NOT NULL,
  planned_on TEXT NOT NULL,
  method_code TEXT,
  checked_on TEXT,
  checker_person_id TEXT REFERENCES person(id),
  checked TEXT NOT NULL,
  result_code TEXT,
  next_on TEXT,
  close_reason TEXT NOT NULL,
  close_role TEXT NOT NULL,
  close_approver TEXT NOT NULL,
  closed_on TEXT,
  state TEXT NOT NULL
) STRICT;
CREATE TABLE audit_part (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  items_json TEXT NOT NULL,
  parcel_id TEXT NOT NULL,
  token TEXT,
  handed_at TEXT NOT NULL,
  handed_person_id TEXT NOT NULL REFERENCES person(id),
  ended_at TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_part_conflict (
  part_id TEXT NOT NULL REFERENCES audit_part(id),
  item_id TEXT NOT NULL REFERENCES audit_item(id),
  field TEXT NOT NULL,
  ours TEXT NOT NULL,
  theirs TEXT NOT NULL,
  taken TEXT NOT NULL,
  decided_person_id TEXT REFERENCES person(id),
  decided_at TEXT,
  PRIMARY KEY (part_id, item_id, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_closing (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  closed_on TEXT NOT NULL,
  closed_person_id TEXT NOT NULL REFERENCES person(id),
  approver TEXT NOT NULL,
  retention_years INTEGER NOT NULL,
  retain_until_on TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE audit_closing_entry (
  closing_id TEXT NOT NULL REFERENCES audit_closing(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (closing_id, ordinal)
) STRICT, WITHOUT ROWID;
