//! What every paper carries (domain.md 4.0).

use serde::{Deserialize, Serialize};

/// A date as stored and as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateText {
    /// `2026-07-31`, for Excel.
    pub iso: String,
    /// 令和8年7月31日, for paper.
    pub text: String,
}

/// An exact fraction. `den == 0` means "no base" and prints －, never 0 % (domain.md 5.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratio {
    /// Numerator; negative for a decrease.
    pub num: i64,
    /// Denominator, never negative.
    pub den: i64,
}

impl Ratio {
    /// No base.
    pub const NONE: Self = Self { num: 0, den: 0 };

    /// `num / den`.
    pub const fn new(num: i64, den: i64) -> Self {
        Self { num, den }
    }

    /// Tenths of a percent, half away from zero, in integers; `None` without a base.
    pub fn tenths(self) -> Option<i64> {
        if self.den <= 0 {
            return None;
        }
        let (num, den) = (i128::from(self.num), i128::from(self.den));
        let size = (num.abs() * 2000 + den) / (den * 2);
        i64::try_from(if num < 0 { -size } else { size }).ok()
    }

    /// The share of one rounded as printed (82.9 % is 0.829), for cells and charts; `None` without a base.
    #[allow(clippy::cast_precision_loss)] // tenths of a percent are far below 2^52
    pub fn rounded(self) -> Option<f64> {
        self.tenths().map(|tenths| tenths as f64 / 1000.0)
    }
}

/// Classification mark with its handling limits, printed on each page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// 機密性2.
    pub classification: String,
    /// 庁内限り; may be empty.
    pub handling: String,
}

/// Edition and state of the sheet the paper is made from (data.md 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Not sealed: prints 案 beside the title and in place of the 照合番号.
    Draft {
        /// Version that is being prepared.
        version: u32,
    },
    /// Sealed.
    Sealed {
        /// Version.
        version: u32,
        /// 確定, 提出, 受理, 差戻し, 旧版 or 取下げ.
        state: String,
        /// 照合番号: 16 hex digits with or without spaces (data.md 5).
        check_number: String,
    },
}

impl Default for Standing {
    fn default() -> Self {
        Self::Draft { version: 1 }
    }
}

/// 決裁欄.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// 決裁, 確認 or 作成・査閲, set downwards in the label column.
    pub label: String,
    /// None (no 決裁欄) to eight.
    pub boxes: Vec<ApprovalBox>,
}

/// One box of a 決裁欄.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalBox {
    /// Post.
    pub title: String,
    /// Name; empty leaves room for a stamp.
    pub name: String,
    /// Date; may be empty.
    pub date: String,
}

/// The common block of every paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperHead {
    /// 架空市.
    pub body: String,
    /// 福祉部高齢福祉課; may be empty.
    pub unit: String,
    /// 令和8年度.
    pub fiscal_year: String,
    /// Title in the header of each page: 自己点検結果報告書.
    pub running_title: String,
    /// 情報セキュリティ自己点検結果報告書; the fiscal year is set before it.
    pub title: String,
    /// 様式第2号（第9条関係）.
    pub form: String,
    /// 文書番号; empty leaves its line empty.
    pub number: String,
    /// 作成日 or 施行日; `None` leaves its line empty.
    pub date: Option<DateText>,
    /// 宛先 without 様.
    pub addressee: String,
    /// Role of the sender: 情報セキュリティ管理者.
    pub sender_role: String,
    /// Post and name of the sender.
    pub sender_name: String,
    /// One opening sentence.
    pub opening: String,
    /// Classification mark.
    pub mark: Mark,
    /// Edition of the checklist: 架空市・組織　2026年版.
    pub edition: String,
    /// Revision of the standard: 令和8年4月1日改正.
    pub standard: String,
    /// Edition and state.
    pub standing: Standing,
    /// 決裁欄.
    pub approval: Approval,
    /// 保存期間; empty where the paper does not print it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub retention: String,
    /// RFC 3339 UTC; goes into the file properties only.
    pub made_at: String,
}
