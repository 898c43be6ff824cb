//! What is made once a build: each test is a process of its own, and the first that comes makes it for all.

use std::{fs, path::Path, time::UNIX_EPOCH};

/// The bytes that `make` gave for the folder where it left its files.
pub fn once(name: &str, make: impl FnOnce(&Path) -> Vec<u8>) -> Vec<u8> {
    let all = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&all).unwrap();
    let lock = fs::File::create(all.join("lock")).unwrap();
    lock.lock().unwrap();
    let program = std::env::current_exe().unwrap();
    let built = fs::metadata(program).unwrap().modified().unwrap();
    let since = built.duration_since(UNIX_EPOCH).unwrap();
    let dir = all.join(since.as_nanos().to_string());
    let list = dir.join("made");
    if let Ok(known) = fs::read(&list) {
        return known;
    }
    for old in fs::read_dir(&all).unwrap().map(|entry| entry.unwrap().path()) {
        if old.is_dir() {
            fs::remove_dir_all(&old).unwrap();
        }
    }
    fs::create_dir_all(&dir).unwrap();
    let bytes = make(&dir);
    fs::write(&list, &bytes).unwrap();
    bytes
}
