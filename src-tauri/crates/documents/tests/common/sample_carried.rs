//! 前年度から続く改善・例外措置 of the sample, answered or to be answered.

use tenken_documents::CarriedRow;

use super::sample::date;

/// What earlier years left open: one that is done, one that is late, an exception.
pub fn carried(is_answered: bool) -> Vec<CarriedRow> {
    let said = |text: &str| {
        if is_answered {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let row = |number: &str, id: &str| CarriedRow {
        number: number.into(),
        id: id.into(),
        year: "令和7年度".into(),
        sources: "自己点検".into(),
        states: states(),
        answered_by: said("課長補佐　宮﨑　隼人"),
        answered_at: said("2026-07-22T02:10:00.000Z"),
        ..CarriedRow::default()
    };
    vec![
        CarriedRow {
            problem: "席を離れるときの画面のロックを忘れる職員がいる。".into(),
            measure: "3分で自動的にロックする設定に変え、係ごとに月1回確かめる。".into(),
            owner: "庶務係長　今井　聡".into(),
            due_first: Some(date("2026-03-31", "令和8年3月31日")),
            due: Some(date("2026-05-29", "令和8年5月29日")),
            told: "対応中".into(),
            before: if is_answered {
                String::new()
            } else {
                "28台のうち20台を変えた。".into()
            },
            progress: said("措置済"),
            since: is_answered.then(|| date("2026-05-20", "令和8年5月20日")),
            note: said("残る8台も設定を変えた。6月の確認では全台がロックされていた。"),
            ..row("7-0420-01", "measure-01J0000000000000000000CAR1")
        },
        CarriedRow {
            problem: "USBメモリの貸出簿に、返却日の記載がないものがある。".into(),
            measure: "貸出簿の様式に返却の確認欄を設け、月末に係長が照合する。".into(),
            owner: "給付係長　小川　真".into(),
            due_first: Some(date("2026-06-30", "令和8年6月30日")),
            due: Some(date("2026-06-30", "令和8年6月30日")),
            told: "未着手".into(),
            progress: said("対応中"),
            since: is_answered.then(|| date("2026-07-01", "令和8年7月1日")),
            note: said("様式を改めた。月末の照合は7月から始める。"),
            wished: is_answered.then(|| date("2026-09-30", "令和8年9月30日")),
            reason: said("2か月分の照合を見てから終わりとするため。"),
            ..row("7-0420-03", "measure-01J0000000000000000000CAR3")
        },
        CarriedRow {
            is_exception: true,
            sources: "例外措置".into(),
            problem: "守れない条項　第28条第1項\n窓口の受付端末は、画面を閉じると受付の表示が消える。".into(),
            measure: "代わりの対策　窓口に人がいない時間は電源を切る。\n条件　毎月の点検を記録すること。"
                .into(),
            owner: "高齢福祉課長　青木　和子".into(),
            due: Some(date("2026-12-31", "令和8年12月31日")),
            told: "条件付許可".into(),
            progress: said("継続（遵守）"),
            since: is_answered.then(|| date("2026-07-01", "令和8年7月1日")),
            note: said("月末に係長が電源を確かめ、記録簿に印を付けている。"),
            states: ["継続（遵守）", "継続（不遵守）", "不要になった"]
                .map(str::to_owned)
                .into(),
            ..row("例7-0420-01", "exception-01J000000000000000000EXC1")
        },
    ]
}

/// The states that a section may give.
fn states() -> Vec<String> {
    ["未着手", "対応中", "措置済", "措置困難"]
        .map(str::to_owned)
        .into()
}
