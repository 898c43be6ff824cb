//! When an item applies: all / any / not over profile codes, no other grammar (checklists.md).

use crate::profile::{Profile, ProfileCode};

/// Conditions over the profile. An empty list imposes nothing; the three lists are joined by "and".
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applicability {
    /// Every one of these holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<ProfileCode>,
    /// At least one of these holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<ProfileCode>,
    /// None of these is answered はい or わからない.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<ProfileCode>,
}

impl Applicability {
    /// No condition at all.
    pub fn is_always(&self) -> bool {
        self.all.is_empty() && self.any.is_empty() && self.not.is_empty()
    }

    /// Every code that is named.
    pub fn codes(&self) -> impl Iterator<Item = ProfileCode> {
        self.all.iter().chain(&self.any).chain(&self.not).copied()
    }

    /// Whether the item applies. わからない counts as はい and, like no answer, keeps the item.
    pub fn applies(&self, profile: &Profile) -> bool {
        self.cut_by(profile).is_empty()
    }

    /// The codes that remove the item; empty when it applies. A `not` removes only by an answer given,
    /// so that an unanswered profile cuts nothing.
    pub fn cut_by(&self, profile: &Profile) -> Vec<ProfileCode> {
        let mut cutting: Vec<ProfileCode> = self
            .all
            .iter()
            .copied()
            .filter(|&code| !profile.holds(code))
            .collect();
        if !self.any.is_empty() && !self.any.iter().any(|&code| profile.holds(code)) {
            cutting.extend(&self.any);
        }
        cutting.extend(
            self.not
                .iter()
                .copied()
                .filter(|code| profile.0.contains_key(code) && profile.holds(*code)),
        );
        cutting
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::ProfileValue::{self, No, Unknown, Yes};

    fn check(
        all: &[ProfileCode],
        any: &[ProfileCode],
        not: &[ProfileCode],
        given: &[(ProfileCode, ProfileValue)],
        want: bool,
    ) {
        let rule = Applicability {
            all: all.to_vec(),
            any: any.to_vec(),
            not: not.to_vec(),
        };
        let profile = Profile(given.iter().copied().collect());
        assert_eq!(rule.applies(&profile), want, "{rule:?} {given:?}");
    }

    #[test]
    fn all_any_and_not_follow_the_profile() {
        use ProfileCode::{P01, P04, P05};
        check(&[], &[], &[], &[], true);
        check(&[P04], &[], &[], &[(P04, No)], false);
        check(&[P04], &[], &[], &[(P04, Unknown)], true);
        check(&[P04, P01], &[], &[], &[(P04, Yes), (P01, No)], false);
        check(&[], &[P04, P05], &[], &[(P04, No)], true);
        check(&[], &[P04, P05], &[], &[(P04, No), (P05, No)], false);
        check(&[], &[], &[P01], &[], true);
        check(&[], &[], &[P01], &[(P01, Yes)], false);
        check(&[], &[], &[P01], &[(P01, Unknown)], false);
        check(&[], &[], &[P01], &[(P01, No)], true);
    }
}
