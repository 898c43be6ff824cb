//! What sections sent back, in a folder: many submissions made from one, sealed to the office.

use std::path::{Path, PathBuf};

use tenken_parcel::{
    Key, Parcel, PrivateKey, Protection,
    content::{Sealed, SealedSheet, SubmissionContent},
};

use tenken_store::{
    Actor, Case, CommandKind, Holder, OpenMode, OpenOptions,
    table::{
        unit::{self, Unit},
        unit_attribute::{self, UnitAttribute},
    },
};

use super::{Filled, Town};

/// The parts of a submission that others are made from.
pub struct Model {
    key: PrivateKey,
    parcel: Parcel,
    pub sheet: SealedSheet,
}

impl Model {
    /// Of the submission in this file.
    pub fn of(town: &mut Town, file: &Path) -> Self {
        let key = round_key(town);
        let parcel = tenken_parcel::open(&std::fs::read(file).unwrap(), &[Key::Identity(&key)])
            .unwrap()
            .parcel;
        let content: SubmissionContent = parcel.read().unwrap();
        let sheet = content.sealed.sheet().unwrap();
        Self { key, parcel, sheet }
    }

    /// A submission like it, changed and sealed anew, written to a place.
    pub fn write(&self, place: &Path, change: impl FnOnce(&mut SealedSheet)) {
        let mut sheet = self.sheet.clone();
        change(&mut sheet);
        let mut manifest = self.parcel.manifest.clone();
        manifest.parcel_id = format!("parcel-{}", place.display());
        manifest.unit_code = Some(sheet.unit.code.clone());
        let content = SubmissionContent::new(Sealed::new(sheet).unwrap()).unwrap();
        let parcel = Parcel::new(manifest, &content).unwrap();
        let bytes = tenken_parcel::seal(&parcel, Protection::Recipient(&self.key.public_key())).unwrap();
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, bytes).unwrap();
    }
}

/// The round's private key, as it lies in the office's case.
pub fn round_key(town: &mut Town) -> PrivateKey {
    let conn = rusqlite::Connection::open(town.office.case_file()).unwrap();
    let bytes: Vec<u8> = conn
        .query_row(
            "SELECT private_key FROM round ORDER BY fiscal_year DESC",
            [],
            |row| row.get(0),
        )
        .unwrap();
    PrivateKey::parse(&String::from_utf8(bytes).unwrap()).unwrap()
}

/// A town with a submission of 福祉課 (0420) that is in no folder yet.
pub fn with_model() -> (Town, Model) {
    let (mut town, mut desk) = Town::started("0420");
    let filled = Filled::with(&[("HUM-07-a", "partial")]);
    let file = Town::submitted(&mut desk, &filled);
    let model = Model::of(&mut town, &file);
    (town, model)
}

/// The folder of a town in which the files lie.
pub fn folder(town: &Town) -> PathBuf {
    let place = town.dir.path().join("回収");
    std::fs::create_dir_all(&place).unwrap();
    place
}

/// Sections 1000 and on, written into the case in one command.
pub fn sections(town: &mut Town, count: usize) {
    let file = town.office.case_file();
    town.office.app.case_close().unwrap();
    let options = OpenOptions {
        key: tenken_store::Key::None,
        mode: OpenMode::Write,
        holder: Holder::default(),
        known: None,
    };
    let mut case = Case::open(&file, &options).unwrap();
    let (actor, at) = (Actor::default(), "2026-06-15T01:00:00.000Z");
    case.command(&actor, "section_save", CommandKind::Act, at, |tx| {
        for n in 0..count {
            let id = format!("unit-of-{}", 1000 + n);
            unit::insert(
                tx,
                &Unit {
                    id: id.clone(),
                    kind: "section".to_owned(),
                    note: String::new(),
                },
            )?;
            unit_attribute::insert(
                tx,
                &UnitAttribute {
                    unit_id: id,
                    valid_from: "2026-04-01".to_owned(),
                    code: format!("{}", 1000 + n),
                    name: format!("第{n}課"),
                    ..UnitAttribute::default()
                },
            )?;
        }
        Ok::<(), tenken_store::StoreError>(())
    })
    .unwrap();
    drop(case);
    town.office.open(&file, None).unwrap();
}

/// Sections 1000 and on, each with a submission in the folder, of which no two are alike.
pub fn many(town: &mut Town, model: &Model, count: usize) -> PathBuf {
    let place = folder(town);
    many_at(town, model, count, &place);
    place
}

/// The same in a folder of one's own.
pub fn many_at(town: &mut Town, model: &Model, count: usize, place: &Path) {
    sections(town, count);
    for n in 0..count {
        let (code, name) = (format!("{}", 1000 + n), format!("第{n}課"));
        model.write(&place.join(format!("{code}_{name}.tenkenp")), |sheet| {
            sheet.unit.code.clone_from(&code);
            sheet.unit.name.clone_from(&name);
            sheet.unit.id = None;
            sheet.remarks = Some(format!("{name}の所見"));
        });
    }
}
