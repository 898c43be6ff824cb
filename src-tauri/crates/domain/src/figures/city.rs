//! Figures of a whole body (domain.md 5.5): the exact mean of sections, steps of the heat map.

use crate::{figures::Figures, ratio::Fraction};

impl Figures {
    /// Both together: pooled figures are sums over all answers.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            assigned: self.assigned + other.assigned,
            answered: self.answered + other.answered,
            applicable: self.applicable + other.applicable,
            yes: self.yes + other.yes,
            partial: self.partial + other.partial,
            no: self.no + other.no,
            not_applicable: self.not_applicable + other.not_applicable,
            must_open: self.must_open + other.must_open,
            excepted: self.excepted + other.excepted,
            score_num: self.score_num + other.score_num,
            score_den: self.score_den + other.score_den,
            yes_in_base: self.yes_in_base + other.yes_in_base,
        }
    }
}

/// Step of a cell in the heat map, by the exact rate: 0 from the limit of band A on, then 1, 2, and 3 below that of C.
pub fn heat_step(rate: Fraction, bands: [u32; 3]) -> usize {
    bands
        .iter()
        .position(|band| rate.reaches_percent(*band))
        .unwrap_or(bands.len())
}

/// Mean of rates between 0 and 1 in tenths of a percent, half up, from the exact sum; `None` without any.
pub fn mean_tenths(rates: &[Fraction]) -> Option<i64> {
    let count = u64::try_from(rates.len()).ok().filter(|count| *count > 0)?;
    let mut dens: Vec<u64> = rates.iter().map(|rate| rate.den.unsigned_abs()).collect();
    dens.sort_unstable();
    dens.dedup();
    let mut common = Big::of(1);
    for den in &dens {
        common.times(den / gcd(*den, common.remainder(*den)));
    }
    let mut sum = Big::of(0);
    for den in dens {
        let num = rates
            .iter()
            .filter(|rate| rate.den.unsigned_abs() == den)
            .map(|rate| rate.num.unsigned_abs())
            .sum();
        let mut part = common.divided(den);
        part.times(num);
        sum.plus(&part);
    }
    // t = floor((2000 sum + count common) / (2 count common)), found by halving: 0 <= t <= 1000.
    sum.times(2000);
    let mut whole = common;
    whole.times(count);
    sum.plus(&whole);
    whole.times(2);
    let reaches = |tenths: u64| {
        let mut product = whole.clone();
        product.times(tenths);
        product.is_at_most(&sum)
    };
    let (mut low, mut high) = (0, 1001);
    while high - low > 1 {
        let middle = u64::midpoint(low, high);
        if reaches(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    i64::try_from(low).ok()
}

const fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// A natural number of any size, in limbs of 32 bits, the lowest first, none of them a leading zero.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Big(Vec<u32>);

impl Big {
    fn of(value: u64) -> Self {
        let mut made = Self(Vec::new());
        made.carry(u128::from(value));
        made
    }

    fn carry(&mut self, mut rest: u128) {
        while rest > 0 {
            self.0.push(low(rest));
            rest >>= 32;
        }
    }

    fn times(&mut self, factor: u64) {
        let mut rest = 0u128;
        for limb in &mut self.0 {
            rest += u128::from(*limb) * u128::from(factor);
            *limb = low(rest);
            rest >>= 32;
        }
        self.carry(rest);
        self.trim();
    }

    fn plus(&mut self, other: &Self) {
        let size = self.0.len().max(other.0.len());
        self.0.resize(size, 0);
        let mut rest = 0u128;
        for (index, limb) in self.0.iter_mut().enumerate() {
            rest += u128::from(*limb) + u128::from(other.0.get(index).copied().unwrap_or(0));
            *limb = low(rest);
            rest >>= 32;
        }
        self.carry(rest);
    }

    fn remainder(&self, divisor: u64) -> u64 {
        let rest = self.0.iter().rev().fold(0u128, |rest, limb| {
            ((rest << 32) | u128::from(*limb)) % u128::from(divisor)
        });
        u64::try_from(rest).unwrap_or(0)
    }

    fn divided(&self, divisor: u64) -> Self {
        let mut limbs = vec![0; self.0.len()];
        let mut rest = 0u128;
        for (index, limb) in self.0.iter().enumerate().rev() {
            rest = (rest << 32) | u128::from(*limb);
            limbs[index] = low(rest / u128::from(divisor));
            rest %= u128::from(divisor);
        }
        let mut made = Self(limbs);
        made.trim();
        made
    }

    fn is_at_most(&self, other: &Self) -> bool {
        (self.0.len(), self.0.iter().rev().collect::<Vec<_>>())
            <= (other.0.len(), other.0.iter().rev().collect::<Vec<_>>())
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

fn low(value: u128) -> u32 {
    u32::try_from(value & u128::from(u32::MAX)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mean(rates: &[(i64, i64)]) -> Option<i64> {
        let rates: Vec<Fraction> = rates
            .iter()
            .filter_map(|(num, den)| Fraction::of(*num, *den))
            .collect();
        mean_tenths(&rates)
    }

    #[test]
    fn the_mean_is_rounded_once_from_the_exact_sum() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[(1, 3), (1, 3), (1, 3)]), Some(333));
        // 0.5 and 0.4995: 49.975 %, half up at the second decimal only after the sum.
        assert_eq!(mean(&[(1, 2), (999, 2000)]), Some(500));
        assert_eq!(mean(&[(34, 41), (20, 20), (0, 7)]), Some(610));
        // Exactly 0.05 %: up.
        assert_eq!(mean(&[(1, 1000), (0, 1)]), Some(1));
        assert_eq!(mean(&[(1, 1); 7]), Some(1000));
    }

    #[test]
    fn a_thousand_sections_with_odd_bases_stay_exact() {
        // 2n/(2n+1) and 1/(2n+1) sum to one: the mean is exactly a half.
        let rates: Vec<(i64, i64)> = (1..=500)
            .flat_map(|n| [(2 * n, 2 * n + 1), (1, 2 * n + 1)])
            .collect();
        assert_eq!(mean(&rates), Some(500));
        // A thousandth of a percent below the tie is rounded down, the tie itself up.
        let tie: Vec<(i64, i64)> = (0..1000).map(|n| (i64::from(n < 500), 1000)).collect();
        assert_eq!(mean(&tie), Some(1));
        let below: Vec<(i64, i64)> = (0..1000).map(|n| (i64::from(n < 499), 1000)).collect();
        assert_eq!(mean(&below), Some(0));
    }

    #[test]
    fn steps_compare_exact_fractions() {
        let step = |num, den| heat_step(Fraction { num, den }, [95, 80, 60]);
        assert_eq!(
            [
                step(95, 100),
                step(949, 999),
                step(4, 5),
                step(3, 5),
                step(59, 100)
            ],
            [0, 1, 1, 2, 3]
        );
    }

    proptest! {
        #[test]
        fn the_mean_lies_between_least_and_greatest(rates in proptest::collection::vec((0i64..300, 300i64..900), 1..60)) {
            let all: Vec<Fraction> = rates.iter().map(|(num, den)| Fraction { num: *num, den: *den }).collect();
            let found = mean_tenths(&all).unwrap();
            let tenths: Vec<i64> = all.iter().map(|rate| rate.percent_tenths()).collect();
            prop_assert!(found >= *tenths.iter().min().unwrap() && found <= *tenths.iter().max().unwrap());
        }

        #[test]
        fn the_mean_of_equal_bases_is_the_pooled_rate(nums in proptest::collection::vec(0i64..50, 1..40)) {
            let all: Vec<Fraction> = nums.iter().map(|num| Fraction { num: *num, den: 50 }).collect();
            let pooled = Fraction { num: nums.iter().sum(), den: 50 * i64::try_from(nums.len()).unwrap() };
            prop_assert_eq!(mean_tenths(&all).unwrap(), pooled.percent_tenths());
        }

        #[test]
        fn the_order_of_sections_does_not_matter(mut rates in proptest::collection::vec((0i64..90, 90i64..500), 1..30)) {
            let before = mean(&rates);
            rates.reverse();
            prop_assert_eq!(mean(&rates), before);
        }
    }
}
