//! The guide of the invented 架空市 for its standard set, and what strains it.

use tenken_documents::{
    Approval, FillingGuide, GuideContact, GuideExample, GuideHanding, GuideRoles, GuideTerms, Mark,
    PaperHead, Standing,
};

use super::sample::{date, head};

/// The guide of 架空市.
pub fn guide() -> FillingGuide {
    FillingGuide {
        head: PaperHead {
            unit: "総務部情報政策課".into(),
            running_title: "記入の手引き".into(),
            title: "情報セキュリティ自己点検　記入の手引き".into(),
            form: String::new(),
            number: String::new(),
            date: Some(date("2026-06-26", "令和8年6月26日")),
            mark: Mark {
                classification: "機密性1".into(),
                handling: String::new(),
            },
            standing: Standing::Sealed {
                version: 1,
                state: String::new(),
                check_number: "a04c77e1920b5d3f".into(),
            },
            approval: Approval::default(),
            made_at: "2026-06-26T00:00:00.000Z".into(),
            ..head()
        },
        set_name: "標準版".into(),
        questions: 45,
        minutes: 30,
        profile_questions: 12,
        is_three_step: false,
        is_central: false,
        example: Some(GuideExample {
            question: "USBメモリなどの外部媒体を使いますか".into(),
            subject: "外部媒体".into(),
        }),
        due: Some(date("2026-07-31", "令和8年7月31日")),
        roles: GuideRoles {
            answers: "副情報セキュリティ管理者（課長補佐）".into(),
            confirms: "情報セキュリティ管理者（課長）".into(),
            department: "情報セキュリティ責任者（部長）".into(),
            reports_to: "統括情報セキュリティ責任者及び情報セキュリティ委員会".into(),
        },
        terms: GuideTerms::default(),
        handing: GuideHanding {
            to: "総務部情報政策課".into(),
            files: vec![
                "令和8年度_0420_高齢福祉課_自己点検.tenkenp".into(),
                "令和8年度_0420_高齢福祉課_介護保険システム.tenkenp".into(),
            ],
            permitted_by: "情報セキュリティ管理者（課長）".into(),
            clause: "3.2(2)⑧".into(),
        },
        contact: GuideContact {
            unit: "総務部情報政策課".into(),
            person: "情報セキュリティ担当".into(),
            phone: "内線2345".into(),
            mail: "security@city.kakuu.example".into(),
            hours: "午前8時30分から午後5時15分まで".into(),
        },
    }
}

/// A body with its own words, three steps, nothing that may be left out.
pub fn bare_guide() -> FillingGuide {
    FillingGuide {
        is_three_step: true,
        profile_questions: 0,
        due: None,
        roles: GuideRoles::default(),
        terms: GuideTerms {
            self_check: "自主点検".into(),
            improvement: "改善措置".into(),
            ..GuideTerms::default()
        },
        handing: GuideHanding::default(),
        contact: GuideContact::default(),
        head: PaperHead {
            standing: Standing::Draft { version: 1 },
            title: "情報セキュリティ自主点検　記入の手引き".into(),
            ..guide().head
        },
        ..guide()
    }
}

/// Long titles, many files, odd characters.
pub fn hostile_guide() -> FillingGuide {
    let mut guide = guide();
    guide.roles.confirms = "情報セキュリティ管理者（髙﨑①㈱㉑𠮷野家葛\u{e0100}飾区ｶﾅｶﾞﾊﾟ😀）".repeat(8);
    guide.roles.reports_to = "驫の報告先。".repeat(1_200);
    guide.handing.files = (1..=330)
        .map(|number| format!("=ファイル_{number}.tenkenp"))
        .collect();
    guide.contact.mail = "a".repeat(300);
    guide
}
