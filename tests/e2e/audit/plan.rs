//! From the start screen to the notice: who is audited and who audits, the annual plan with its refusals, the audit of one
//! section with its items, approvals and notice.

use super::days::{shown, typed, year_shown};
use super::{SECRET, bar, put, refused, send};
use crate::harness::{Window, start};
use crate::walk::{new_passphrase, number, operate, saved};

#[test]
fn an_audit_is_planned_typed_and_announced_with_its_refusals() {
    let window = start(&[], &[]);
    a_new_case(&window);
    who_is_audited_and_who_audits(&window);
    the_plan(&window);
    who_may_not_audit_is_refused(&window);
    the_plan_is_approved(&window);
    the_engagement(&window);
    sixty_items_are_chosen(&window);
    the_notice_waits_for_the_approval(&window);
}

fn a_new_case(window: &Window) {
    window.click("link", "監査をする");
    window.screen("監査をする", "a-01-new");
    window.choose("団体", "米沢市");
    window.fill("監査チームの名前", "総務課監査係");
    window.fill("通知書に載せる連絡先", "内線 2314");
    new_passphrase(window, "新しいパスフレーズ", SECRET);
    window.click("button", "監査のファイルを作って始める");
    operate(window, "安部　直子");
    window.sees("監査はまだありません");
    window.screen("監査の一覧", "a-02-empty");
}

fn who_is_audited_and_who_audits(window: &Window) {
    window.click("link", "被監査部門と監査人を書く");
    for (code, name, head) in [
        ("0420", "福祉課", "佐藤　美佐子"),
        ("0110", "総務課", "小野寺　誠"),
        ("0730", "下水道課", "遠藤　浩"),
    ] {
        window.click("button", "被監査部門を加える");
        window.find("dialog", "被監査部門を加える");
        window.fill("コード", code);
        window.fill("名前", name);
        window.fill("責任者の職名", "課長");
        window.fill("責任者の氏名", head);
        if code == "0420" {
            window.screen("被監査部門を加える", "a-03-auditee");
        }
        send(window, "保存する");
        window.sees(name);
    }
    auditor(window, "谷口　圭", "福祉課", "R5.4.1", "");
    auditor(window, "早川　恵", "総務課", "R3.4.1", "");
    auditor(window, "須藤　健一", "総務課", "R2.4.1", "");
    window.screen("被監査部門と監査人", "a-05-registers");
}

/// An auditor with one posting.
fn auditor(window: &Window, name: &str, unit: &str, from: &str, to: &str) {
    window.click("button", "監査人を加える");
    window.find("dialog", "監査人を加える");
    window.fill("氏名", name);
    window.fill("所属", unit);
    window.click("button", "所属を加える");
    window.choose("所属", unit);
    window.fill_in("所属 1", "職名", "主査");
    window.fill_in("所属 1", "その所属に来た日", from);
    if !to.is_empty() {
        window.fill_in("所属 1", "その所属を離れた日", to);
    }
    if unit == "福祉課" {
        window.screen("監査人を加える", "a-04-auditor");
    }
    send(window, "保存する");
    window.sees(name);
}

fn the_plan(window: &Window) {
    bar(window, "年度計画", "監査計画");
    window.click("button", "監査計画を作る");
    window.choose("年度", &year_shown());
    send(window, "監査計画を作る");
    window.find("heading", &format!("{}情報セキュリティ監査計画", year_shown()));
    // Once the list by risk is there, nothing moves under the mouse any more.
    window.find("button", "対象にする福祉課");
    // An empty plan is not approved, and what it lacks is said in words.
    window.click("button", "承認・報告を記録する");
    window.fill_in("", "承認・報告の日", &typed(5, 20));
    window.click("button", "承認・報告を記録する");
    refused(window, "監査方針");
    refused(window, "監査対象");
    window.click("button", "やめる");
    window.click("button", "対象にする福祉課");
    window.fill("選定理由", "前年度の自己点検で必須未実施が2件ある。");
    window.choose("実施時期（始め）", "10 月");
    send(window, "対象にする");
    window.find("button", "実施計画を作る福祉課");
    put(window, "", "重点テーマ", "外部記録媒体と離席時の管理");
    put(
        window,
        "",
        "監査方針",
        "持ち出しと離席時の管理が守られているかを、現地で確かめる。",
    );
    put(window, "", "実施期間の初日", &typed(6, 1));
    put(window, "", "実施期間の末日", &typed(3, 31));
    for method in ["書面", "ヒアリング", "現地"] {
        window.click("checkbox", method);
        saved(window);
    }
    window.click("button", "基準を加える");
    // The standard of the own body is offered first.
    send(window, "加える");
    window.sees("米沢市情報セキュリティ対策基準 第2版");
    window.sees("まだ必要なもの");
    window.screen(&format!("{}情報セキュリティ監査計画", year_shown()), "a-06-plan");
}

/// 米沢市 2(8)②: auditee ≠ auditor unless unavoidable.
fn who_may_not_audit_is_refused(window: &Window) {
    window.click("button", "体制に加える");
    window.choose("氏名", "谷口　圭");
    window.choose("体制での役割", "主任");
    window.fill_in("", "独立性を申告した日", &typed(5, 18));
    window.click("button", "体制に加える");
    refused(window, "対策基準 2(8)②");
    refused(window, "谷口　圭が福祉課を監査するには");
    window.screen("体制に加える", "a-07-refused");
    window.fill("やむを得ない理由", "介護保険の事務に通じた監査人がほかにいない。");
    window.choose("それを認めた別の人", "早川　恵");
    send(window, "体制に加える");
    window.sees("いま 福祉課 に勤めています。（根拠　2(8)②）");
    window.screen(
        &format!("{}情報セキュリティ監査計画", year_shown()),
        "a-08-override",
    );
    // There is somebody else after all.
    window.click("button", "外す谷口　圭");
    window.wait("the member gone", || {
        (!window.text().contains("いま 福祉課 に勤めています")).then_some(())
    });
    for (name, role) in [("早川　恵", "主任"), ("須藤　健一", "監査人")] {
        window.click("button", "体制に加える");
        window.choose("氏名", name);
        window.choose("体制での役割", role);
        window.fill("利害関係の申告", "ない");
        window.fill_in("", "独立性を申告した日", &typed(5, 18));
        send(window, "体制に加える");
        window.sees(&format!("独立性の申告　{}", shown(5, 18)));
    }
}

fn the_plan_is_approved(window: &Window) {
    window.sees("情報セキュリティ委員会");
    window.click("button", "承認・報告を記録する");
    window.fill_in("", "承認・報告の日", &typed(5, 25));
    window.fill("文書番号・議事番号", "議事第3号");
    send(window, "承認・報告を記録する");
    window.sees(&shown(5, 25));
    window.find("button", "記録を取り消す");
    window.screen(
        &format!("{}情報セキュリティ監査計画", year_shown()),
        "a-09-approved",
    );
}

fn the_engagement(window: &Window) {
    window.click("button", "実施計画を作る福祉課");
    window.sees("まだ必要なもの");
    window.screen("福祉課", "a-10-engagement");
    put(
        window,
        "",
        "目的",
        "媒体と離席時の管理が対策基準に沿うかを確かめる。",
    );
    put(window, "", "対象と範囲", "福祉課の業務（窓口及び執務室）");
    put(window, "", "範囲外", "介護保険システムのサーバ設備");
    put(window, "", "実施期間の初日", &typed(10, 6));
    put(window, "", "実施期間の末日", &typed(10, 8));
    put(window, "", "調書保管場所", "総務課書庫 監査綴り");
    put(window, "", "通知書に書く実施場所", "福祉課執務室");
    window.click("button", "日程を加える");
    put(window, "日程 1", "日時", &format!("{} 9:30", shown(10, 6)));
    put(window, "日程 1", "内容", "開始時の説明と現地の確認");
    put(window, "日程 1", "相手", "課長、庶務係長");
    window.click("button", "資料を加える");
    put(window, "資料 1", "名称", "持ち出し記録簿");
    put(window, "資料 1", "期限", &typed(9, 25));
}

/// The count that the dialog of the items says was found, once it is narrowed.
fn found(window: &Window) -> usize {
    number(
        window,
        "the count of what was found",
        "const said = document.querySelector('#scope-found')?.textContent.match(/^([0-9]+) 件/); \
         return said && Number(said[1])",
    )
}

/// Narrows to a domain and waits until no item of another is shown.
pub(super) fn narrow(window: &Window, domain: &str, other: usize) -> usize {
    // Once the list is there, the dialog grows no more and nothing moves under the mouse.
    found(window);
    window.choose("領域", domain);
    window.click("button", "絞り込む");
    window.wait(&format!("the items of {domain} alone"), || {
        let count = found(window);
        (count > 0 && count != other).then_some(count)
    })
}

fn sixty_items_are_chosen(window: &Window) {
    window.click("button", "監査項目を選ぶ");
    let all = found(window);
    window.screen("監査項目を選ぶ", "a-11-items");
    let people = narrow(window, "人的", all);
    assert!(people < all / 3, "{people} of {all} are of one domain");
    window.click("button", "すべて選ぶ");
    window.sees(&format!("選択 {people} 件"));
    window.screen("監査項目を選ぶ", "a-12-domain");
    send(window, "監査項目に加える");
    window.sees(&format!("判定 0 / {people}"));
    window.click("button", "監査項目を選ぶ");
    let assets = narrow(window, "情報資産", all - people);
    let more = 60 - people;
    assert!(more <= assets, "{assets} items of the second domain");
    let names = "return [...document.querySelectorAll('dialog[open] .audit-rows label')].map((one) => one.textContent.trim())";
    let names = window.script(names, vec![]);
    for name in names.as_array().unwrap().iter().take(more) {
        window.click("checkbox", name.as_str().unwrap());
    }
    window.sees(&format!("選択 {more} 件"));
    send(window, "監査項目に加える");
    window.sees("判定 0 / 60");
}

fn the_notice_waits_for_the_approval(window: &Window) {
    window.click("button", "通知を記録する");
    window.fill_in("", "発送日", &typed(9, 26));
    window.click("button", "通知を記録する");
    refused(window, "実施計画の承認がまだ記録されていません");
    window.screen("通知を記録する", "a-13-not-approved");
    window.click("button", "やめる");
    window.click("button", "承認・報告を記録する");
    window.fill("氏名", "大滝　正");
    window.fill_in("", "承認・報告の日", &typed(9, 9));
    send(window, "承認・報告を記録する");
    window.sees(&shown(9, 9));
    // Ten days are fewer than fourteen: said, and sent on with a tick.
    window.click("button", "通知を記録する");
    window.fill_in("", "発送日", &typed(9, 26));
    window.click("button", "通知を記録する");
    refused(window, "10 日");
    window.click("checkbox", "足りないことを承知しています");
    send(window, "通知を記録する");
    window.sees(&format!("{} に通知しました。", shown(9, 26)));
    window.sees("通知済み");
    window.screen("福祉課", "a-14-notified");
    bar(window, "監査の一覧", "監査の一覧");
    window.find("link", "現地で判定する");
    window.screen("監査の一覧", "a-15-list");
}
