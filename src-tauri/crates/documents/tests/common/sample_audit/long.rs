//! The bound set of any length, and papers with the longest and oddest texts.

use tenken_documents::{
    AuditPaper, EvidenceLine, FindingList, FindingSlip, MissingPaper, Standing, StorageRegister,
    WorkingPaper, WorkingPaperSet, WorkingPaperSheet,
};

use super::{after, before, choice, head, papers, strings};

const DOMAINS: [&str; 6] = ["情報資産", "物理", "人的", "運用", "認証", "委託・外部サービス"];

/// A set of that many working papers.
pub fn working_set(count: usize) -> WorkingPaperSet {
    let mut head = head(
        "情報セキュリティ監査調書綴",
        "様式第4号の2（第10条関係）",
        "2026-10-20",
    );
    head.paper.fiscal_year = "令和8年度".into();
    head.paper.running_title = "監査調書綴".into();
    head.paper.sender_name = "主任監査人　谷口　圭".into();
    let model = papers::working_paper();
    let paper = |at: usize| {
        let number = format!("監8-03-{:03}", at + 1);
        let evidence = model.evidence.iter().zip(1..).map(|(line, piece)| EvidenceLine {
            number: format!("{:03}-{piece}", at + 1),
            paper: number.clone(),
            ..line.clone()
        });
        WorkingPaper {
            domain: DOMAINS[at * DOMAINS.len() / count.max(1)].into(),
            item: format!("{}　電磁的記録媒体の管理（AST-{:02}）", at + 1, at % 11 + 1),
            evidence: evidence.collect(),
            judgement: choice(papers::JUDGEMENTS, &[at % 3]),
            difference: if at.is_multiple_of(3) { "なし" } else { "あり" }.into(),
            corrections: if at == 1 {
                model.corrections.clone()
            } else {
                Vec::new()
            },
            number,
            ..model.clone()
        }
    };
    WorkingPaperSet {
        head,
        scope: "福祉部高齢福祉課の業務。介護保険システムのサーバ設備を除く。".into(),
        period: "令和8年9月25日から同年10月20日まで".into(),
        auditors: super::auditors()
            .iter()
            .map(|one| format!("{}　{}", one.unit, one.name))
            .collect(),
        storage: "総務部行政管理課　鍵付き書庫A-3".into(),
        paper_form: "様式第4号（第10条関係）".into(),
        papers: (0..count).map(paper).collect(),
        missing: vec![MissingPaper {
            number: format!("監8-03-{:03}", count + 1),
            reason: "取下げ（監査項目を範囲外とした。令和8年10月2日）".into(),
        }],
    }
}

/// Odd characters, a formula, an emoji and a text of 10,000 characters.
fn odd() -> String {
    format!(
        "=1+1 髙﨑①㈱㉑ 𠮷野家 葛\u{e0100}飾区 ｶﾅｶﾞﾊﾟ 😀\n@SUM(A1)\t-x\n{}",
        "驫".repeat(10_000)
    )
}

/// Papers of 300 rows and with the longest texts; each holds 髙﨑①㈱ and 10,000 times 驫.
pub fn long_papers() -> Vec<(&'static str, AuditPaper)> {
    let working = WorkingPaper {
        facts: odd(),
        standing: Standing::Draft { version: 1 },
        evidence: vec![papers::working_paper().evidence[0].clone(); 60],
        ..papers::working_paper()
    };
    let mut list: FindingList = papers::finding_list();
    list.findings = (0..300)
        .map(|at| {
            let mut finding = papers::findings()[at % 5].clone();
            finding.number = format!("監8-03-F{:03}", at + 1);
            finding
        })
        .collect();
    list.findings[3].fact = odd();
    let mut report = super::report();
    report.findings.clone_from(&list.findings);
    let mut slip: FindingSlip = papers::slip();
    slip.finding.fact = odd();
    let mut notice = before::notice();
    notice.purpose = odd();
    notice.agenda = vec![notice.agenda[0].clone(); 300];
    notice.head.paper.standing = Standing::Draft { version: 1 };
    let mut order = after::order();
    order.others = vec![odd()];
    order.orders = vec![order.orders[0].clone(); 300];
    let mut storage: StorageRegister = after::storage();
    storage.evidence = vec![storage.evidence[0].clone(); 300];
    storage.papers[0].note = odd();
    let mut mid_term = before::mid_term();
    mid_term.rows = vec![mid_term.rows[0].clone(); 300];
    mid_term.policy = odd();
    let mut roll_out = after::roll_out(false);
    roll_out.questions[0].result = odd();
    roll_out.questions[0].clauses = strings(&["9.3(1)"; 30]);
    vec![
        (
            "audit-long-working",
            AuditPaper::WorkingPaper(Box::new(WorkingPaperSheet {
                head: head("情報セキュリティ監査調書", "", "2026-10-08"),
                paper: working,
            })),
        ),
        ("audit-long-findings", AuditPaper::Findings(Box::new(list))),
        ("audit-long-report", AuditPaper::Report(Box::new(report))),
        ("audit-long-slip", AuditPaper::Slip(Box::new(slip))),
        ("audit-long-notice", AuditPaper::Notice(Box::new(notice))),
        ("audit-long-order", AuditPaper::Order(Box::new(order))),
        ("audit-long-storage", AuditPaper::Storage(Box::new(storage))),
        ("audit-long-midterm", AuditPaper::MidTermPlan(Box::new(mid_term))),
        ("audit-long-rollout", AuditPaper::RollOut(Box::new(roll_out))),
    ]
}
