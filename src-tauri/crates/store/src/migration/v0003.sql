-- Schema version 3, frozen: copies of an edition remember what they were copied from; packs that were installed.
ALTER TABLE standard_clause ADD COLUMN text_sha256 TEXT;
ALTER TABLE standard_item ADD COLUMN item_id TEXT;
ALTER TABLE standard_item ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE standard_item ADD COLUMN is_raised INTEGER NOT NULL DEFAULT 0 CHECK(is_raised IN (0, 1));
CREATE TABLE pack (
  edition_sha256 TEXT NOT NULL PRIMARY KEY REFERENCES edition(sha256),
  parcel_id TEXT NOT NULL,
  publisher TEXT NOT NULL,
  made_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  installed_at TEXT NOT NULL
) STRICT;
