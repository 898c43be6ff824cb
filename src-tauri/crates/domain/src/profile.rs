//! Applicability profile: the questions whose いいえ removes items (domain.md 6.4).

use std::collections::BTreeMap;

use crate::{
    code::code_enum,
    vocabulary::{ProfileValue, SheetKind},
};

code_enum! {
    /// A profile question; P for an organisation sheet, S for a system sheet.
    ProfileCode {
        /// 個人情報を扱う
        P01 = "P01",
        /// 個人番号を扱う
        P02 = "P02",
        /// 所管する情報システムがある
        P03 = "P03",
        /// 重要な情報システムがある (asked after P03 はい)
        P03a = "P03a",
        /// 庁外への持ち出し・テレワーク
        P04 = "P04",
        /// 外部媒体を使う
        P05 = "P05",
        /// 個人情報や情報処理を伴う委託
        P06 = "P06",
        /// 再委託がある (asked after P06 はい)
        P06a = "P06a",
        /// クラウド・約款による外部サービス
        P07 = "P07",
        /// SNS・Webページで発信
        P08 = "P08",
        /// 会計年度任用職員・派遣職員がいる
        P09 = "P09",
        /// サーバ室・管理区域・出先の機器を管理
        P10 = "P10",
        /// 複合機・ネットワークカメラ・無線LANを課で調達
        P11 = "P11",
        /// 調達・開発・更新・廃棄・RPA
        P12 = "P12",
        /// 重要な情報システム
        S01 = "S01",
        /// 個人番号を扱う
        S02 = "S02",
        /// インターネットに公開
        S03 = "S03",
        /// LGWAN系・マイナンバー系につながる
        S04 = "S04",
        /// クラウド・外部サービス
        S05 = "S05",
        /// 運用を委託
        S06 = "S06",
        /// 出先・庁外の機器、無線、外部からの接続
        S07 = "S07",
        /// 今年度に調達・開発・更新・廃棄
        S08 = "S08",
    }
}

impl ProfileCode {
    /// The sheet that asks this question.
    pub const fn sheet(self) -> SheetKind {
        match self {
            Self::S01 | Self::S02 | Self::S03 | Self::S04 | Self::S05 | Self::S06 | Self::S07 | Self::S08 => {
                SheetKind::System
            }
            Self::P01
            | Self::P02
            | Self::P03
            | Self::P03a
            | Self::P04
            | Self::P05
            | Self::P06
            | Self::P06a
            | Self::P07
            | Self::P08
            | Self::P09
            | Self::P10
            | Self::P11
            | Self::P12 => SheetKind::Organisation,
        }
    }

    /// The question that must be はい or わからない before this one is asked.
    pub const fn asked_after(self) -> Option<Self> {
        if matches!(self, Self::P03a) {
            Some(Self::P03)
        } else if matches!(self, Self::P06a) {
            Some(Self::P06)
        } else {
            None
        }
    }

    /// The questions of a sheet in order; the central sheet has none.
    pub fn of_sheet(sheet: SheetKind) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |code| code.sheet() == sheet)
    }
}

/// The answers to the profile questions of one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Profile(pub BTreeMap<ProfileCode, ProfileValue>);

impl Profile {
    /// Whether the code holds: only いいえ removes; わからない and no answer keep (checklists.md).
    /// A follow-up question is いいえ when the question before it is.
    pub fn holds(&self, code: ProfileCode) -> bool {
        if let Some(parent) = code.asked_after()
            && !self.holds(parent)
        {
            return false;
        }
        self.0.get(&code) != Some(&ProfileValue::No)
    }

    /// Whether the question is put at all (a follow-up only where its first question holds).
    pub fn is_asked(&self, code: ProfileCode) -> bool {
        code.asked_after().is_none_or(|parent| self.holds(parent))
    }

    /// Questions of the sheet that still want an answer.
    pub fn open(&self, sheet: SheetKind) -> Vec<ProfileCode> {
        ProfileCode::of_sheet(sheet)
            .filter(|&code| self.is_asked(code) && !self.0.contains_key(&code))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_questions_with_two_follow_ups_and_eight_for_systems() {
        assert_eq!(ProfileCode::of_sheet(SheetKind::Organisation).count(), 14);
        assert_eq!(ProfileCode::of_sheet(SheetKind::System).count(), 8);
        assert_eq!(ProfileCode::of_sheet(SheetKind::Central).count(), 0);
    }

    #[test]
    fn only_no_removes_and_a_follow_up_falls_with_its_question() {
        let mut profile = Profile::default();
        assert!(profile.holds(ProfileCode::P03a));
        profile.0.insert(ProfileCode::P03, ProfileValue::Unknown);
        assert!(profile.holds(ProfileCode::P03a) && profile.is_asked(ProfileCode::P03a));
        profile.0.insert(ProfileCode::P03, ProfileValue::No);
        assert!(!profile.holds(ProfileCode::P03a) && !profile.is_asked(ProfileCode::P03a));
    }
}
