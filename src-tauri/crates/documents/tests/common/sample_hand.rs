//! A list of passphrases with fixed ones.

use tenken_documents::{HandColumn, HandList, Mark};

use super::sample::date;

/// Forty sections.
pub fn passphrases() -> HandList {
    let syllables = [
        "haninu", "hoturu", "gomoda", "benayo", "demeto", "binira", "royasu", "moyopi",
    ];
    let column = |head: &str, share, is_secret| HandColumn {
        head: head.to_owned(),
        share,
        is_secret,
        ..HandColumn::default()
    };
    let row = |number: usize| {
        let word = |step: usize| syllables[(number * 3 + step) % syllables.len()];
        vec![
            format!("{:04}", 110 + number * 10),
            format!("総務部　第{number}課"),
            format!("第{number}課長　髙﨑　修一"),
            format!("{}-{}-{}-{}", word(0), word(1), word(2), 2345 + number * 7),
            String::new(),
        ]
    };
    HandList {
        body: "架空市デジタル推進部情報政策課".into(),
        title: "令和8年度自己点検　パスフレーズの一覧".into(),
        lead: vec!["それぞれの課の依頼ファイルは、その課のパスフレーズで開きます。".into()],
        columns: vec![
            column("課コード", 8, false),
            column("所属", 30, false),
            column("渡した相手", 26, false),
            column("パスフレーズ", 46, true),
            column("伝えた日", 20, false),
        ],
        rows: (1..=40).map(row).collect(),
        mark: Mark {
            classification: "機密性3".into(),
            handling: "関係者限り".into(),
        },
        date: date("2026-06-15", "令和8年6月15日"),
        made_at: "2026-06-15T01:00:00.000Z".into(),
    }
}
