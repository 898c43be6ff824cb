//! Parcels for the tests.
#![allow(dead_code, reason = "each test file uses some of these")]
#![allow(clippy::unwrap_used)]

use serde_json::json;
use tenken_parcel::content::{
    Answer, Confirmed, Dates, Edition, Evidence, Mark, Measure, Office, Official, PriorAnswer, PriorSheet,
    RequestContent, RequestedSheet, ReturnContent, RouteStep, SEALED_FORMAT, Sealed, SealedSheet, Settings,
    Source, SubmissionContent, System, Unit,
};
use tenken_parcel::{Extra, Kind, Manifest, Parcel};

pub fn manifest(kind: Kind) -> Manifest {
    let mut manifest = Manifest::new(
        kind,
        "parcel-1",
        "062022",
        2026,
        "2026-06-15T01:02:03.004Z",
        "tenken 0.1.0",
    );
    manifest.unit_code = Some("0420".to_owned());
    manifest.sheet_kind = Some("organisation".to_owned());
    manifest
}

pub fn official(name: &str) -> Official {
    Official {
        role: Some("section_mgr".to_owned()),
        title: "課長".to_owned(),
        name: Some(name.to_owned()),
        extra: Extra::new(),
    }
}

pub fn unit(name: &str) -> Unit {
    Unit {
        code: "0420".to_owned(),
        name: name.to_owned(),
        head: Some(official(name)),
        ..Unit::default()
    }
}

pub fn settings() -> Settings {
    Settings {
        scale_steps: 3,
        partial_value_permille: 500,
        weights_on: false,
        bands: vec![95, 80, 60],
        exception_effect: "excluded".to_owned(),
        extra: Extra::new(),
    }
}

pub fn measure(text: &str) -> Measure {
    Measure {
        number: "8-0420-01".to_owned(),
        sources: vec![Source {
            kind: "self_check".to_owned(),
            ..Source::default()
        }],
        problem: text.to_owned(),
        action: text.to_owned(),
        cost_yen: Some(120_000),
        progress: "not_started".to_owned(),
        ..Measure::default()
    }
}

pub fn answer(item: &str, text: &str) -> Answer {
    Answer {
        item_id: format!("yonezawa-{item}-a"),
        revision: 1,
        control: item.to_owned(),
        level: "must".to_owned(),
        value: Some("partial".to_owned()),
        reason: Some(text.to_owned()),
        evidence: vec![Evidence {
            name: text.to_owned(),
            ..Evidence::default()
        }],
        applicable: true,
        ..Answer::default()
    }
}

pub fn sheet(text: &str) -> SealedSheet {
    SealedSheet {
        format: SEALED_FORMAT.to_owned(),
        body_code: "062022".to_owned(),
        body_name: Some("米沢市".to_owned()),
        fiscal_year: 2026,
        edition: Edition {
            id: "yonezawa".to_owned(),
            edition: "2026".to_owned(),
            ..Edition::default()
        },
        set: "standard".to_owned(),
        settings: settings(),
        unit: unit(text),
        sheet_kind: "organisation".to_owned(),
        system: None,
        version: 1,
        profile: [
            ("P01".to_owned(), "yes".to_owned()),
            ("P03a".to_owned(), "unknown".to_owned()),
        ]
        .into(),
        inclusions: Vec::new(),
        answers: vec![answer("HUM-07", text), answer("AST-01", text)],
        measures: vec![measure(text)],
        carried: Vec::new(),
        remarks: Some(text.to_owned()),
        wishes: None,
        performer: None,
        responsible: official(text),
        deputised: false,
        period_from: Some("2026-07-01".to_owned()),
        period_to: None,
        headcount: Some(12),
        answered: None,
        dept_confirmation: None,
        confirmed: Confirmed {
            title: "課長".to_owned(),
            date: "2026-07-31".to_owned(),
            ..Confirmed::default()
        },
        extra: Extra::new(),
    }
}

pub fn submission(text: &str) -> Parcel {
    let mut content = SubmissionContent::new(Sealed::new(sheet(text)).unwrap()).unwrap();
    content.note = Some(text.to_owned());
    Parcel::new(manifest(Kind::Submission), &content).unwrap()
}

pub fn request(text: &str) -> Parcel {
    let content = RequestContent {
        body: unit("米沢市"),
        fiscal_year: 2026,
        round_id: "round-1".to_owned(),
        edition: json!({ "id": "yonezawa", "items": [{ "id": "yonezawa-HUM-07-a", "text": text }] }),
        edition_sha256: "0".repeat(64),
        set: "standard".to_owned(),
        settings: settings(),
        dates: Dates {
            issued_on: "2026-06-15".to_owned(),
            due_on: "2026-07-31".to_owned(),
            ..Dates::default()
        },
        route: vec![RouteStep {
            role: "committee".to_owned(),
            title: text.to_owned(),
            ..RouteStep::default()
        }],
        dept_step: true,
        from: Office {
            office: text.to_owned(),
            ..Office::default()
        },
        unit: unit(text),
        systems: vec![System {
            code: "S-1".to_owned(),
            name: text.to_owned(),
            ..System::default()
        }],
        sheets: vec![RequestedSheet {
            kind: "organisation".to_owned(),
            ..RequestedSheet::default()
        }],
        prior: vec![PriorSheet {
            sheet_kind: "organisation".to_owned(),
            fiscal_year: 2025,
            answers: vec![PriorAnswer {
                measure: Some(measure(text)),
                ..PriorAnswer::default()
            }],
            ..PriorSheet::default()
        }],
        open_measures: vec![measure(text)],
        exceptions: Vec::new(),
        asked_exceptions: Vec::new(),
        profile: [("P01".to_owned(), "no".to_owned())].into(),
        note_ja: Some(text.to_owned()),
        classification_label: Some("機密性3".to_owned()),
        extra: Extra::new(),
    };
    Parcel::new(manifest(Kind::Request), &content).unwrap()
}

pub fn returned(text: &str) -> Parcel {
    let content = ReturnContent {
        sheet_kind: "organisation".to_owned(),
        version: 1,
        reason: text.to_owned(),
        marks: vec![Mark {
            item_id: "yonezawa-HUM-07-a".to_owned(),
            note: Some(text.to_owned()),
            ..Mark::default()
        }],
        returned_by: official(text),
        at: "2026-08-03T00:00:00.000Z".to_owned(),
        ..ReturnContent::default()
    };
    Parcel::new(manifest(Kind::Return), &content).unwrap()
}
