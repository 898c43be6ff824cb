//! A faultless checklist of an invented village, and a check of what one change to it brings up.
// Each test file uses its own part of this module.
#![allow(dead_code)]

use tenken_checklist::{ChecklistError, Files, from_folder};

pub const BODY: &str = r#"
id = "mura"
code = "999997"
name = "見本村"
short_name = "見本村"

[titles]
ciso = { title = "副村長" }

[department_step]
required = false
sheets = []
role = "dept_head"

[urgent]
reported_by = ["section_mgr"]
report_to = ["ciso"]

[classification]
filled = "c2"
blank = "c1"
label = [
  { code = "c2", label = "機密性2", meaning = "公表しない", handling = ["庁内限り"] },
  { code = "c1", label = "機密性1", meaning = "公表してよい", handling = [] },
]

[independence]
applicant_approver = { strength = "warn" }
auditee_auditor = { strength = "block" }
auditor_unit = { strength = "warn" }

[terms]
policy = "a"
standard = "b"
procedure = "c"
self_check = "d"
compliance_check = "e"
audit = "f"
auditee = "g"
staff = "h"
contractor = "i"
incident = "j"
exception = "k"
improvement = "l"
roll_out = "m"
controlled_area = "n"

[approval_boxes]
label = "決裁"
titles = ["課長"]

[[route]]
sheet = "organisation"
confirmed_by = ["section_mgr"]
via = []
reported_by = ["section_mgr"]
report_to = ["ciso"]

[[route]]
sheet = "system"
confirmed_by = ["system_mgr"]
via = []
reported_by = ["system_mgr"]
report_to = ["ciso"]

[[route]]
sheet = "central"
confirmed_by = ["secretariat"]
via = []
reported_by = ["chief_exec"]
report_to = ["ciso"]
"#;

pub const EDITION: &str = r#"
id = "2026"
label = "第1版"
issue = 1
standard = "見本村情報セキュリティ対策基準"
standard_version = "初版"
in_force = "2026-04-01"
in_force_label = "令和8年4月1日"
source = "実在しない"
fiscal_year_from = 2026
gap = [{ control = "NET-01" }]
"#;

pub const ITEMS: &str = r#"
[[item]]
id = "mura-HUM-07-a"
revision = 1
control = "HUM-07"
clauses = ["5.1(1)⑦"]
level = "must"
roles = ["section_mgr"]
sheet = "organisation"
set = "short"
applies = { all = ["P04"] }
question = "席を離れるとき、画面をロックしていますか。"
good = "全員がロックしている。"
partial = "ロックしない職員がいる。"
evidence = ["確認の記録"]
evidence_required = true
method = ["look"]
audit_hint = "昼休みに見る。"
improvement = "自動でロックする。"
"#;

const NOT_ASKED: &str = "[[clause]]\nlocator = \"1(1)\"\nreason = \"範囲を示す。\"\n";

pub fn clauses() -> String {
    let hash = "0".repeat(64);
    format!(
        "locator\tlevel\theading\tsha256\n1(1)\tnone\t範囲\t{hash}\n5.1(1)⑦\tmust\t机上\t{hash}\n\
         5.1(1)⑧\tshould\t退職\t{hash}\n"
    )
}

pub fn village() -> Files {
    let mut files = Files::new();
    let mut put = |path: &str, text: &str| files.insert(path.to_owned(), text.as_bytes().to_vec());
    put("mura/body.toml", BODY);
    put("mura/2026/edition.toml", EDITION);
    put("mura/2026/clauses.tsv", &clauses());
    put("mura/2026/not_asked.toml", NOT_ASKED);
    put("mura/2026/items/HUM.toml", ITEMS);
    files
}

/// The problems of a folder as `file:line code values`.
pub fn problems(files: Files) -> Vec<String> {
    match from_folder(files) {
        Ok(_) => Vec::new(),
        Err(ChecklistError::Faulty { problems }) => problems
            .iter()
            .map(|problem| {
                let values: Vec<String> = problem.params().into_iter().skip(4).map(|(_, v)| v).collect();
                let code = problem.code().trim_start_matches("checklist-fault-");
                let line = problem
                    .line
                    .map_or_else(|| "-".to_owned(), |line| line.to_string());
                let file = problem.file.rsplit('/').next().unwrap_or_default();
                format!("{file}:{line} {code} {}", values.join(" | "))
                    .trim_end()
                    .to_owned()
            })
            .collect(),
        Err(other) => panic!("{other}"),
    }
}

/// Changes one place of one file of the village and expects exactly these problems.
pub fn check(file: &str, from: &str, to: &str, expect: &[&str]) {
    let mut files = village();
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from), "{from}");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    assert_eq!(problems(files), expect, "{from} -> {to}");
}
