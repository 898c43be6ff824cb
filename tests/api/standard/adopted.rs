//! A small invented standard at the desk of an office, and short words for reviewing it.

use tenken_app::{
    AppError, Result,
    wire::{
        ReviewClause, ReviewFields, ReviewItem, StandardClauseDecideRequest, StandardItemSaveRequest,
        StandardRequest, StandardReviewView, StandardSaved, StandardTakeRequest,
    },
};

use super::read::put;
use crate::town::Town;

/// Invented; two titles, seven clauses of duty, one of them with two demands.
pub const INVENTED: &str = "架空市情報管理基準

第1章　組織
第1条　副市長を最高情報管理者とする。
2　各課の長を情報管理者とする。

第2章　人の対策
第2条　情報管理者は、職員に年に1回、情報セキュリティの研修を受けさせなければならない。
2　職員は、業務以外の目的で電子メールを使ってはならない。
第3条　職員は、席を離れるときは、端末の画面をロックしなければならない。

第3章　媒体
第4条　情報管理者は、外部記録媒体を施錠できる棚に保管しなければならない。また、情報管理者は、外部記録媒体の台帳を作らなければならない。
2　職員は、外部記録媒体を庁舎の外に持ち出すときは、情報管理者の許可を得なければならない。
第5条　職員は、事故を見つけたときは、情報管理者に報告するよう努めるものとする。
";

/// An office that took a standard.
pub struct Office {
    pub town: Town,
    pub standard: String,
}

impl Office {
    /// Decides every clause of the invented standard: the two that appoint somebody are not asked.
    pub fn review(&mut self) {
        for locator in ["第1条第1項", "第1条第2項"] {
            self.decide(locator, "not_asked", "職を決めるだけの条項").unwrap();
        }
        for locator in [
            "第2条第1項",
            "第2条第2項",
            "第3条",
            "第4条第1項",
            "第4条第2項",
            "第5条",
        ] {
            self.accept(locator);
        }
    }

    pub fn with(text: &str) -> Self {
        let mut town = Town::new();
        let file = put(town.dir.path(), "情報管理基準.txt", text.as_bytes());
        let ticket = town.office.note(&file);
        let view = town
            .office
            .app
            .standard_take(&StandardTakeRequest {
                ticket,
                name: String::new(),
            })
            .unwrap();
        Self {
            town,
            standard: view.standard,
        }
    }

    pub fn view(&self) -> StandardReviewView {
        let standard = self.standard.clone();
        self.town
            .office
            .app
            .standard_view(&StandardRequest { standard })
            .unwrap()
    }

    pub fn clause(&self, locator: &str) -> ReviewClause {
        let found = self.view().clauses.into_iter().find(|c| c.locator == locator);
        found.unwrap_or_else(|| panic!("no clause {locator}"))
    }

    pub fn item(&self, locator: &str, number: usize) -> ReviewItem {
        self.clause(locator).items.remove(number - 1)
    }

    pub fn decide(&mut self, locator: &str, decision: &str, reason: &str) -> Result<StandardSaved> {
        let clause = self.clause(locator).clause;
        self.town
            .office
            .app
            .standard_clause_decide(&StandardClauseDecideRequest {
                clause,
                decision: decision.to_owned(),
                reason: reason.to_owned(),
            })
    }

    pub fn save(&mut self, item: &ReviewItem, fields: ReviewFields) -> Result<StandardSaved> {
        self.town.office.app.standard_item_save(&StandardItemSaveRequest {
            item: item.item.clone(),
            fields,
        })
    }

    /// Writes what the reader could not know of every item of a clause, and accepts it.
    pub fn accept(&mut self, locator: &str) {
        for item in self.clause(locator).items {
            let fields = complete(&item.fields);
            self.save(&item, fields).unwrap();
        }
        self.decide(locator, "asked", "").unwrap();
    }
}

/// The fields of a draft with everything that a person writes.
pub fn complete(fields: &ReviewFields) -> ReviewFields {
    ReviewFields {
        partial: "一部の職員だけが、そうしている。".to_owned(),
        evidence: vec!["点検の記録".to_owned()],
        method: vec!["document".to_owned()],
        audit_hint: "記録を見て、日付と名前を確かめる。".to_owned(),
        improvement: "課の打合せで決め、次の月から行う。".to_owned(),
        ..fields.clone()
    }
}

pub fn refused<T: std::fmt::Debug>(done: Result<T>) -> AppError {
    done.unwrap_err()
}
