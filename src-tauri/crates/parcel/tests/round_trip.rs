//! What goes into a parcel comes out of it.
#![allow(clippy::unwrap_used)]

mod common;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use tenken_parcel::content::{RequestContent, ReturnContent, Sealed, SubmissionContent};
use tenken_parcel::{
    Key, Kind, Parcel, ParcelError, PrivateKey, Protected, Protection, PublicKey, canonical_json,
    generate_keypair, open, parse_canonical, return_token, seal,
};

/// Through a file encrypted to a key, back to the parcel; the list of parts is made by the sealing.
fn through(parcel: &Parcel) -> Parcel {
    let (public, private) = generate_keypair();
    let bytes = seal(parcel, Protection::Recipient(&public)).unwrap();
    let mut back = open(&bytes, &[Key::Identity(&private)]).unwrap().parcel;
    assert!(!back.manifest.parts.is_empty());
    back.manifest.parts.clone_from(&parcel.manifest.parts);
    back
}

/// Text as people write it, with what breaks careless code.
fn hard_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[㈱髙﨑①②㉑➃𠮷葛\u{e0100}👨‍👩‍👧😀ｱﾊﾟがｶﾞ\"\\\\/\n\r\t\u{0}\u{7f}\u{2028}\u{feff}]{0,60}",
        Just("あ".repeat(10_000)),
        Just("\u{1f600}".repeat(5_000)),
    ]
}

/// Any JSON of our kind: no fractions.
fn any_json() -> impl Strategy<Value = Value> {
    let exact = -9_007_199_254_740_991_i64..=9_007_199_254_740_991;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        exact.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_text_survives_in_every_kind(text in hard_text()) {
        for parcel in [common::request(&text), common::submission(&text), common::returned(&text)] {
            prop_assert_eq!(through(&parcel), parcel);
        }
        let sheet = through(&common::submission(&text)).read::<SubmissionContent>().unwrap().sealed.sheet().unwrap();
        prop_assert_eq!(sheet.remarks.as_deref(), Some(text.as_str()));
        let request = through(&common::request(&text)).read::<RequestContent>().unwrap();
        prop_assert_eq!(request.open_measures[0].action.as_str(), text.as_str());
        let returned = through(&common::returned(&text)).read::<ReturnContent>().unwrap();
        prop_assert_eq!(returned.reason, text);
    }

    #[test]
    fn any_content_and_any_attachment_survive(content in any_json(), file in prop::collection::vec(any::<u8>(), 0..3000)) {
        let mut parcel = Parcel::from_value(common::manifest(Kind::Memo), content);
        parcel.attach(file).unwrap();
        parcel.other_parts.insert("later/part.json".to_owned(), b"{}".to_vec());
        prop_assert_eq!(through(&parcel), parcel);
    }

    #[test]
    fn canonical_json_agrees_with_another_implementation_and_is_stable(value in any_json()) {
        let ours = canonical_json(&value).unwrap();
        prop_assert_eq!(&ours, &serde_json_canonicalizer::to_vec(&value).unwrap());
        let back = parse_canonical(&ours, "content.json").unwrap();
        prop_assert_eq!(&canonical_json(&back).unwrap(), &ours);
        prop_assert_eq!(back, value);
    }
}

#[test]
fn a_passphrase_opens_and_another_does_not() {
    let parcel = common::request("依頼");
    let bytes = seal(&parcel, Protection::Passphrase("桜並木7本")).unwrap();
    let opened = open(
        &bytes,
        &[Key::Passphrase("桜並木8本"), Key::Passphrase("桜並木7本")],
    )
    .unwrap();
    assert_eq!((opened.protection, opened.key), (Protected::Passphrase, Some(1)));
    assert_eq!(opened.parcel.content, parcel.content);
    assert_eq!(
        open(&bytes, &[Key::Passphrase("桜並木")]).unwrap_err().code(),
        "parcel-wrong-passphrase"
    );
    assert_eq!(open(&bytes, &[]).unwrap_err().code(), "parcel-passphrase-needed");
    let (_, private) = generate_keypair();
    assert_eq!(
        open(&bytes, &[Key::Identity(&private)]).unwrap_err().code(),
        "parcel-passphrase-needed"
    );
}

#[test]
fn a_passphrase_typed_in_composed_or_decomposed_letters_is_the_same() {
    let bytes = seal(
        &common::request("依頼"),
        Protection::Passphrase("か\u{3099}くふ\u{309a}"),
    )
    .unwrap();
    assert!(open(&bytes, &[Key::Passphrase("がくぷ")]).is_ok());
}

#[test]
fn an_empty_passphrase_is_refused() {
    let refused = seal(&common::request("依頼"), Protection::Passphrase("")).unwrap_err();
    assert_eq!(refused.code(), "parcel-passphrase-empty");
}

#[test]
fn the_answer_opens_with_the_key_of_its_round_and_with_no_other() {
    let (public, private) = generate_keypair();
    let (_, other) = generate_keypair();
    let bytes = seal(&common::submission("回答"), Protection::Recipient(&public)).unwrap();
    let keys = [
        Key::Passphrase("x"),
        Key::Identity(&other),
        Key::Identity(&private),
    ];
    let opened = open(&bytes, &keys).unwrap();
    assert_eq!((opened.protection, opened.key), (Protected::Recipient, Some(2)));
    for keys in [&keys[..2], &[]] {
        assert_eq!(open(&bytes, keys).unwrap_err().code(), "parcel-not-for-this-desk");
    }
}

#[test]
fn the_sender_key_and_the_tokens_come_with_the_parcel() {
    let (public, private) = generate_keypair();
    let mut parcel = common::request("依頼");
    parcel.manifest.sender_public_key = Some(public.clone());
    parcel.manifest.return_token = Some(return_token().unwrap());
    let back = through(&parcel).manifest;
    let key = PrivateKey::parse(&private.expose()).unwrap();
    assert_eq!(back.sender_public_key, Some(key.public_key()));
    let token = back.return_token.unwrap();
    assert!(token.len() == 32 && token.bytes().all(|b| b.is_ascii_hexdigit()));
    assert_ne!(token, return_token().unwrap());
    assert!(public.as_str().starts_with("age1") && private.expose().starts_with("AGE-SECRET-KEY-1"));
    assert!(!format!("{private:?} {:?}", Key::Identity(&private)).contains("AGE-SECRET"));
}

#[test]
fn what_is_no_key_is_refused() {
    for text in ["", "age1", "AGE-SECRET-KEY-1", "ssh-ed25519 AAAA"] {
        assert!(matches!(
            PublicKey::parse(text),
            Err(ParcelError::KeyInvalid { which: "public" })
        ));
        assert!(matches!(
            PrivateKey::parse(text),
            Err(ParcelError::KeyInvalid { which: "private" })
        ));
    }
}

#[test]
fn fields_of_a_later_version_survive_reading_and_writing() {
    let mut parcel = common::request("依頼");
    parcel.manifest.extra.insert("colour".to_owned(), json!("青"));
    parcel.manifest.format_version = "1.7".to_owned();
    parcel.manifest.min_reader = "1.3".to_owned();
    parcel.content["later"] = json!({ "deep": [1, null] });
    parcel.content["unit"]["head"]["later"] = json!(null);
    parcel.content["prior"][0]["answers"][0]["later"] = json!(true);
    let back = through(&parcel);
    assert_eq!(back, parcel);
    let typed = back.read::<RequestContent>().unwrap();
    assert_eq!(serde_json::to_value(&typed).unwrap(), back.content);
    assert_eq!(Parcel::new(back.manifest.clone(), &typed).unwrap(), back);
}

#[test]
fn a_parcel_with_the_least_fields_is_read() {
    let content = json!({ "sheet_kind": "system", "version": 2, "reason": "理由", "returned_by": {}, "at": "2026-08-03T00:00:00Z" });
    let parcel = Parcel::from_value(common::manifest(Kind::Return), content);
    assert_eq!(through(&parcel).read::<ReturnContent>().unwrap().marks, []);
}

#[test]
fn a_kind_of_a_later_version_is_kept_and_named_but_not_used() {
    let parcel = Parcel::from_value(common::manifest(Kind::from("peer_review")), json!({ "x": 1 }));
    let back = through(&parcel);
    assert_eq!(back, parcel);
    assert_eq!(back.manifest.kind, Kind::Other("peer_review".to_owned()));
    assert_eq!(
        back.read::<ReturnContent>().unwrap_err().code(),
        "parcel-unknown-kind"
    );
}

#[test]
fn content_is_read_only_as_its_own_kind_and_shape() {
    let parcel = common::returned("理由");
    assert_eq!(
        parcel.read::<RequestContent>().unwrap_err().code(),
        "parcel-kind-mismatch"
    );
    let broken = Parcel::from_value(common::manifest(Kind::Return), json!({ "version": "二" }));
    assert_eq!(
        broken.read::<ReturnContent>().unwrap_err().code(),
        "parcel-content-invalid"
    );
}

#[test]
fn every_kind_keeps_its_code() {
    assert_eq!(Kind::all().count(), 18);
    for kind in Kind::all() {
        assert_eq!(Kind::from(kind.code()), kind);
        assert_eq!(serde_json::to_value(&kind).unwrap(), json!(kind.code()));
        assert_eq!(
            kind.may_be_plain(),
            ["request", "checklist_pack"].contains(&kind.code())
        );
    }
}

#[test]
fn a_sealed_sheet_is_sorted_by_item_and_its_number_does_not_hang_on_the_order_of_entry() {
    let mut turned = common::sheet("所見");
    turned.answers.reverse();
    let (one, two) = (
        Sealed::new(common::sheet("所見")).unwrap(),
        Sealed::new(turned).unwrap(),
    );
    assert_eq!(one, two);
    assert_eq!(one.sheet().unwrap().answers[0].control, "AST-01");
    assert_eq!(
        one.check_number().unwrap().digits().to_lowercase(),
        one.sha256().unwrap()[..16]
    );
    assert_ne!(
        one.check_number().unwrap(),
        Sealed::new(common::sheet("所見。"))
            .unwrap()
            .check_number()
            .unwrap()
    );
}

#[test]
fn fields_of_a_later_version_stay_under_the_hash_of_a_sealed_sheet() {
    let mut value = Sealed::new(common::sheet("所見")).unwrap().value().clone();
    value["answers"][0]["later"] = Value::Null;
    value["wishes"] = Value::Null;
    let bytes = canonical_json(&value).unwrap();
    let sealed = Sealed::from_canonical(&bytes).unwrap();
    let content = SubmissionContent::new(sealed.clone()).unwrap();
    let parcel = through(&Parcel::new(common::manifest(Kind::Submission), &content).unwrap());
    let back = parcel.read::<SubmissionContent>().unwrap();
    assert_eq!(back.sealed.canonical().unwrap(), bytes);
    assert!(
        back.sealed.sheet().unwrap().answers[0]
            .extra
            .contains_key("later")
    );
}

#[test]
fn a_sheet_changed_after_the_sealing_is_told_by_its_number() {
    for (field, value) in [("version", json!(2)), ("remarks", json!("変えた所見"))] {
        let mut parcel = common::submission("所見");
        parcel.content["sealed"][field] = value;
        assert_eq!(
            through(&parcel).read::<SubmissionContent>().unwrap_err().code(),
            "parcel-seal-mismatch"
        );
    }
    let mut parcel = common::submission("所見");
    parcel.content["check_number"] = json!("0000 0000 0000 0000");
    assert_eq!(
        parcel.read::<SubmissionContent>().unwrap_err().code(),
        "parcel-seal-mismatch"
    );
}
