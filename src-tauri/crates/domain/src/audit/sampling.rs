//! Samples that can be drawn again years later: the rule is written here, not left to a library whose stream may change.
//!
//! Rule `tenken-sha256-1`: the numbers 1 to N are shuffled by Fisher and Yates from the front. The random numbers are the
//! first eight bytes, big endian, of SHA-256 over the seed (UTF-8), a zero byte and a counter (eight bytes, big endian)
//! that begins at 0 and rises with every number used; a number of 2^64 - (2^64 mod m) and more is passed over, so that
//! every choice among m is equally likely. The first n of the shuffled numbers are the sample; what is replaced is
//! replaced by the next of them that is not in it yet.

use sha2::{Digest, Sha256};

/// Name of the rule, kept with every sample.
pub const GENERATOR: &str = "tenken-sha256-1";

/// Random numbers of a seed.
struct Stream<'a> {
    seed: &'a str,
    counter: u64,
}

impl Stream<'_> {
    fn next(&mut self) -> u64 {
        let mut hasher = Sha256::new();
        hasher.update(self.seed.as_bytes());
        hasher.update([0]);
        hasher.update(self.counter.to_be_bytes());
        self.counter += 1;
        let digest = hasher.finalize();
        digest
            .iter()
            .take(8)
            .fold(0, |number, byte| (number << 8) | u64::from(*byte))
    }

    /// A number below `m`, every one equally likely; `m` is at least 1.
    fn below(&mut self, m: u64) -> u64 {
        // 2^64 mod m, in 64 bits.
        let over = (u64::MAX % m + 1) % m;
        loop {
            let number = self.next();
            if over == 0 || number <= u64::MAX - over {
                return number % m;
            }
        }
    }
}

/// The numbers 1 to `population` in the order of the seed.
pub fn order(seed: &str, population: u32) -> Vec<u32> {
    let mut numbers: Vec<u32> = (1..=population).collect();
    let mut stream = Stream { seed, counter: 0 };
    let mut left = u64::from(population);
    for at in 0..numbers.len() {
        let Ok(skip) = usize::try_from(stream.below(left)) else {
            break;
        };
        numbers.swap(at, at + skip);
        left -= 1;
    }
    numbers
}

/// The sample: the first `size` of the order.
pub fn draw(seed: &str, population: u32, size: u32) -> Vec<u32> {
    let mut numbers = order(seed, population);
    numbers.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    numbers
}

/// What takes the place of a number that cannot be looked at: the next of the order that was never in the sample.
/// `used` are all numbers drawn or put in so far. None when nothing is left.
pub fn replacement(seed: &str, population: u32, used: &[u32]) -> Option<u32> {
    order(seed, population)
        .into_iter()
        .find(|number| !used.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_a_seed_never_changes() {
        // Worked out apart from this code: python3 with hashlib, by the rule above.
        assert_eq!(order("監8-03-006", 10), ORDER_OF_TEN);
        assert_eq!(draw("1", 23, 5), FIVE_OF_23);
    }

    const ORDER_OF_TEN: [u32; 10] = [5, 6, 4, 8, 1, 2, 9, 10, 7, 3];
    const FIVE_OF_23: [u32; 5] = [11, 13, 20, 5, 23];

    #[test]
    fn every_number_stands_once() {
        for population in [0, 1, 2, 7, 500] {
            let mut found = order("種", population);
            found.sort_unstable();
            assert_eq!(found, (1..=population).collect::<Vec<_>>());
        }
    }

    #[test]
    fn another_seed_is_another_sample_and_a_larger_one_begins_alike() {
        assert_ne!(draw("a", 1_000, 10), draw("b", 1_000, 10));
        assert_eq!(draw("a", 1_000, 10), draw("a", 1_000, 20)[..10]);
    }

    #[test]
    fn a_replacement_is_the_next_of_the_order() {
        let all = order("a", 20);
        assert_eq!(replacement("a", 20, &all[..5]), Some(all[5]));
        let used = [&all[..5], &all[5..6]].concat();
        assert_eq!(replacement("a", 20, &used), Some(all[6]));
        assert_eq!(replacement("a", 20, &all), None);
    }

    #[test]
    fn every_place_is_about_equally_likely() {
        let mut counts = [0_u32; 10];
        for seed in 0..2_000 {
            for number in draw(&format!("s{seed}"), 10, 1) {
                counts[usize::try_from(number).unwrap() - 1] += 1;
            }
        }
        // 200 expected, standard deviation 13.4.
        assert!(
            counts.iter().all(|count| (140..=260).contains(count)),
            "{counts:?}"
        );
    }
}
