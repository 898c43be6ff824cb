//! Every error of the crate has its message in every language, with the parameters that the error gives.
#![allow(clippy::unwrap_used)]

use tenken_parcel::{ParcelError, PublicKey};

const JA: &str = include_str!("../../../../locales/ja/error-parcel.ftl");
const EN: &str = include_str!("../../../../locales/en/error-parcel.ftl");

fn text() -> String {
    "x".to_owned()
}

/// One of each variant.
fn all() -> Vec<ParcelError> {
    let json = || serde_json::from_str::<bool>("1").unwrap_err();
    vec![
        ParcelError::NotAParcel { found: "pdf" },
        ParcelError::WrongPassphrase,
        ParcelError::PassphraseNeeded,
        ParcelError::PassphraseEmpty,
        ParcelError::NotForThisDesk,
        ParcelError::Damaged {
            part: text(),
            cause: None,
        },
        ParcelError::HashMismatch { part: text() },
        ParcelError::PartMissing { part: text() },
        ParcelError::PartUnlisted { part: text() },
        ParcelError::NewerFormat { needs: text() },
        ParcelError::TooLarge {
            part: text(),
            limit: 3 << 20,
            unit: "bytes",
        },
        ParcelError::WorkFactorTooHigh { found: 30 },
        ParcelError::PlainNotAllowed { kind: text() },
        ParcelError::UnknownKind { kind: text() },
        ParcelError::KindMismatch {
            expected: text(),
            found: text(),
        },
        ParcelError::ContentInvalid {
            kind: text(),
            cause: json(),
        },
        ParcelError::SealMismatch {
            expected: text(),
            found: text(),
        },
        ParcelError::KeyInvalid { which: "public" },
        ParcelError::NumberNotExact { place: text() },
        ParcelError::CheckNumberInvalid { typed: text() },
        ParcelError::WriteFailed(Box::new(json())),
        ParcelError::RandomUnavailable(Box::new(json())),
    ]
}

/// The lines of one message.
fn message<'a>(ftl: &'a str, id: &str) -> Vec<&'a str> {
    let start = format!("{id} =");
    let mut lines = ftl.lines().skip_while(|line| !line.starts_with(&start));
    let first = lines.next().unwrap_or_else(|| panic!("no message {id}"));
    let rest = lines.take_while(|line| line.starts_with([' ', '}']));
    std::iter::once(first).chain(rest).collect()
}

#[test]
fn every_code_has_a_message_and_every_variable_a_parameter() {
    for ftl in [JA, EN] {
        for error in all() {
            let message = message(ftl, &format!("error-{}", error.code())).join("\n");
            let names: Vec<&str> = error.params().into_iter().map(|(name, _)| name).collect();
            for used in message.split('$').skip(1) {
                let name: String = used.chars().take_while(char::is_ascii_alphabetic).collect();
                assert!(
                    names.contains(&name.as_str()),
                    "{}: ${name} is not given",
                    error.code()
                );
            }
            for (code, needs) in [("parcel-kind }", "kind"), ("parcel-kind-expected }", "expected")] {
                assert!(
                    !message.contains(code) || names.contains(&needs),
                    "{}",
                    error.code()
                );
            }
        }
    }
}

#[test]
fn no_message_is_left_without_an_error() {
    let known: Vec<String> = all()
        .iter()
        .map(|error| format!("error-{}", error.code()))
        .collect();
    for ftl in [JA, EN] {
        let ids = ftl
            .lines()
            .filter(|line| line.starts_with("error-"))
            .filter_map(|line| line.split(' ').next());
        let listed: Vec<&str> = ids.collect();
        assert_eq!(listed.len(), known.len());
        assert!(listed.iter().all(|id| known.iter().any(|code| code == id)));
    }
}

#[test]
fn an_error_carries_the_name_of_its_file_once_it_is_known() {
    let error = PublicKey::parse("x").unwrap_err();
    assert_eq!(error.params()[0], ("file", "*.tenkenp".to_owned()));
    let error = error.in_file("a.tenkenp").in_file("総務課.tenkenp");
    assert_eq!(error.code(), "parcel-key-invalid");
    assert_eq!(
        error.params(),
        [
            ("file", "総務課.tenkenp".to_owned()),
            ("which", "public".to_owned())
        ]
    );
}

#[test]
fn a_ceiling_in_bytes_is_shown_in_megabytes() {
    let error = ParcelError::TooLarge {
        part: text(),
        limit: 50 << 20,
        unit: "bytes",
    };
    assert!(error.params().contains(&("limit", "50".to_owned())));
}
