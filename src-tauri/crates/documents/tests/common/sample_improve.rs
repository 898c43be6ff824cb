//! Papers of improvements and exceptions of the invented 架空市: one section, and the whole body.

use tenken_documents::{
    AuditHead, ExceptionForm, ExceptionRegister, Finding, ImprovePaper, ListedMeasure, MeasureDone,
    MeasureList, MeasureProgress, MeasureReport, PaperHead, ProgressSums, PromptReport, Ratio, RegisterRow,
    UrgentMemo,
};

use super::sample_audit::{boxes, choice, confirmed, day, head, strings};

/// Every paper with the name of its file.
pub fn all() -> Vec<(&'static str, ImprovePaper)> {
    vec![
        ("improve-report", ImprovePaper::Report(Box::new(report()))),
        (
            "improve-report-all",
            ImprovePaper::Report(Box::new(report_of_all())),
        ),
        ("improve-list", ImprovePaper::List(Box::new(list()))),
        ("improve-reminder", ImprovePaper::List(Box::new(reminder()))),
        ("improve-progress", ImprovePaper::Progress(Box::new(progress()))),
        (
            "improve-progress-none",
            ImprovePaper::Progress(Box::new(progress_of_nothing())),
        ),
        (
            "improve-application",
            ImprovePaper::Application(Box::new(application())),
        ),
        (
            "improve-application-blank",
            ImprovePaper::Application(Box::new(undecided())),
        ),
        ("improve-register", ImprovePaper::Register(Box::new(register()))),
        ("improve-memo", ImprovePaper::Memo(Box::new(memo("")))),
        (
            "improve-memo-answered",
            ImprovePaper::Memo(Box::new(memo("副市長　大沼　誠"))),
        ),
    ]
}

fn own_head(title: &str, form: &str, unit: &str) -> PaperHead {
    let mut found = head(title, form, "2027-01-15").paper;
    found.unit = unit.into();
    found.fiscal_year = "令和8年度".into();
    found.mark.classification = "機密性2".into();
    found.mark.handling = "庁内限り".into();
    found
}

/// 速やかな報告 of a daily check, before and after it was answered.
fn memo(answered_by: &str) -> UrgentMemo {
    let mut head = own_head("速やかな報告", "", "福祉部高齢福祉課");
    head.number = "高福第31号".into();
    head.addressee = "最高情報セキュリティ責任者、統括情報セキュリティ責任者".into();
    head.sender_role = "情報セキュリティ管理者".into();
    head.sender_name = "高齢福祉課長　青木　和子".into();
    head.opening =
        "対策基準（第83条第1項）により、定期の点検の報告を待てない事項について、次のとおり報告します。"
            .into();
    let is_answered = !answered_by.is_empty();
    UrgentMemo {
        head: AuditHead {
            paper: head,
            auditee: "福祉部高齢福祉課（0420）".into(),
            ..AuditHead::default()
        },
        finding: Finding {
            number: "速8-0420-01".into(),
            subject: "窓口の端末がロックされずに置かれていることについて".into(),
            fact: "窓口の端末3台が、昼休みの間ロックされずに置かれ、来庁者から画面が見えた。".into(),
            clauses: strings(&["第42条第1項"]),
            ..Finding::default()
        },
        found: "令和9年1月15日　午後0時20分".into(),
        place: "1階窓口".into(),
        interim: "その場でロックし、係の全員に伝えた。".into(),
        request: "執るべき措置と、その期限を指示してください。".into(),
        instruction: if is_answered {
            "端末の設定を、1月末までに5分でロックに変えること。\n（令和9年1月18日　副市長に転送）".into()
        } else {
            String::new()
        },
        received: confirmed(
            "最高情報セキュリティ責任者",
            answered_by,
            is_answered.then_some("2027-01-19"),
        ),
        prompt: Some(PromptReport {
            source: "日常確認　毎月15日の確認".into(),
            since: "不明".into(),
            answer_by: Some(day("2027-01-22")),
            measure: String::new(),
        }),
        ..UrgentMemo::default()
    }
}

fn report() -> MeasureReport {
    let mut head = own_head(
        "情報セキュリティ改善報告書",
        "様式第12号（第18条関係）",
        "福祉部高齢福祉課",
    );
    head.addressee = "最高情報セキュリティ責任者".into();
    head.sender_role = "情報セキュリティ管理者".into();
    head.sender_name = "高齢福祉課長　青木　和子".into();
    MeasureReport {
        head,
        unit: "福祉部高齢福祉課（0420）".into(),
        done: vec![
            MeasureDone {
                number: "8-0420-03".into(),
                source: "自己点検　AST-02-a".into(),
                problem: "窓口で作る申請書の控えに、機密性の区分を表示していない。".into(),
                action: "機密性の区分のゴム印を窓口4か所に置き、申請書の控えに押す。".into(),
                due: Some(day("2026-09-30")),
                progress: "確認済".into(),
                what: "ゴム印を4か所に置いた。9月の控え62枚を見て、全てに押されていることを確かめた。".into(),
                on: Some(day("2026-09-24")),
                evidence: strings(&[
                    "ゴム印の受払簿　課内書庫2段目　令和8年9月24日",
                    "控えの確認表　共有フォルダー　令和8年9月30日",
                ]),
                remaining: "出張窓口の分は、10月から始める。".into(),
                checks: strings(&["令和8年10月16日　情報政策課　渡辺　みなみ　実地により確認　改善済"]),
                ..MeasureDone::default()
            },
            MeasureDone {
                number: "8-0420-05".into(),
                source: "監査　監8-03-F02".into(),
                problem: "増設した窓口の端末2台で、3名が一つのIDを共用している。".into(),
                action: "利用者を20名分追加し、一人一つのIDに改める。".into(),
                due: None,
                progress: "対応中".into(),
                ..MeasureDone::default()
            },
        ],
        as_of: Some(day("2027-01-15")),
        open: 0,
        confirmed: Some(confirmed("高齢福祉課長", "青木　和子", Some("2027-01-15"))),
    }
}

/// The same of the whole body: a row a measure.
fn report_of_all() -> MeasureReport {
    let mut of_all = report();
    "全庁".clone_into(&mut of_all.unit);
    of_all.confirmed = None;
    of_all.open = 3;
    for (one, (department, code, unit)) in of_all
        .done
        .iter_mut()
        .zip([("福祉部", "0420", "高齢福祉課"), ("市民部", "0312", "市民課")])
    {
        department.clone_into(&mut one.department);
        code.clone_into(&mut one.unit_code);
        unit.clone_into(&mut one.unit);
    }
    of_all
}

fn measure(
    (number, source): (&str, &str),
    (code, unit): (&str, &str),
    action: &str,
    (due, overdue_days): (Option<&str>, i64),
    (progress, result): (&str, &str),
) -> ListedMeasure {
    let exception = ["", "R08-例外-004"][usize::from(progress == "措置困難")];
    ListedMeasure {
        number: number.into(),
        source: source.into(),
        department: "福祉部".into(),
        unit_code: code.into(),
        unit: unit.into(),
        problem: format!("{action}までの扱いが定まっていない。"),
        action: action.into(),
        owner: "庶務係長".into(),
        responsible: format!("{unit}長"),
        due_first: Some(day("2026-10-30")),
        due: due.map(day),
        overdue_days,
        progress: progress.into(),
        result: result.into(),
        wished: None,
        wish_reason: String::new(),
        exception: exception.into(),
    }
}

fn measures() -> Vec<ListedMeasure> {
    let aged = ("0420", "高齢福祉課");
    vec![
        measure(
            ("8-0420-02", "自己点検　OUT-03-a、監査　監8-03-F01"),
            aged,
            "委託3件の確認票を作り、毎年度6月及び11月に回答を受けて課長が確かめる。",
            (Some("2026-11-30"), 46),
            ("対応中", ""),
        ),
        measure(
            ("8-0420-03", "自己点検　AST-02-a"),
            aged,
            "機密性の区分のゴム印を窓口4か所に置く。",
            (Some("2026-09-30"), 0),
            ("確認済", "改善済"),
        ),
        measure(
            ("8-0420-06", "インシデント　令8-事故-02"),
            aged,
            "宛名と中身を二人で照らし合わせる手順を書面にする。",
            (Some("2026-10-30"), 0),
            ("措置済", ""),
        ),
        measure(
            ("8-0425-01", "横断確認　横8-01"),
            ("0425", "介護保険課"),
            "旧型の端末を入れ替えるまで、離席のときに電源を切る。",
            (None, 0),
            ("措置困難", ""),
        ),
    ]
}

fn list() -> MeasureList {
    MeasureList {
        head: own_head("情報セキュリティ改善一覧", "", ""),
        scope: "福祉部".into(),
        as_of: Some(day("2027-01-15")),
        rows: measures(),
        ..MeasureList::default()
    }
}

/// The same as a letter to their section.
fn reminder() -> MeasureList {
    let title = "情報セキュリティ改善の期限について（照会）";
    let mut head = own_head(title, "", "福祉部高齢福祉課");
    head.fiscal_year = String::new();
    head.addressee = "福祉部高齢福祉課長".into();
    head.sender_role = "デジタル推進部情報政策課長".into();
    head.opening = "次の改善は、期限を過ぎているか、期限が近づいています。措置を終えたものは改善報告書を、期限までに終わらないものは理由を記載した期限変更の申出書を、下記により提出してください。".into();
    MeasureList {
        head,
        to: "デジタル推進部情報政策課".into(),
        contact: strings(&["担当　デジタル推進部情報政策課", "内線2301"]),
        ..list()
    }
}

fn sums(name: &str, [all, open, done, verified, due, overdue]: [i64; 6]) -> ProgressSums {
    ProgressSums {
        name: name.into(),
        all,
        open,
        done,
        verified,
        overdue,
        completion: Ratio::new(verified, due),
        mean_overdue_tenths: (overdue > 0).then_some(463),
        recurrence: Ratio::new(i64::from(verified > 20), verified),
    }
}

fn progress() -> MeasureProgress {
    let rows = measures();
    let only = |progress: &str| {
        let found = rows.iter().filter(|row| row.progress == progress);
        found.cloned().collect::<Vec<_>>()
    };
    MeasureProgress {
        head: own_head("情報セキュリティ改善の進捗報告", "", ""),
        scope: "全庁".into(),
        as_of: Some(day("2027-01-15")),
        sums: sums("全庁", [178, 62, 52, 64, 141, 33]),
        by_unit: vec![
            sums("総務部", [61, 20, 17, 24, 48, 11]),
            sums("福祉部", [115, 40, 35, 40, 93, 22]),
            sums("所属なし", [2, 2, 0, 0, 0, 0]),
        ],
        by_source: vec![
            sums("自己点検", [160, 54, 46, 60, 128, 30]),
            sums("監査", [18, 8, 6, 4, 13, 3]),
        ],
        late: only("対応中"),
        wishes: Vec::new(),
        waiting: only("措置済"),
    }
}

/// Nothing is due, nothing was checked: no rate has a base.
fn progress_of_nothing() -> MeasureProgress {
    MeasureProgress {
        head: own_head("情報セキュリティ改善の進捗報告", "", "福祉部高齢福祉課"),
        scope: "福祉部高齢福祉課".into(),
        as_of: Some(day("2026-08-03")),
        sums: sums("福祉部高齢福祉課", [3, 3, 0, 0, 0, 0]),
        ..MeasureProgress::default()
    }
}

fn application() -> ExceptionForm {
    ExceptionForm {
        receipt: "情政第214号".into(),
        received: Some(day("2026-05-14")),
        opinion: "通話に限ること及び記録を条件とすれば、支障はない。".into(),
        decision: choice("許可 条件付許可 不許可", &[1]),
        condition: "通話だけに使い、使った日の翌日までに課長へ届け、記録簿に書くこと。".into(),
        decided: confirmed(
            "最高情報セキュリティ責任者",
            "副市長　志賀　直也",
            Some("2026-05-20"),
        ),
        separation: String::new(),
        ..undecided()
    }
}

/// What the office and the approver write is open for the pen.
fn undecided() -> ExceptionForm {
    let mut head = own_head(
        "例外措置申請書",
        "様式第8号（第13条関係）",
        "教育委員会事務局学校教育課",
    );
    head.addressee = "最高情報セキュリティ責任者".into();
    head.sender_role = "情報セキュリティ管理者".into();
    head.sender_name = "学校教育課長　森田　健".into();
    head.approval = boxes("決裁", "副市長 部長 課長 起案者");
    ExceptionForm {
        head,
        exception: "R08-例外-001".into(),
        applied: Some(day("2026-05-12")),
        unit: "教育委員会事務局学校教育課（0610）".into(),
        applicant: "学校教育課長　森田　健".into(),
        urgency: choice("通常（事前の申請） 緊急（事後の報告）", &[0]),
        clauses: strings(&["第23条第2項"]),
        items: strings(&[
            "HUM-05-a　許可を受けずに私物のスマートフォンなどを仕事に使う職員がいないことを、今年度に確かめましたか。",
        ]),
        situation: "校外での急な事故の連絡に、私物のスマートフォンの通話を使うことがある。".into(),
        reason: "貸与の携帯電話は4台で、引率に出る職員に行き渡らない。".into(),
        way: choice("別の方法で行う 実施しない", &[0]),
        substitute: "通話だけに使い、児童生徒の氏名及び写真を私物に入れない。".into(),
        risk: "通話の履歴に、保護者の電話番号が残る。".into(),
        information: "保護者の電話番号".into(),
        systems: String::new(),
        headcount: Some(12),
        from: Some(day("2026-05-20")),
        until: Some(day("2027-03-31")),
        renews: "R07-例外-006".into(),
        measure: "8-0610-04".into(),
        decision: choice("許可 条件付許可 不許可", &[]),
        ..ExceptionForm::default()
    }
}

fn register() -> ExceptionRegister {
    let row = |number: &str, unit: &str, state: &str| RegisterRow {
        number: number.into(),
        receipt: "情政第214号".into(),
        unit_code: "0610".into(),
        unit: unit.into(),
        clauses: "第23条第2項、HUM-05-a".into(),
        reason: "貸与の携帯電話は4台で、引率に出る職員に行き渡らない。".into(),
        substitute: "通話だけに使い、児童生徒の氏名及び写真を私物に入れない。".into(),
        risk: "通話の履歴に、保護者の電話番号が残る。".into(),
        state: state.into(),
        approver: "最高情報セキュリティ責任者　志賀　直也".into(),
        decided: Some(day("2026-05-20")),
        from: Some(day("2026-05-20")),
        until: Some(day("2027-03-31")),
        ..RegisterRow::default()
    };
    let mut granted = row("R08-例外-001", "学校教育課", "条件付許可");
    granted.condition = "使った日の翌日までに課長へ届けること。".into();
    granted.checks = strings(&[
        "令和8年9月30日　記録簿のとおり（渡辺　みなみ）",
        "令和9年1月29日　予定",
    ]);
    let mut over = row("R07-例外-003", "危機管理課", "許可");
    over.until = Some(day("2026-12-31"));
    over.is_over = true;
    over.is_urgent = true;
    let mut ended = row("R08-例外-002", "図書館", "終了");
    ended.ended = Some(day("2026-11-20"));
    let mut waiting = row("R08-例外-005", "介護保険課", "申請");
    waiting.receipt = String::new();
    waiting.approver = String::new();
    waiting.decided = None;
    ExceptionRegister {
        head: own_head("例外措置台帳", "", ""),
        scope: "全庁".into(),
        as_of: Some(day("2027-01-15")),
        rows: vec![granted, over, ended, waiting],
    }
}
