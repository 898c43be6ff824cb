//! The Debian package, made with dpkg-deb alone.

use std::fs;
use std::path::Path;

use super::{add_licences, build, finish, fresh_folder, licences, version};
use crate::Outcome;
use crate::command::Call;
use crate::places;

const TARGET: &str = "x86_64-unknown-linux-gnu";
const LIMIT: u64 = 60_000_000;

const DESKTOP: &str = "\
[Desktop Entry]
Type=Application
Name=Tenken
Name[ja]=Tenken 情報セキュリティ点検
Comment=Self-check and audit of information security
Comment[ja]=情報セキュリティの自己点検と監査
Exec=tenken-desktop %F
Icon=tenken
Terminal=false
Categories=Office;
MimeType=application/x-tenken-case;application/x-tenken-parcel;
";

const MIME: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-tenken-case"><comment>Tenken case</comment><glob pattern="*.tenken"/></mime-type>
  <mime-type type="application/x-tenken-parcel"><comment>Tenken parcel</comment><glob pattern="*.tenkenp"/></mime-type>
</mime-info>
"#;

/// Makes tenken_<version>_amd64.deb.
pub fn deb() -> Outcome {
    let third_party = licences::write(TARGET)?;
    let built = build(None, &third_party)?;
    let all = fresh_folder("deb")?;
    let tree = all.join("tree");
    let bin = tree.join("usr/bin");
    fs::create_dir_all(&bin)?;
    for program in ["tenken", "tenken-desktop"] {
        fs::copy(built.join(program), bin.join(program))?;
    }
    let share = tree.join("usr/share");
    put(&share.join("applications/tenken.desktop"), DESKTOP.as_bytes())?;
    put(&share.join("mime/packages/tenken.xml"), MIME.as_bytes())?;
    for (size, file) in [
        ("32x32", "32x32.png"),
        ("128x128", "128x128.png"),
        ("512x512", "icon.png"),
    ] {
        let icon = fs::read(places::root().join("icons").join(file))?;
        put(
            &share.join(format!("icons/hicolor/{size}/apps/tenken.png")),
            &icon,
        )?;
    }
    add_licences(&share.join("doc/tenken"), &third_party)?;
    put(
        &share.join("doc/tenken/copyright"),
        &fs::read(places::root().join("LICENSE-MIT"))?,
    )?;
    put(
        &share.join("doc/tenken/手引.txt"),
        &fs::read(places::root().join("docs/手引.txt"))?,
    )?;
    let version = version()?;
    put(&tree.join("DEBIAN/control"), control(&version, &tree)?.as_bytes())?;
    let file = all.join(format!("tenken_{version}_amd64.deb"));
    Call::new("dpkg-deb --build --root-owner-group -Zxz -z9")
        .path(&tree)
        .path(&file)
        .run()?;
    finish(&file, LIMIT)
}

fn put(file: &Path, content: &[u8]) -> Outcome {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, content)?)
}

fn control(version: &str, tree: &Path) -> Outcome<String> {
    let used = Call::new("du -sk").path(tree).read()?;
    let size = used.split_whitespace().next().unwrap_or("0");
    Ok(format!(
        "Package: tenken\nVersion: {version}\nArchitecture: amd64\nSection: utils\nPriority: optional\n\
         Installed-Size: {size}\nMaintainer: Tenken <tenken@localhost>\n\
         Depends: libc6 (>= 2.36), libgtk-3-0 | libgtk-3-0t64, libwebkit2gtk-4.1-0\nRecommends: fonts-noto-cjk\n\
         Description: Self-check and audit of information security for municipalities\n \
         Checklists, reports, audits and improvement plans in encrypted files, without a server.\n"
    ))
}
