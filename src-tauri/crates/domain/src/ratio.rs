//! Exact fractions and their one rounding: one decimal, half up, in integers (domain.md 5.5).

/// A fraction with a positive denominator; `None` of it stands where there is no base (printed －).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fraction {
    /// Numerator.
    pub num: i64,
    /// Denominator, above zero.
    pub den: i64,
}

impl Fraction {
    /// `None` when there is no base.
    pub const fn of(num: i64, den: i64) -> Option<Self> {
        if den > 0 { Some(Self { num, den }) } else { None }
    }

    /// Percent in tenths, half up: 34/41 is 829.
    pub fn percent_tenths(self) -> i64 {
        round_half_away(i128::from(self.num) * 1000, i128::from(self.den))
    }

    /// This minus `before`, in tenths of a percentage point, rounded once from the exact difference.
    pub fn minus_tenths(self, before: Self) -> i64 {
        let num =
            i128::from(self.num) * i128::from(before.den) - i128::from(before.num) * i128::from(self.den);
        round_half_away(num * 1000, i128::from(self.den) * i128::from(before.den))
    }

    /// Whether the exact value reaches so many percent.
    pub fn reaches_percent(self, percent: u32) -> bool {
        i128::from(self.num) * 100 >= i128::from(percent) * i128::from(self.den)
    }
}

/// Rounds to the nearest integer, halves away from zero, so that ＋0.05 and ▲0.05 are treated alike.
fn round_half_away(num: i128, den: i128) -> i64 {
    let magnitude = (num.abs() * 2 + den) / (den * 2);
    i64::try_from(magnitude * num.signum()).unwrap_or(i64::MAX)
}

/// Tenths as printed: 829 is `82.9`.
pub fn tenths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{}", value.abs() / 10, value.abs() % 10)
}

/// A difference as printed: ＋7.3, ▲7.3, ±0.0 (mock/paper README 5).
pub fn signed_tenths(value: i64) -> String {
    let sign = match value.signum() {
        1 => "＋",
        -1 => "▲",
        _ => "±",
    };
    format!("{sign}{}.{}", value.abs() / 10, value.abs() % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(num: i64, den: i64, want: &str) {
        assert_eq!(
            tenths(Fraction::of(num, den).unwrap().percent_tenths()),
            want,
            "{num}/{den}"
        );
    }

    #[test]
    fn one_decimal_half_up() {
        check(34, 41, "82.9");
        check(1, 1, "100.0");
        check(0, 7, "0.0");
        check(1, 3, "33.3");
        check(2, 3, "66.7");
        check(1, 2000, "0.1");
        check(1, 2001, "0.0");
        check(1999, 2000, "100.0");
    }

    #[test]
    fn a_difference_is_rounded_once() {
        let now = Fraction::of(28, 34).unwrap();
        let before = Fraction::of(27, 34).unwrap();
        assert_eq!(signed_tenths(now.minus_tenths(before)), "＋2.9");
        assert_eq!(signed_tenths(before.minus_tenths(now)), "▲2.9");
        assert_eq!(signed_tenths(now.minus_tenths(now)), "±0.0");
    }

    proptest! {
        #[test]
        fn rounding_is_within_half_a_tenth(num in 0i64..100_000, den in 1i64..100_000) {
            let exact = i128::from(num) * 1000;
            let shown = i128::from(Fraction { num, den }.percent_tenths()) * i128::from(den);
            prop_assert!((exact - shown).abs() * 2 <= i128::from(den));
        }

        #[test]
        fn half_rounds_up(n in 0i64..1000) {
            // n + 1/2 tenths of a percent exactly
            prop_assert_eq!(Fraction { num: 2 * n + 1, den: 2000 }.percent_tenths(), n + 1);
        }
    }
}
