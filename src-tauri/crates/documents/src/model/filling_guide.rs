//! 記入の手引き: what a section chief needs to fill in the sheet (domain.md 2, 4.1, 5.2, 7.2).

use super::{DateText, PaperHead};

/// The guide of one body and one question set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FillingGuide {
    /// Common block: body, issuing section, fiscal year, day, mark and edition are printed; number, addressee, sender,
    /// opening and 決裁欄 are not. `title` is set after the fiscal year.
    pub head: PaperHead,
    /// Question set: 標準版.
    pub set_name: String,
    /// Questions before the profile cuts any.
    pub questions: i64,
    /// Estimated minutes, a round number.
    pub minutes: i64,
    /// 統括点検票: opened and reported by the office itself.
    pub is_central: bool,
    /// A question of the profile as example; none where there is no profile.
    pub example: Option<GuideExample>,
    /// Questions about the section (12); 0: the block on them is left out.
    pub profile_questions: i64,
    /// Questions of three steps ○ × － only: △ is left out.
    pub is_three_step: bool,
    /// Last day to hand in.
    pub due: Option<DateText>,
    /// Who does what.
    pub roles: GuideRoles,
    /// The body's own words.
    pub terms: GuideTerms,
    /// How the result travels.
    pub handing: GuideHanding,
    /// Whom to ask.
    pub contact: GuideContact,
}

/// A question of the profile, and what the questions it takes away are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideExample {
    /// USBメモリなどの外部媒体を使いますか.
    pub question: String,
    /// 外部媒体.
    pub subject: String,
}

/// Titles as the body's standard has them, with the post where it helps: 情報セキュリティ管理者（課長）.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideRoles {
    /// Who answers.
    pub answers: String,
    /// Who confirms and owns the sheet.
    pub confirms: String,
    /// Who confirms for the department; empty where the body has no such step.
    pub department: String,
    /// To whom the report goes.
    pub reports_to: String,
}

/// Terms of the body (`[terms]` of its body.toml); an empty one is taken from `locales/*/paper.ftl`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideTerms {
    /// 自己点検; 自主点検.
    pub self_check: String,
    /// 対策基準.
    pub standard: String,
    /// 職員等.
    pub staff: String,
    /// 改善策.
    pub improvement: String,
    /// 例外措置.
    pub exception: String,
}

/// How the result is handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideHanding {
    /// To whom: 総務部情報政策課.
    pub to: String,
    /// Names of the files to hand in.
    pub files: Vec<String>,
    /// Who permits sending or carrying; empty where no permission is needed.
    pub permitted_by: String,
    /// Clause of the standard that asks for the permission: 3(2)⑧(イ); may be empty.
    pub clause: String,
}

/// Whom to ask. Empty parts are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideContact {
    /// Section.
    pub unit: String,
    /// Person or team.
    pub person: String,
    /// Telephone: 内線2345.
    pub phone: String,
    /// Mail address.
    pub mail: String,
    /// Hours: 午前8時30分から午後5時15分まで.
    pub hours: String,
}
