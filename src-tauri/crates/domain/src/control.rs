//! Control codes: thirteen domains in fixed order and a number in each (domain.md 6.3).

use std::str::FromStr;

use crate::{DomainError, code::code_enum};

code_enum! {
    /// 領域, in the fixed order of every table and chart.
    Domain {
        /// 組織
        Org = "ORG",
        /// 情報資産
        Ast = "AST",
        /// 強靭性
        Net = "NET",
        /// 物理
        Phy = "PHY",
        /// 人的
        Hum = "HUM",
        /// インシデント
        Inc = "INC",
        /// 認証
        Idp = "IDP",
        /// 運用
        Ops = "OPS",
        /// 不正プログラム
        Mal = "MAL",
        /// 不正アクセス
        Atk = "ATK",
        /// 開発
        Dev = "DEV",
        /// 委託・外部サービス
        Out = "OUT",
        /// 評価
        Cmp = "CMP",
    }
}

impl Domain {
    /// How many control codes the domain has.
    pub const fn size(self) -> u8 {
        match self {
            Self::Org | Self::Inc | Self::Mal | Self::Atk => 5,
            Self::Ast => 11,
            Self::Net => 4,
            Self::Phy => 9,
            Self::Hum => 10,
            Self::Idp => 8,
            Self::Ops => 18,
            Self::Dev => 6,
            Self::Out | Self::Cmp => 7,
        }
    }
}

/// One of the 100 control codes, such as `HUM-07`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ControlCode {
    domain: Domain,
    number: u8,
}

impl ControlCode {
    /// The domain that the code belongs to.
    pub const fn domain(self) -> Domain {
        self.domain
    }

    /// All 100 codes in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Domain::ALL
            .iter()
            .flat_map(|&domain| (1..=domain.size()).map(move |number| Self { domain, number }))
    }
}

impl std::fmt::Display for ControlCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:02}", self.domain, self.number)
    }
}

impl FromStr for ControlCode {
    type Err = DomainError;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let unknown = || DomainError::NotAControlCode {
            code: code.to_owned(),
        };
        let (domain, number) = code.split_once('-').ok_or_else(unknown)?;
        let domain: Domain = domain.parse().map_err(|_| unknown())?;
        let number: u8 = number.parse().map_err(|_| unknown())?;
        let parsed = Self { domain, number };
        if number == 0 || number > domain.size() || parsed.to_string() != code {
            return Err(unknown());
        }
        Ok(parsed)
    }
}

impl serde::Serialize for ControlCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for ControlCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_one_hundred_codes_and_each_reads_back() {
        let all: Vec<_> = ControlCode::all().collect();
        assert_eq!(all.len(), 100);
        for code in all {
            assert_eq!(code.to_string().parse(), Ok(code));
        }
    }

    #[test]
    fn a_code_beyond_its_domain_is_refused() {
        for wrong in ["HUM-11", "HUM-00", "HUM-7", "XXX-01", "HUM", "hum-01"] {
            assert!(wrong.parse::<ControlCode>().is_err(), "{wrong}");
        }
    }
}
