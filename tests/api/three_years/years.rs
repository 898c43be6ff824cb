//! What the sections say in each year, and what becomes of their improvements. The table stands in `figures`.

use tenken_app::wire::SheetRequest;

use super::{
    check, done, due,
    figures::progress,
    of,
    play::{Told, round, submit},
};
use crate::town::{Desk, Town};

const HEADS: [&str; 4] = [
    "総務課長 田中 一郎",
    "市民課長 髙﨑 修一",
    "福祉課長 佐藤 美佐子",
    "介護課長 森 和也",
];

/// 2024 with 市民課's improvement done and confirmed; gives the desk of 福祉課.
pub fn first_year(town: &mut Town) -> Desk {
    round(town, 2024, "2024-04", "excluded");
    let none = &[] as &[(&str, &str, &str)];
    for told in [
        Told {
            code: "0110",
            head: HEADS[0],
            answers: &[],
            due: "",
            carried: none,
        },
        Told {
            code: "0312",
            head: HEADS[1],
            answers: &[("HUM-07-a", "no"), ("AST-07-a", "partial")],
            due: "2024-09-30",
            carried: none,
        },
        Told {
            code: "0425",
            head: HEADS[3],
            answers: &[("OPS-14-a", "no"), ("HUM-04-a", "partial"), ("CMP-05-h", "no")],
            due: "2024-12-20",
            carried: none,
        },
    ] {
        drop(submit(town, 2024, &told));
    }
    let welfare = Told {
        code: "0420",
        head: HEADS[2],
        answers: &[("HUM-07-a", "no"), ("HUM-08-a", "no"), ("MAL-04-b", "na")],
        due: "2025-01-31",
        carried: none,
    };
    let desk = submit(town, 2024, &welfare);
    // 市民課 is done and confirmed in the year.
    town.clock.set("2024-09-20T01:00:00Z");
    done(&mut town.office, "6-0312-01");
    town.clock.set("2024-10-25T01:00:00Z");
    check(&mut town.office, "6-0312-01", "令和6年10月20日", "improved", "");
    desk
}

/// 2025 as the three sections answer it, with one effect of exceptions and what 福祉課 says of earlier improvements.
pub fn answered(
    town: &mut Town,
    exception: &str,
    carried: &'static [(&'static str, &'static str, &'static str)],
) {
    round(town, 2025, "2024-04", exception);
    for told in [
        Told {
            code: "0110",
            head: HEADS[0],
            answers: &[("MAL-03-a", "partial")],
            due: "2025-10-31",
            carried: &[],
        },
        // The exception stands for the improvement.
        Told {
            code: "0312",
            head: HEADS[1],
            answers: &[("HUM-07-a", "no")],
            due: "",
            carried: &[],
        },
        Told {
            code: "0420",
            head: "福祉課長 鈴木 次郎",
            answers: &[("HUM-07-a", "no"), ("OPS-14-a", "no")],
            due: "2026-02-27",
            carried,
        },
    ] {
        drop(submit(town, 2025, &told));
    }
}

/// 2025: what went on from both sections of the merger, one of them coming back.
pub fn second_year(town: &mut Town) {
    // The improvements of both sections before the merger are asked after: one is late and stays so.
    let carried = &[
        ("6-0420-01", "in_progress", "2025-12-25"),
        ("6-0425-01", "done", ""),
    ];
    answered(town, "excluded", carried);
    // The later day is asked for until it is approved.
    let wished = "期限の変更の希望（承認前のもの）1件";
    let paper = progress(town);
    assert!(
        paper.contains(wished) && paper.contains("令和7年12月25日"),
        "{paper}"
    );
    assert!(paper.contains("保存期間5年"), "{paper}");
    due(&mut town.office, "6-0420-01", "2025-12-25");
    assert!(!progress(town).contains(wished));
    let office = &mut town.office;
    town.clock.set("2025-10-20T01:00:00Z");
    done(office, "7-0110-01");
    town.clock.set("2025-11-05T01:00:00Z");
    check(office, "7-0110-01", "令和7年11月5日", "improved", "");
    check(office, "6-0425-01", "令和7年11月5日", "improved", "");
    town.clock.set("2025-12-20T01:00:00Z");
    done(office, "6-0420-01");
    // The terminals stood unlocked again: 再発.
    town.clock.set("2026-01-15T01:00:00Z");
    check(
        office,
        "6-0420-01",
        "令和8年1月15日",
        "recurred",
        "令和8年6月30日",
    );
}

/// 2026 with the second edition.
pub fn third_year(town: &mut Town) {
    round(town, 2026, "2026-10", "excluded");
    for told in [
        Told {
            code: "0110",
            head: HEADS[0],
            answers: &[("IDP-03-c", "no")],
            due: "2027-03-31",
            carried: &[],
        },
        Told {
            code: "0312",
            head: HEADS[1],
            answers: &[],
            due: "",
            carried: &[],
        },
        Told {
            code: "0420",
            head: "福祉課長 鈴木 次郎",
            answers: &[("HUM-07-a", "no"), ("HUM-04-a", "no")],
            due: "2026-11-30",
            carried: &[("6-0420-01", "done", ""), ("7-0420-01", "done", "")],
        },
    ] {
        let mut desk = submit(town, 2026, &told);
        if told.code == "0312" {
            let sheet = desk.sheet.clone();
            let head = desk.app.review_view(&SheetRequest { sheet }).unwrap().headline;
            // 10 questions are equal; HUM-07 was out of the year before by the exception.
            assert_eq!(head.compared_items, 10);
            assert_eq!((of(&head.rate_before), of(&head.rate_now)), ((9, 9), (10, 10)));
        }
    }
    town.clock.set("2026-10-20T01:00:00Z");
    check(&mut town.office, "6-0420-01", "令和8年10月20日", "improved", "");
    check(&mut town.office, "7-0420-01", "令和8年10月20日", "improved", "");
}
