//! The warning that something typed looks like personal data (domain.md 7.2): it says where, and blocks nothing.

use tenken_domain::text::{PersonalData, personal_data};

/// `personal-number`, `phone` or `mail` for the first of the texts that looks like it; empty where none does.
pub(crate) fn warning<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts
        .into_iter()
        .find_map(personal_data)
        .map_or("", PersonalData::code)
        .to_owned()
}
