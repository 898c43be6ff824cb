//! Pictures given as evidence: decoded and re-encoded before they are shown, and freed of the place they were
//! taken at (data.md 9). What a camera wrote beside the picture never reaches the window.

use std::io::Cursor;

use exif::{In, Tag, Value, experimental::Writer};
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, Limits, codecs::jpeg::JpegEncoder};
use img_parts::{Bytes, ImageEXIF, jpeg::Jpeg, png::Png};

use crate::error::DocumentsError;

/// The largest side that is decoded, in pixels.
const MAX_SIDE: u32 = 20_000;
/// The memory that decoding may take, in bytes.
const MAX_MEMORY: u64 = 512 * 1024 * 1024;
/// Quality of the JPEG that is shown.
const QUALITY: u8 = 85;
/// JPEG markers: application data (EXIF, XMP, IPTC, makers' own), comment, end of the picture.
const APPLICATION: std::ops::RangeInclusive<u8> = 0xE0..=0xEF;
const COMMENT: u8 = 0xFE;
const END: u8 = 0xD9;
/// Application data without which a JPEG looks different: JFIF, the colour profile, Adobe's colour transform.
const JFIF: u8 = 0xE0;
const COLOUR_PROFILE: (u8, &[u8]) = (0xE2, b"ICC_PROFILE\0");
const ADOBE: u8 = 0xEE;
/// PNG chunks beside the critical ones without which a picture looks different.
const SHOWING_CHUNKS: [&[u8; 4]; 9] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs",
];

/// A picture drawn anew: nothing of the file's own bytes is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// A JPEG.
    pub jpeg: Vec<u8>,
    /// Width of the preview in pixels.
    pub width: u32,
    /// Height of the preview in pixels.
    pub height: u32,
}

/// Where a picture was taken, in degrees; north and east are positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
}

/// Draws the picture anew, upright, its longer side at most `longest` pixels.
pub fn preview(bytes: &[u8], longest: u32) -> Result<Preview, DocumentsError> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(unreadable)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > longest {
        picture = picture.thumbnail(longest, longest);
    }
    let shown = on_white(&picture);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .write_image(
            shown.as_raw(),
            shown.width(),
            shown.height(),
            image::ExtendedColorType::Rgb8,
        )
        .map_err(unreadable)?;
    Ok(Preview {
        jpeg,
        width: shown.width(),
        height: shown.height(),
    })
}

/// Transparent parts of a screenshot become white, not black.
fn on_white(picture: &DynamicImage) -> image::RgbImage {
    let source = picture.to_rgba8();
    image::RgbImage::from_fn(source.width(), source.height(), |x, y| {
        let [r, g, b, a] = source.get_pixel(x, y).0;
        let over = |c: u8| {
            let mixed = u32::from(c) * u32::from(a) + 255 * (255 - u32::from(a));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(r), over(g), over(b)])
    })
}

/// The place that the camera wrote into the picture, if any.
pub fn place(bytes: &[u8]) -> Option<Place> {
    let exif = exif(bytes)?;
    let degrees = |value: Tag, reference: Tag, minus: u8| {
        let Value::Rational(parts) = &exif.get_field(value, In::PRIMARY)?.value else {
            return None;
        };
        let [degrees, minutes, seconds] = parts.as_slice() else {
            return None;
        };
        let size = degrees.to_f64() + minutes.to_f64() / 60.0 + seconds.to_f64() / 3600.0;
        let is_minus = match exif.get_field(reference, In::PRIMARY).map(|field| &field.value) {
            Some(Value::Ascii(letters)) => letters.first().and_then(|l| l.first()) == Some(&minus),
            _ => false,
        };
        size.is_finite().then_some(if is_minus { -size } else { size })
    };
    Some(Place {
        latitude: degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, b'S')?,
        longitude: degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, b'W')?,
    })
}

/// The same picture, pixel for pixel, without anything the camera wrote except how it is turned and when it was
/// taken.
pub fn without_place(bytes: &[u8]) -> Result<Vec<u8>, DocumentsError> {
    let kept = kept_fields(bytes).map(Bytes::from);
    // Telephones hang more behind the picture: a second one, a film, the maker's notes, each with its own place.
    let source = Bytes::copy_from_slice(&bytes[..end_of_jpeg(bytes)]);
    if let Ok(mut jpeg) = Jpeg::from_bytes(source) {
        jpeg.segments_mut().retain(|segment| match segment.marker() {
            JFIF | ADOBE => true,
            marker if marker == COLOUR_PROFILE.0 => segment.contents().starts_with(COLOUR_PROFILE.1),
            marker => !APPLICATION.contains(&marker) && marker != COMMENT,
        });
        jpeg.set_exif(kept);
        return Ok(jpeg.encoder().bytes().to_vec());
    }
    let mut png = Png::from_bytes(Bytes::copy_from_slice(bytes)).map_err(unreadable)?;
    png.chunks_mut().retain(|chunk| {
        let is_critical = chunk.kind()[0].is_ascii_uppercase();
        is_critical || SHOWING_CHUNKS.contains(&&chunk.kind())
    });
    png.set_exif(kept);
    Ok(png.encoder().bytes().to_vec())
}

/// Where the first picture of a JPEG ends; the length of what is no JPEG or is cut off.
fn end_of_jpeg(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(&[lead, marker]) = bytes.get(at..at + 2) {
        at += match (lead, marker) {
            (0xFF, END) => return at + 2,
            // Stuffed bytes, restarts and the start stand alone; a fill byte may be the next marker's lead.
            (0xFF, 0x00 | 0x01 | 0xD0..=0xD8) => 2,
            (0xFF, 0xFF) => 1,
            (0xFF, _) => match bytes.get(at + 2..at + 4) {
                Some(&[high, low]) => 2 + usize::from(u16::from_be_bytes([high, low])),
                _ => return bytes.len(),
            },
            _ => 1,
        };
    }
    bytes.len()
}

fn exif(bytes: &[u8]) -> Option<exif::Exif> {
    exif::Reader::new()
        .read_from_container(&mut Cursor::new(bytes))
        .ok()
}

fn kept_fields(bytes: &[u8]) -> Option<Vec<u8>> {
    let exif = exif(bytes)?;
    let kept: Vec<_> = [Tag::Orientation, Tag::DateTimeOriginal]
        .iter()
        .filter_map(|tag| exif.get_field(*tag, In::PRIMARY))
        .collect();
    if kept.is_empty() {
        return None;
    }
    let mut writer = Writer::new();
    for field in kept {
        writer.push_field(field);
    }
    let mut block = Cursor::new(Vec::new());
    writer.write(&mut block, false).ok()?;
    Some(block.into_inner())
}

fn unreadable(cause: impl std::fmt::Display) -> DocumentsError {
    DocumentsError::PictureUnreadable {
        reason: cause.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use exif::{Field, Rational};
    use img_parts::jpeg::JpegSegment;

    fn rational(parts: [(u32, u32); 3]) -> Value {
        Value::Rational(parts.map(|(num, denom)| Rational { num, denom }).to_vec())
    }

    fn field(tag: Tag, value: Value) -> Field {
        Field {
            tag,
            ifd_num: In::PRIMARY,
            value,
        }
    }

    /// A picture of 40 x 20 pixels, turned by the camera and taken in 架空市 (38.5 N, 140.25 E).
    fn photo(format: image::ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(40, 20)
            .write_to(&mut bytes, format)
            .unwrap();
        let fields = [
            field(Tag::Orientation, Value::Short(vec![6])),
            field(
                Tag::DateTimeOriginal,
                Value::Ascii(vec![b"2026:07:06 09:30:00".to_vec()]),
            ),
            field(Tag::Make, Value::Ascii(vec![b"Camera of the town".to_vec()])),
            field(Tag::GPSLatitudeRef, Value::Ascii(vec![b"N".to_vec()])),
            field(Tag::GPSLatitude, rational([(38, 1), (30, 1), (0, 1)])),
            field(Tag::GPSLongitudeRef, Value::Ascii(vec![b"E".to_vec()])),
            field(Tag::GPSLongitude, rational([(140, 1), (15, 1), (0, 1)])),
        ];
        let mut writer = Writer::new();
        for field in &fields {
            writer.push_field(field);
        }
        let mut block = Cursor::new(Vec::new());
        writer.write(&mut block, false).unwrap();
        let block = Some(Bytes::from(block.into_inner()));
        let source = Bytes::from(bytes.into_inner());
        if format == image::ImageFormat::Jpeg {
            let mut jpeg = Jpeg::from_bytes(source).unwrap();
            jpeg.set_exif(block);
            jpeg.encoder().bytes().to_vec()
        } else {
            let mut png = Png::from_bytes(source).unwrap();
            png.set_exif(block);
            png.encoder().bytes().to_vec()
        }
    }

    #[test]
    fn the_place_is_read_and_gone_after_it_was_taken_out_and_the_picture_is_the_same() {
        for format in [image::ImageFormat::Jpeg, image::ImageFormat::Png] {
            let photo = photo(format);
            let found = place(&photo).unwrap();
            assert!((found.latitude - 38.5).abs() < 1e-9 && (found.longitude - 140.25).abs() < 1e-9);
            let clean = without_place(&photo).unwrap();
            assert_eq!(place(&clean), None);
            let text = String::from_utf8_lossy(&clean).into_owned();
            assert!(!text.contains("Camera of the town"), "{format:?}");
            assert!(text.contains("2026:07:06"), "{format:?}");
            assert_eq!(preview(&clean, 100).unwrap(), preview(&photo, 100).unwrap());
            assert_eq!(without_place(&clean).unwrap(), clean, "{format:?}");
        }
    }

    #[test]
    fn a_second_picture_and_notes_hung_behind_the_first_go_with_their_places() {
        for format in [image::ImageFormat::Jpeg, image::ImageFormat::Png] {
            let (first, mut both) = (photo(format), photo(format));
            both.extend(photo(image::ImageFormat::Jpeg));
            both.extend(b"+38.5000+140.2500/");
            assert_eq!(without_place(&both).unwrap(), without_place(&first).unwrap());
        }
    }

    #[test]
    fn what_changes_the_look_stays_and_what_only_tells_goes() {
        let mut jpeg = Jpeg::from_bytes(photo(image::ImageFormat::Jpeg).into()).unwrap();
        let telling =
            |marker, text: &'static [u8]| JpegSegment::new_with_contents(marker, Bytes::from_static(text));
        let segments = jpeg.segments_mut();
        segments.insert(
            0,
            telling(0xE1, b"http://ns.adobe.com/xap/1.0/\0 GPSLatitude=38,30N"),
        );
        segments.insert(1, telling(0xE2, b"ICC_PROFILE\0\x01\x01colours"));
        segments.insert(2, telling(0xE2, b"MPF\0second"));
        segments.insert(3, telling(0xE5, b"maker"));
        segments.insert(4, telling(0xFE, b"comment"));
        let clean = without_place(&jpeg.encoder().bytes()).unwrap();
        let text = String::from_utf8_lossy(&clean).into_owned();
        for gone in ["GPSLatitude", "MPF", "maker", "comment"] {
            assert!(!text.contains(gone), "{gone}");
        }
        assert!(text.contains("ICC_PROFILE") && text.contains("JFIF"));
    }

    #[test]
    fn what_is_shown_is_upright_small_and_a_new_file() {
        let shown = preview(&photo(image::ImageFormat::Jpeg), 10).unwrap();
        assert_eq!((shown.width, shown.height), (5, 10));
        assert_eq!(place(&shown.jpeg), None);
        assert!(!String::from_utf8_lossy(&shown.jpeg).contains("2026"));
    }

    #[test]
    fn what_is_no_picture_is_refused_and_a_cut_one_too() {
        for bytes in [
            &b""[..],
            b"%PDF-1.7",
            b"<svg/>",
            &photo(image::ImageFormat::Png)[..60],
        ] {
            assert!(preview(bytes, 100).is_err());
        }
    }
}
