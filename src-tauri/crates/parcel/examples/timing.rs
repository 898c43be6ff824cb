//! Prints what sealing and opening cost: `cargo run --release -p tenken-parcel --example timing`.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use tenken_parcel::{
    Key, Kind, Manifest, Opened, Parcel, ParcelError, Protection, generate_keypair, open, seal,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let answers: Vec<serde_json::Value> = (0..300)
        .map(|n| serde_json::json!({ "item_id": format!("yonezawa-HUM-{n:02}-a"), "value": "yes", "reason": "点検".repeat(40) }))
        .collect();
    let manifest = Manifest::new(
        Kind::Submission,
        "p-1",
        "062022",
        2026,
        "2026-07-31T00:00:00.000Z",
        "timing",
    );
    let parcel = Parcel::from_value(manifest, serde_json::json!({ "answers": answers }));
    let (public, private) = generate_keypair();

    let with_key = seal(&parcel, Protection::Recipient(&public))?;
    let with_words = seal(&parcel, Protection::Passphrase("桜並木7本"))?;
    let out = &mut io::stdout();
    writeln!(out, "a sheet of 300 answers: {} bytes", with_key.len())?;
    writeln!(
        out,
        "seal to a key       {:>9.3?}",
        mean(200, || seal(&parcel, Protection::Recipient(&public)))?
    )?;
    writeln!(
        out,
        "open by key         {:>9.3?}",
        mean(200, || open(&with_key, &[Key::Identity(&private)]))?
    )?;
    writeln!(
        out,
        "seal by passphrase  {:>9.3?}",
        mean(5, || seal(&parcel, Protection::Passphrase("桜並木7本")))?
    )?;
    let open_words =
        || -> Result<Opened, ParcelError> { open(&with_words, &[Key::Passphrase("桜並木7本")]) };
    writeln!(out, "open by passphrase  {:>9.3?}", mean(5, open_words)?)?;
    Ok(())
}

/// The mean time of so many runs.
fn mean<T>(runs: u32, mut run: impl FnMut() -> Result<T, ParcelError>) -> Result<Duration, ParcelError> {
    let start = Instant::now();
    for _ in 0..runs {
        run()?;
    }
    Ok(start.elapsed() / runs)
}
