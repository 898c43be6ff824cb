//! The sample audit 監8-03 of 高齢福祉課 of the invented 架空市 (mock/paper), from the mid-term plan to the register.

mod after;
mod before;
mod forms;
pub mod long;
mod papers;
mod reports;

use tenken_documents::{
    Approval, ApprovalBox, AuditHead, AuditPaper, Auditor, Choice, Confirmed, DateText, Mark, PaperHead,
    Standing,
};

pub use papers::{finding_list, findings, working_paper};
pub use reports::report;

/// Every paper with the name of its file.
pub fn all() -> Vec<(&'static str, AuditPaper)> {
    vec![
        (
            "audit-working",
            AuditPaper::WorkingPaper(Box::new(papers::working_sheet())),
        ),
        (
            "audit-bound",
            AuditPaper::WorkingPapers(Box::new(long::working_set(7))),
        ),
        (
            "audit-evidence",
            AuditPaper::Evidence(Box::new(papers::evidence_list())),
        ),
        ("audit-findings", AuditPaper::Findings(Box::new(finding_list()))),
        ("audit-slip", AuditPaper::Slip(Box::new(papers::slip()))),
        ("audit-memo", AuditPaper::UrgentMemo(Box::new(papers::memo()))),
        ("audit-report", AuditPaper::Report(Box::new(report()))),
        (
            "audit-public",
            AuditPaper::PublicReport(Box::new(reports::public())),
        ),
        ("audit-notice", AuditPaper::Notice(Box::new(before::notice()))),
        (
            "audit-engagement",
            AuditPaper::Engagement(Box::new(before::engagement())),
        ),
        (
            "audit-requested",
            AuditPaper::Requested(Box::new(forms::requested())),
        ),
        ("audit-survey", AuditPaper::Survey(Box::new(forms::survey(true)))),
        (
            "audit-survey-filled",
            AuditPaper::Survey(Box::new(forms::survey(false))),
        ),
        ("audit-annual", AuditPaper::AnnualPlan(Box::new(before::annual()))),
        (
            "audit-midterm",
            AuditPaper::MidTermPlan(Box::new(before::mid_term())),
        ),
        ("audit-order", AuditPaper::Order(Box::new(after::order()))),
        (
            "audit-rollout",
            AuditPaper::RollOut(Box::new(after::roll_out(true))),
        ),
        (
            "audit-rollout-filled",
            AuditPaper::RollOut(Box::new(after::roll_out(false))),
        ),
        (
            "audit-rollout-results",
            AuditPaper::RollOutResults(Box::new(after::results())),
        ),
        (
            "audit-improvement",
            AuditPaper::Improvement(Box::new(after::improvement())),
        ),
        (
            "audit-plan-form",
            AuditPaper::ImprovementForm(Box::new(forms::improvement(false))),
        ),
        (
            "audit-report-form",
            AuditPaper::ImprovementForm(Box::new(forms::improvement(true))),
        ),
        (
            "audit-followup",
            AuditPaper::FollowUp(Box::new(after::follow_up())),
        ),
        (
            "audit-auditors",
            AuditPaper::Auditors(Box::new(before::auditor_list())),
        ),
        (
            "audit-independence",
            AuditPaper::Independence(Box::new(forms::independence())),
        ),
        ("audit-storage", AuditPaper::Storage(Box::new(after::storage()))),
    ]
}

/// 2026-10-06 as 令和8年10月6日.
pub fn day(iso: &str) -> DateText {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().unwrap());
    let (year, month, day) = (
        parts.next().unwrap(),
        parts.next().unwrap(),
        parts.next().unwrap(),
    );
    DateText {
        iso: iso.into(),
        text: format!("令和{}年{month}月{day}日", year - 2018),
    }
}

/// A choice of words separated by blanks.
pub fn choice(words: &str, chosen: &[usize]) -> Choice {
    Choice {
        options: words.split(' ').map(str::to_owned).collect(),
        chosen: chosen.to_vec(),
    }
}

pub fn confirmed(role: &str, name: &str, on: Option<&str>) -> Confirmed {
    Confirmed {
        role: role.into(),
        name: name.into(),
        on: on.map(day),
    }
}

pub fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// What a paper of the audit says of itself.
pub fn head(title: &str, form: &str, on: &str) -> AuditHead {
    AuditHead {
        paper: PaperHead {
            body: "架空市".into(),
            unit: "総務部".into(),
            fiscal_year: String::new(),
            running_title: title.trim_start_matches("情報セキュリティ").into(),
            title: title.into(),
            form: form.into(),
            number: String::new(),
            date: Some(day(on)),
            mark: Mark {
                classification: "機密性3".into(),
                handling: "監査関係者限り".into(),
            },
            edition: "架空市・組織　2026年版".into(),
            standard: "令和8年4月1日改正".into(),
            standing: Standing::Sealed {
                version: 1,
                state: "確定".into(),
                check_number: "2c95e6a170bd11f0".into(),
            },
            made_at: "2026-11-06T01:30:00.000Z".into(),
            ..PaperHead::default()
        },
        audit: "監8-03".into(),
        kind: "定期監査".into(),
        auditee: "福祉部高齢福祉課（0420）".into(),
        retention: "5年（令和14年3月31日まで）".into(),
        ..AuditHead::default()
    }
}

/// The boxes of a 決裁欄.
pub fn boxes(label: &str, titles: &str) -> Approval {
    Approval {
        label: label.into(),
        boxes: titles
            .split(' ')
            .map(|title| ApprovalBox {
                title: title.into(),
                ..ApprovalBox::default()
            })
            .collect(),
    }
}

/// The team of the audit.
pub fn auditors() -> Vec<Auditor> {
    [
        (
            "主任監査人",
            "総務部行政管理課主幹",
            "谷口　圭",
            "情報処理安全確保支援士",
            "内部",
            "支障なし\n確認　小野寺　誠\n令和8年5月11日",
            "なし",
        ),
        (
            "監査人",
            "総務部行政管理課主査",
            "早川　恵",
            "",
            "内部",
            "支障なし\n確認　小野寺　誠\n令和8年5月11日",
            "なし",
        ),
        (
            "監査人（外部）",
            "㈱みなと監査事務所",
            "杉浦　直樹",
            "公認情報システム監査人",
            "外部",
            "支障なし\n確認　小野寺　誠\n令和8年5月11日",
            "市との契約は、この監査だけである。",
        ),
    ]
    .map(
        |(role, unit, name, qualification, side, independence, interests)| Auditor {
            role: role.into(),
            unit: unit.into(),
            name: name.into(),
            qualification: qualification.into(),
            side: side.into(),
            independence: independence.into(),
            interests: interests.into(),
            audits: "監8-03".into(),
        },
    )
    .into()
}
