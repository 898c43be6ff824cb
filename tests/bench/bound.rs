//! 300 bound working papers as PDF against Typst on the same content: cover, contents with pages, a page a paper, list
//! of evidence.

use std::fmt::Write as _;
use std::time::Instant;

use tenken_documents::{AuditPaper, WorkingPaper, WorkingPaperSet, audit_paper_pdf};

use crate::paper::compile;
use crate::{Ratio, common, room};

/// Working papers.
const PAPERS: usize = 300;

/// Time of our PDF over Typst's, compile only; none where Typst is not there.
pub fn against_typst(runs: usize) -> Option<Ratio> {
    let python = std::env::var("TENKEN_TYPST_PYTHON").ok()?;
    let folder = room();
    let set = common::sample_audit::long::working_set(PAPERS);
    std::fs::write(folder.path().join("table.typ"), typst(&set)).unwrap();
    let words = common::japanese();
    let paper = AuditPaper::WorkingPapers(Box::new(set));
    let mut measured = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        let pdf = audit_paper_pdf(&paper, &|id, args| words.text(id, args)).unwrap();
        let ours = start.elapsed();
        let theirs = compile(&python, folder.path());
        println!(
            "  {} pages, {} KB in {ours:.3?}; Typst {} KB in {theirs:.3?}",
            pdf.pages,
            pdf.bytes.len() / 1000,
            folder.path().join("table.pdf").metadata().unwrap().len() / 1000
        );
        measured.push(ours.as_secs_f64() / theirs.as_secs_f64());
    }
    Some(Ratio {
        name: "PDF of 300 bound working papers against Typst, compile only",
        limit: 1.5,
        measured,
    })
}

/// The same as Typst writes it.
fn typst(set: &WorkingPaperSet) -> String {
    let mut text = String::from(
        "#set page(paper: \"a4\", margin: (top: 22mm, right: 16mm, bottom: 21mm, left: 24mm), numbering: \"1 / 1\",\n\
         header: [架空市　監査調書綴 #h(1fr) 機密性3　監査関係者限り])\n\
         #set text(font: \"BIZ UDPGothic\", size: 9pt, lang: \"ja\")\n\
         #align(center)[#text(size: 20pt)[*情報セキュリティ監査調書綴*]]\n",
    );
    let _ = writeln!(
        text,
        "#table(columns: (26mm, 1fr), [対象及び範囲], [{}], [実施期間], [{}])",
        set.scope, set.period
    );
    text.push_str("#pagebreak()\n== 目次\n#table(columns: (32mm, 1fr, 26mm, 18mm, 14mm),\n");
    text.push_str("table.header([調書番号], [監査項目], [判定], [差], [頁]),\n");
    for (at, paper) in set.papers.iter().enumerate() {
        let _ = writeln!(
            text,
            "[{}], [{}], [{}], [{}], [#context counter(page).at(<p{at}>).first()],",
            paper.number,
            paper.item,
            paper.judgement.words(),
            paper.difference
        );
    }
    text.push_str(")\n");
    for (at, paper) in set.papers.iter().enumerate() {
        one(&mut text, at, paper, &set.head.auditee);
    }
    text.push_str("#pagebreak()\n== 監査証拠一覧\n#table(columns: (18mm, 24mm, 17mm, 1fr, 31mm, 38mm),\n");
    text.push_str(
        "table.header([証拠番号], [調書], [種別], [名称（入手元）], [入手日], [保管場所 照合番号]),\n",
    );
    for line in set.papers.iter().flat_map(|paper| &paper.evidence) {
        let day = line.on.as_ref().map(|day| day.text.as_str()).unwrap_or_default();
        let _ = writeln!(
            text,
            "[{}], [{}], [{}], [{} \\ {}], [{day}], [{} \\ {}],",
            line.number, line.paper, line.kind, line.name, line.source, line.place, line.hash
        );
    }
    text + ")\n"
}

fn one(text: &mut String, at: usize, paper: &WorkingPaper, auditee: &str) {
    let day = |day: &Option<tenken_documents::DateText>| {
        day.as_ref().map(|day| day.text.clone()).unwrap_or_default()
    };
    let boxes = |choice: &tenken_documents::Choice| {
        let of = |(at, word): (usize, &String)| {
            if choice.chosen.contains(&at) {
                format!("*■{word}*　")
            } else {
                format!("□{word}　")
            }
        };
        choice.options.iter().enumerate().map(of).collect::<String>()
    };
    let sign = [&paper.author, &paper.reviewer].map(|one| format!("[{} \\ {}]", one.name, day(&one.on)));
    let _ = writeln!(
        text,
        "#pagebreak()\n= 情報セキュリティ監査調書 <p{at}>\n調書番号　{}\n#table(columns: 2, [作成者], [査閲者], {})\n\
         #table(columns: (26mm, 15mm, 16mm, 28mm, 19mm, 29mm, 37mm),\n\
         [監査番号], table.cell(colspan: 3)[監8-03（定期監査）], [被監査部門], table.cell(colspan: 2)[{auditee}],\n\
         [監査項目], table.cell(colspan: 3)[{}], [該当条項], table.cell(colspan: 2)[{}],\n\
         [監査要点], table.cell(colspan: 6)[{}],\n\
         [監査手続], table.cell(colspan: 6)[{} \\ {}],\n\
         [実施日時], table.cell(colspan: 3)[{} \\ {}], [場所], table.cell(colspan: 2)[{}],\n\
         [対応者], table.cell(colspan: 3)[{}], [監査人], table.cell(colspan: 2)[{}],\n\
         [標本], table.cell(colspan: 6)[母数　12本　抽出　12本（全件）　例外　3本],\n\
         table.cell(rowspan: {})[証拠], [証拠番号], [種別], table.cell(colspan: 2)[名称（入手元）], [入手日], [保管場所 \\ 照合番号],",
        paper.number,
        sign.join(", "),
        paper.item,
        paper.clauses.join("、"),
        paper.point,
        boxes(&paper.procedures),
        paper.procedure,
        day(&paper.on),
        paper.time,
        paper.place,
        paper.respondent,
        paper.auditor,
        paper.evidence.len() + 1
    );
    for line in &paper.evidence {
        let _ = writeln!(
            text,
            "[{}], [{}], table.cell(colspan: 2)[{}（{}）], [{}], [{} \\ {}],",
            line.number,
            line.kind,
            line.name,
            line.source,
            day(&line.on),
            line.place,
            line.hash
        );
    }
    let facts: String = (1..)
        .zip(paper.facts.lines())
        .fold(String::new(), |mut facts, (number, fact)| {
            let _ = write!(facts, "({number}) {fact} \\ ");
            facts
        });
    let rows = [
        ("確認した事実", facts),
        ("判定", boxes(&paper.judgement)),
        ("判定の理由", paper.reason.clone()),
        (
            "自己点検との差",
            format!("*{}*　{}", paper.difference, paper.self_check),
        ),
        ("指摘候補", paper.findings.join(" \\ ")),
        ("良好事項", paper.good.join(" \\ ")),
    ];
    for (label, value) in rows {
        let _ = writeln!(text, "[{label}], table.cell(colspan: 6)[{value}],");
    }
    text.push_str(")\n");
    for one in &paper.corrections {
        let _ = writeln!(
            text,
            "== 訂正の履歴\n#table(columns: (32mm, 21mm, 30mm, 1fr, 34mm), [{}], [{}], [{}], [{} \\ {}], [{} \\ {}])",
            day(&one.on),
            one.by,
            one.place,
            one.reason,
            one.before,
            one.review.name,
            day(&one.review.on)
        );
    }
    let _ = writeln!(
        text,
        "#align(right)[第2版（査閲済）　照合番号　9D26 F1C8 0A53 11CE]"
    );
}
