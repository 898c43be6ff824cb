//! The log line of a parcel, out or in (data.md 1): everything that its manifest says.

use tenken_parcel::Manifest;
use tenken_store::table::parcel_log::ParcelLog;

use super::case::to_json;
use crate::{error::Result, host::fresh_id};

/// Which way a parcel went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Out,
    In,
}

/// The line for a parcel of this file. Encrypted and without a remark, unless the caller says otherwise.
pub(crate) fn parcel_record(
    way: Way,
    manifest: &Manifest,
    file_name: &str,
    file_sha256: &str,
    at: &str,
) -> Result<ParcelLog> {
    let (direction, counterpart) = match way {
        Way::Out => ("out", None),
        Way::In => ("in", manifest.sender_public_key.as_ref()),
    };
    Ok(ParcelLog {
        id: fresh_id("log")?,
        direction: direction.to_owned(),
        kind: manifest.kind.code().to_owned(),
        parcel_id: manifest.parcel_id.clone(),
        reply_to: manifest.reply_to.clone(),
        body_code: manifest.body_code.clone(),
        fiscal_year: Some(i64::from(manifest.fiscal_year)),
        unit_code: manifest.unit_code.clone().unwrap_or_default(),
        sheet_kind: manifest.sheet_kind.clone().unwrap_or_default(),
        system_code: manifest.system_code.clone().unwrap_or_default(),
        version: manifest.version.map(i64::from),
        sha256: file_sha256.to_owned(),
        file_name: file_name.to_owned(),
        at: at.to_owned(),
        counterpart_key: counterpart.map(|key| key.as_str().to_owned()),
        token: manifest
            .answers_token
            .clone()
            .or_else(|| manifest.return_token.clone()),
        is_encrypted: true,
        manifest_json: to_json(manifest)?,
        permission_json: "{}".to_owned(),
        note: String::new(),
    })
}
