//! A member of a team as it is shown, and who looked at the member's independence.

use tenken_domain::text::normalise;
use tenken_store::table::{
    audit_member::{self, AuditMember},
    auditor,
    decision::Decision,
    person,
};

use super::super::{approval::Subject, day, said::Said, stored, unfit};
use crate::{
    app::App,
    error::Result,
    wire::{MemberSaveRequest, MemberView},
};

impl App {
    /// Who looked at the independence of a member: never the member, and not before the declaration.
    pub(super) fn member_check(&self, row: &AuditMember, request: &MemberSaveRequest) -> Result<Decision> {
        let by = normalise(request.checked_by.trim())?;
        let on = match (by.is_empty(), day(&request.checked_on)?) {
            (true, _) => None,
            (false, Some(on)) => Some(on),
            (false, None) => Some(self.today()?.to_string()),
        };
        let own = person::get(self.desk()?.conn(), &row.person_id)?.unwrap_or_default();
        if !by.is_empty() && (by == own.name || row.declared_on.is_none()) {
            return Err(unfit("member-checked-by"));
        }
        let today = self.today()?.to_string();
        let is_early = on
            .as_ref()
            .zip(row.declared_on.as_ref())
            .is_some_and(|(on, said)| on < said);
        if is_early || on.as_ref().is_some_and(|on| *on > today) {
            return Err(unfit("member-checked-on"));
        }
        self.saying_who(Said::MemberCheck, &row.id, &by, on)
    }

    /// The team as it is shown, with what speaks against its members today.
    pub(in super::super) fn member_views(&self, subject: Subject, id: &str) -> Result<Vec<MemberView>> {
        let conn = self.desk()?.conn();
        let approval = self.approval_row(subject, id)?;
        let is_open = approval.is_none();
        let mut views = Vec::new();
        for row in audit_member::of_subject(conn, subject.team(), id)? {
            let known = person::get(conn, &row.person_id)?.unwrap_or_default();
            let auditor = auditor::get(conn, &row.person_id)?.unwrap_or_default();
            let second = match &row.override_person_id {
                Some(id) => person::get(conn, id)?.unwrap_or_default().name,
                None => String::new(),
            };
            // After the approval what was found then stands.
            let doubts = if is_open {
                self.doubts_of(subject, id, &row.person_id)?
            } else {
                stored("doubts", &row.found_json)?
            };
            let (checked_by, checked_on) = match Said::MemberCheck.of(conn, &row.id)? {
                Some(check) => (check.person_name, check.decided_on),
                // Whoever approved the team looked at those who were on it.
                None => approval
                    .as_ref()
                    .filter(|known| row.added_at <= known.recorded_at)
                    .map(|known| (of_post(&known.role, &known.person_name), known.decided_on.clone()))
                    .unwrap_or_default(),
            };
            views.push(MemberView {
                checked_by,
                checked_on,
                member: row.id,
                person: row.person_id,
                name: known.name,
                affiliation: auditor.affiliation,
                qualification: auditor.qualification,
                is_external: auditor.is_external,
                role: row.role,
                interests: row.interests,
                declared_on: row.declared_on,
                doubts,
                override_reason: row.override_reason,
                override_by: second,
                override_on: row.override_on,
            });
        }
        Ok(views)
    }
}

/// 情報セキュリティ監査統括責任者　堀口　正志, or the post alone.
fn of_post(role: &str, name: &str) -> String {
    [role, name].join("　").trim().to_owned()
}
