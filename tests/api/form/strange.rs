//! Forms that were filled in and changed by somebody who had not read the reader; tests/fixtures/README.md says how.

use std::{fs, path::PathBuf};

use super::{
    mangled::{agreed, outcome},
    read, read_one, town,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join("forms")
        .join("strange")
}

#[test]
fn every_strange_form_is_read_as_agreed() {
    let mut town = town();
    town.section("0470", "健康推進課", "健康推進課長", "石川 真");
    let usual = read_one(&mut town, &folder().join("00-filled-in.xlsx"));
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| Some(name.strip_suffix(".xlsx")?.to_owned()))
        .collect();
    names.sort();
    assert!(names.len() >= 10, "{names:?}");
    let mut wrong = Vec::new();
    for name in names {
        let result = read(&mut town, &folder().join(format!("{name}.xlsx")));
        if let Err(difference) = agreed(&format!("strange/{name}"), &outcome(&result, &usual)) {
            wrong.push(difference);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
