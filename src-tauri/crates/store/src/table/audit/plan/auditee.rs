//! Table `auditee`: what an audit team knows of a unit: the posts of its head, figures of its risk, contract and chain of a contractor.

use crate::table::table;

/// The table as created (schema version 5).
pub const CREATE: &str = "
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
";

table! {
    /// One auditee.
    Auditee in "auditee" key(unit_id: &str) {
        /// The unit.
        unit_id: String,
        /// Role codes that its head holds.
        roles_json: String,
        /// Figures typed for its risk: code and whole number.
        risk_json: String,
        /// ISO date since when its head is in office.
        head_since_on: Option<String>,
        /// Section that ordered the work, of a contractor.
        orderer_unit_id: Option<String>,
        /// Contractor above, of a subcontractor.
        upper_unit_id: Option<String>,
        /// Number of the contract.
        contract_number: String,
        /// Whether the contract allows audits: yes | no | unknown.
        clause_code: String,
        /// The article of the contract.
        clause: String,
        /// Active | ended.
        state: String,
        /// Free note.
        note: String,
    }
}
