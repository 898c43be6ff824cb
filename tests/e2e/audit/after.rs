//! From the judged item to the closed audit: the finding in one step, the auditee's opinion, the report, order, plan and
//! improvement, and a follow-up that goes over the end of the fiscal year.

use super::days::{shown, shown_next, typed, typed_next};
use super::prepared::{Prepared, does, notified, shown as page, written};
use super::{bar, put, send, sits_down};
use crate::harness::{OWN, Window, start};
use crate::walk::files;
use serde_json::json;

#[test]
fn a_finding_is_followed_from_the_judged_item_over_the_end_of_the_year_to_its_close() {
    let window = start(&[], &[]);
    let audit = judged(&window);
    let number = the_finding(&window, &audit);
    the_papers_are_reviewed(&window, &audit);
    the_report_waits_for_the_opinion(&window, &audit, &number);
    the_report_is_final(&window);
    the_order(&window, &number);
    the_plan_and_the_improvement(&window, &number);
    the_year_ends_before_it_is_improved(&window, &number);
    the_audit_is_closed(&window);
    the_papers_are_written(&window);
}

/// Three papers are written: two as they should be, one not.
fn judged(window: &Window) -> Prepared {
    let audit = notified(window, 3);
    let [first, second, third] = &audit.items[..] else {
        panic!("{} items", audit.items.len())
    };
    written(
        window,
        first,
        "conforming",
        "記録簿を見た。定めのとおり記入されている。",
    );
    written(window, second, "conforming", "課の全員に決まりが配られている。");
    written(
        window,
        third,
        "partly_nonconforming",
        "窓口の5台のうち1台で、離席時に画面がロックされていない。",
    );
    page(window, &format!("onsite/{}/{third}", audit.engagement));
    audit
}

/// One key makes it; what the paper says comes along, and what still lacks is said in words.
fn the_finding(window: &Window, audit: &Prepared) -> String {
    window.wait("the open item", || window.text().contains("項目 3").then_some(()));
    window.press("F");
    window.find("heading", "指摘事項");
    let view = does(window, "engagement_view", &json!({ "id": audit.engagement }));
    let number = view["findings"][0]["number"].as_str().unwrap().to_owned();
    window.sees(&format!("指摘事項 {number}"));
    let facts = window.find("textbox", "事実");
    let facts = window.block_on(facts.prop("value")).unwrap().unwrap_or_default();
    assert!(facts.contains("画面がロックされていない"), "{facts}");
    window.sees("まだ必要なもの");
    window.screen("指摘事項", "c-01-finding");
    put(window, "", "件名", "離席時に画面がロックされない端末がある");
    window.choose("原因の種類", "設備・設定");
    put(window, "", "原因", "入替えの後に設定を確かめていない。");
    put(
        window,
        "",
        "影響・リスク",
        "来庁者に個人情報を見られるおそれがある。",
    );
    // An order where a need is to be said is remarked on while it is written.
    put(window, "", "改善提案", "画面をロックすること。");
    window.sees("「〜する必要がある」と結んでください");
    put(
        window,
        "",
        "改善提案",
        "全ての端末で離席時にロックされるよう設定する必要がある。",
    );
    window.wait("the remark gone", || {
        (!window.text().contains("と結んでください")).then_some(())
    });
    window.screen("指摘事項", "c-02-written");
    number
}

/// 須藤 looks at what 安部 wrote.
fn the_papers_are_reviewed(window: &Window, audit: &Prepared) {
    sits_down(window, "須藤　健一");
    for item in &audit.items {
        page(window, &format!("onsite/{}/{item}", audit.engagement));
        window.click("button", "査閲する");
        send(window, "査閲する");
        window.sees("査閲済み　須藤　健一");
    }
    sits_down(window, "安部　直子");
}

fn the_report_waits_for_the_opinion(window: &Window, audit: &Prepared, number: &str) {
    page(window, &format!("engagement/{}", audit.engagement));
    put(window, "講評", "講評の日", &typed(10, 20));
    put(
        window,
        "講評",
        "講評の内容",
        "事実に誤りがないことを課長と確かめた。",
    );
    window.click("button", "監査報告書");
    window.find("heading", "監査報告書");
    window.sees("案です。");
    put(
        window,
        "",
        "手続と標本",
        "記録の閲覧、担当者への質問、端末の目視による。",
    );
    put(
        window,
        "",
        "総評",
        "持ち出しの管理は定めのとおり行われていた。離席時の管理に改める点がある。",
    );
    window.sees("確定までに残っていること（1）");
    window.sees(&format!("{number}　被監査部門の意見"));
    window.screen("監査報告書", "c-03-waits");
    window.click("button", "報告書を確定する");
    assert!(!window.has("dialog", ""), "a report with gaps is made final");
    window.click("link", number);
    window.find("heading", number);
    window.click("button", "意見を記録する");
    window.choose("被監査部門の意見", "不同意");
    window.fill("意見を述べた人", "課長　佐藤　美佐子");
    window.fill_in("", "日付", &typed(10, 27));
    window.click("button", "意見を記録する");
    // Who does not agree says why.
    super::refused(window, "空いています");
    window.choose("被監査部門の意見", "同意");
    window.fill("意見の内容", "設定を確かめ、直ちに改める。");
    send(window, "意見を記録する");
    window.sees("課長　佐藤　美佐子");
    window.screen("指摘事項", "c-04-opinion");
}

fn the_report_is_final(window: &Window) {
    window.click("button", "監査報告書に戻る");
    window.sees("残っていることはありません。");
    window.click("button", "報告書を確定する");
    window.fill_in("", "日付", &typed(11, 20));
    send(window, "報告書を確定する");
    window.sees("確定しました。照合番号");
    window.screen("監査報告書", "c-05-final");
}

fn the_order(window: &Window, number: &str) {
    window.click("link", "改善を進める");
    window.sees("改善指示の前");
    window.click("button", &format!("改善を指示する{number}"));
    window.find("dialog", "指示を出す");
    window.fill_in("", "指示した日", &typed(12, 1));
    window.fill("文書番号・議事番号", "企政第45号");
    window.screen("指示を出す", "c-06-order");
    send(window, "指示を出す");
    window.sees(&format!("{} に指示", shown(12, 1)));
    window.sees(&format!("改善計画の期限　{}", shown(12, 31)));
    window.sees("改善計画待ち");
}

fn the_plan_and_the_improvement(window: &Window, number: &str) {
    window.click("button", &format!("改善計画を記録する{number}"));
    window.fill("改善策", "全ての端末を10分でロックする設定に改める。");
    window.fill("担当者", "庶務係長　森　千尋");
    window.fill("責任者", "庶務係長　森　千尋");
    window.fill_in("", "改善の期限", &typed(2, 27));
    window.click("button", "改善計画を記録する");
    super::refused(window, "その値を入れられません");
    window.fill("責任者", "課長　佐藤　美佐子");
    window.screen("改善計画を記録する", "c-07-plan");
    send(window, "改善計画を記録する");
    improved(window, number, &typed(2, 20), "窓口の4台の設定を改めた。");
    window.sees("改善の確認待ち");
    window.screen("改善とフォローアップ", "c-08-waits");
}

fn improved(window: &Window, number: &str, on: &str, what: &str) {
    window.click("button", &format!("改善報告を記録する{number}"));
    window.fill("実施内容", what);
    window.fill_in("", "完了日", on);
    window.fill("証拠", "端末設定の一覧");
    window.fill("確認した人", "課長　佐藤　美佐子");
    send(window, "改善報告を記録する");
}

/// March: not improved, so it is open again; April, a fiscal year later: improved.
fn the_year_ends_before_it_is_improved(window: &Window, number: &str) {
    window.sees(&shown(3, 1));
    window.click("button", &format!("フォローアップを記録する{number}"));
    window.fill_in("", "確認の日", &typed(3, 2));
    window.choose("確認の方法", "現地");
    window.fill(
        "確認した内容",
        "5台のうち1台で、離席時に画面がロックされていない。",
    );
    window.choose("結果", "再発");
    window.click("button", "フォローアップを記録する");
    super::refused(window, "次に確認する日か、打ち切る理由と承認者");
    window.fill_in("", "次に確認する日", &typed_next(4, 1));
    window.screen("フォローアップを記録する", "c-09-open-again");
    send(window, "フォローアップを記録する");
    window.sees("改善中");
    bar(window, "監査の一覧", "監査の一覧");
    window.sees(&shown_next(4, 1));
    window.screen("監査の一覧", "c-10-next-year");
    window.click("link", "改善を進める");
    improved(
        window,
        number,
        &typed(3, 27),
        "残る1台の設定を改め、全台を確かめた。",
    );
    window.click("button", &format!("フォローアップを記録する{number}"));
    window.fill_in("", "確認の日", &typed_next(4, 1));
    window.fill("確認した内容", "全台で離席時にロックされることを確かめた。");
    send(window, "フォローアップを記録する");
    window.sees("指摘の改善がすべて終わりました。");
    window.screen("改善とフォローアップ", "c-11-improved");
}

fn the_audit_is_closed(window: &Window) {
    window.click("button", "監査を終える");
    window.fill_in("", "日付", &typed_next(4, 1));
    window.fill("承認した人", "大滝　正");
    window.fill("保存期間（年）", "５");
    send(window, "監査を終える");
    window.sees(&format!("{} に終えました", shown_next(4, 1)));
    window.screen("改善とフォローアップ", "c-12-closed");
}

/// Every paper that can be written lies on the disk, in Japanese and in English.
fn the_papers_are_written(window: &Window) {
    let mut known = 0;
    for (language, screen) in [("", "監査の書類"), ("English", "Papers of the audits")] {
        if language.is_empty() {
            bar(window, "書類", screen);
        } else {
            window.click("button", language);
        }
        window.find("heading", screen);
        let place = "return [...document.querySelectorAll('#papers-of option')].find((one) => \
            one.value.startsWith('engagement/'))?.textContent";
        let place = window.wait("the audit among the places", || {
            window.script(place, vec![]).as_str().map(str::to_owned)
        });
        let all = if language.is_empty() {
            window.choose("何の書類を出しますか", &place);
            "出せる書類をすべて選ぶ"
        } else {
            "Choose all that can be written"
        };
        window.click("button", all);
        let chosen = crate::walk::number(
            window,
            "the papers chosen",
            "const all = document.querySelectorAll('#main .audit-rows input:checked').length; return all > 5 && all",
        );
        window.screen(
            screen,
            if language.is_empty() {
                "c-13-papers"
            } else {
                "c-14-papers-english"
            },
        );
        let act = if language.is_empty() {
            "書類を出す（"
        } else {
            "Write the papers ("
        };
        window.click("button", act);
        window.wait_long("the papers", || {
            let there = files(&window.home().join(OWN), ".pdf").len();
            (there >= known + chosen).then_some(())
        });
        known = files(&window.home().join(OWN), ".pdf").len();
    }
    let kept = crate::harness::screens().with_file_name("e2e-papers");
    let _ = std::fs::create_dir_all(&kept);
    for paper in files(&window.home().join(OWN), ".pdf") {
        assert!(paper.metadata().unwrap().len() > 1000, "{}", paper.display());
        std::fs::copy(&paper, kept.join(paper.file_name().unwrap())).unwrap();
    }
}
