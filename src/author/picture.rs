//! What a picture's bytes are: one of four kinds, whole, with nothing behind its end; else why it is refused.
//!
//! Only the outer structure is read, never the pixels: browsers do that, in a place of their own. What is refused here
//! is what is not a picture, what is one and something else besides, and what would take too much room when it is shown.

/// The largest picture, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The longest side, in pixels: networks show no more than half of it.
pub const MAX_SIDE: u32 = 4096;

/// A sound picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// `image/png` and so on.
    pub kind: &'static str,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Why a picture is not taken: what is wrong, and what to do.
pub type Refusal = (String, String);

/// Looks at the bytes of the picture that is called `name`.
pub fn look(name: &str, bytes: &[u8]) -> Result<Picture, Refusal> {
    if bytes.len() > MAX_BYTES {
        let message = format!(
            "the file has more than {} KB, which a picture may have at the most",
            MAX_BYTES / 1024
        );
        return Err((
            message,
            "save it smaller: 1200 pixels in width are enough".to_owned(),
        ));
    }
    let found = match kind(bytes) {
        Some("image/png") => png(bytes),
        Some("image/jpeg") => jpeg(bytes),
        Some("image/gif") => gif(bytes),
        Some("image/webp") => webp(bytes),
        _ => {
            let message = format!(
                "the file is no PNG, JPEG, WebP or GIF picture: {}",
                what(bytes)
            );
            return Err((
                message,
                "save it as PNG or JPEG with a picture program".to_owned(),
            ));
        }
    };
    let picture = found.map_err(|flaw| {
        let help = "open it in a picture program and save it anew";
        (flaw.to_owned(), help.to_owned())
    })?;
    if picture.width == 0 || picture.height == 0 {
        return Err((
            "the picture has no size".to_owned(),
            "save it anew".to_owned(),
        ));
    }
    if picture.width > MAX_SIDE || picture.height > MAX_SIDE {
        let message = format!(
            "the picture is {} x {} pixels; at most {MAX_SIDE} a side are shown",
            picture.width, picture.height
        );
        return Err((
            message,
            "save it smaller: 1200 pixels in width are enough".to_owned(),
        ));
    }
    called_right(name, &picture)?;
    Ok(picture)
}

/// Whether a file's ending says what it is.
fn called_right(name: &str, picture: &Picture) -> Result<(), Refusal> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if !endings(picture.kind)
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
    {
        let right = endings(picture.kind).first().copied().unwrap_or_default();
        let message = format!(
            "the file is called .{ending}, but is {} by its bytes",
            picture.kind
        );
        return Err((message, format!("call it .{right}")));
    }
    Ok(())
}

fn endings(kind: &str) -> &'static [&'static str] {
    match kind {
        "image/png" => &["png"],
        "image/jpeg" => &["jpg", "jpeg"],
        "image/gif" => &["gif"],
        _ => &["webp"],
    }
}

fn kind(bytes: &[u8]) -> Option<&'static str> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    if begins(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if begins(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        Some("image/gif")
    } else if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
        Some("image/webp")
    } else {
        None
    }
}

/// What a file that is no picture looks like.
fn what(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let text = String::from_utf8_lossy(head).to_lowercase();
    if bytes.is_empty() {
        "it is empty"
    } else if text.contains("<svg") {
        "it is SVG, which can carry scripts"
    } else if text.contains("<html") || text.contains("<!doctype") || text.contains("<script") {
        "it is a web page"
    } else if bytes.starts_with(b"PK\x03\x04") {
        "it is a ZIP archive"
    } else if bytes.starts_with(b"%PDF") {
        "it is a PDF"
    } else if bytes.get(4..8) == Some(b"ftyp".as_slice()) {
        "it is HEIC, AVIF or a film"
    } else {
        "its first bytes are of another kind"
    }
}

const CUT: &str = "the picture breaks off before its end";
const BEHIND: &str = "something else stands behind the picture's end";
const BROKEN: &str = "the picture is damaged";

fn big(bytes: &[u8], at: usize, length: usize) -> Result<u32, &'static str> {
    let slice = bytes.get(at..at + length).ok_or(CUT)?;
    Ok(slice
        .iter()
        .fold(0, |number, byte| (number << 8) | u32::from(*byte)))
}

fn little(bytes: &[u8], at: usize, length: usize) -> Result<u32, &'static str> {
    let slice = bytes.get(at..at + length).ok_or(CUT)?;
    Ok(slice
        .iter()
        .rev()
        .fold(0, |number, byte| (number << 8) | u32::from(*byte)))
}

fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Chunks of length, name, content and checksum, from IHDR to IEND.
fn png(bytes: &[u8]) -> Result<Picture, &'static str> {
    let mut at = 8;
    let mut picture = None;
    loop {
        let length = usize_of(big(bytes, at, 4)?);
        let name = bytes.get(at + 4..at + 8).ok_or(CUT)?;
        match (name, picture) {
            (b"IHDR", None) if length == 13 => {
                picture = Some(Picture {
                    kind: "image/png",
                    width: big(bytes, at + 8, 4)?,
                    height: big(bytes, at + 12, 4)?,
                });
            }
            (b"IHDR", _) | (_, None) => return Err(BROKEN),
            _ => {}
        }
        let next = at
            .checked_add(length)
            .and_then(|end| end.checked_add(12))
            .ok_or(BROKEN)?;
        if next > bytes.len() {
            return Err(CUT);
        }
        if name == b"IEND" {
            return if next == bytes.len() {
                picture.ok_or(BROKEN)
            } else {
                Err(BEHIND)
            };
        }
        at = next;
    }
}

/// Segments and scans to the end's mark, after which nothing may stand; a frame tells the size.
fn jpeg(bytes: &[u8]) -> Result<Picture, &'static str> {
    let mut at = 2;
    let mut picture = None;
    loop {
        if bytes.get(at).copied().ok_or(CUT)? != 0xff {
            return Err(BROKEN);
        }
        let mark = bytes.get(at + 1).copied().ok_or(CUT)?;
        match mark {
            0xff => {
                at += 1;
                continue;
            }
            0xd9 if at + 2 < bytes.len() => return Err(BEHIND),
            0xd9 => return picture.ok_or(BROKEN),
            _ => {}
        }
        let length = usize_of(big(bytes, at + 2, 2)?);
        if length < 2 {
            return Err(BROKEN);
        }
        // Frames but for the tables that lie among their marks.
        if (0xc0..=0xcf).contains(&mark) && !matches!(mark, 0xc4 | 0xc8 | 0xcc) {
            picture = Some(Picture {
                kind: "image/jpeg",
                height: big(bytes, at + 5, 2)?,
                width: big(bytes, at + 7, 2)?,
            });
        }
        at += 2 + length;
        if mark == 0xda {
            at = behind_scan(bytes, at)?;
        }
    }
}

/// Within a scan 0xff is followed by 0 or by a restart; another mark ends it.
fn behind_scan(bytes: &[u8], from: usize) -> Result<usize, &'static str> {
    let rest = bytes.get(from..).ok_or(CUT)?;
    let ends = |pair: &[u8]| matches!(pair, [0xff, mark] if !matches!(mark, 0 | 0xd0..=0xd7));
    let end = rest.windows(2).position(ends).ok_or(CUT)?;
    Ok(from + end)
}

/// The screen, then blocks of blocks, to the trailer.
fn gif(bytes: &[u8]) -> Result<Picture, &'static str> {
    let picture = Picture {
        kind: "image/gif",
        width: little(bytes, 6, 2)?,
        height: little(bytes, 8, 2)?,
    };
    let table = |flags: u8| {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    };
    let mut at = 13 + table(bytes.get(10).copied().ok_or(CUT)?);
    let mut frames = 0;
    loop {
        match bytes.get(at).copied().ok_or(CUT)? {
            0x3b if at + 1 == bytes.len() => {
                return if frames > 0 { Ok(picture) } else { Err(BROKEN) };
            }
            0x3b => return Err(BEHIND),
            0x21 => at = blocks(bytes, at + 2)?,
            0x2c => {
                frames += 1;
                let flags = bytes.get(at + 9).copied().ok_or(CUT)?;
                at = blocks(bytes, at + 10 + table(flags) + 1)?;
            }
            _ => return Err(BROKEN),
        }
    }
}

/// Behind blocks that each begin with their length; one of length 0 is the last.
fn blocks(bytes: &[u8], mut at: usize) -> Result<usize, &'static str> {
    loop {
        let length = usize::from(bytes.get(at).copied().ok_or(CUT)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}

/// A RIFF file whose first chunk is one of three that tell the size.
fn webp(bytes: &[u8]) -> Result<Picture, &'static str> {
    let whole = usize_of(little(bytes, 4, 4)?).saturating_add(8);
    if whole > bytes.len() {
        return Err(CUT);
    }
    if whole < bytes.len() {
        return Err(BEHIND);
    }
    let (width, height) = match bytes.get(12..16).ok_or(CUT)? {
        b"VP8 " => (
            little(bytes, 26, 2)? & 0x3fff,
            little(bytes, 28, 2)? & 0x3fff,
        ),
        b"VP8L" => {
            let sizes = little(bytes, 21, 4)?;
            ((sizes & 0x3fff) + 1, ((sizes >> 14) & 0x3fff) + 1)
        }
        b"VP8X" => (little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1),
        _ => return Err(BROKEN),
    };
    Ok(Picture {
        kind: "image/webp",
        width,
        height,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One white pixel as a GIF.
    const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";
    /// The outer structure of the others.
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x02\x00\x03\x01\x01\x11\x00\xff\xda\x00\x02\x12\xff\x00\x34\xff\xd9";
    const WEBP: &[u8] =
        b"RIFF\x16\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x04\x00\x00\x05\x00\x00";

    fn png() -> Vec<u8> {
        let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x07\x00\x00\x00\x09\x08\x00\x00\x00\x00crc!".to_vec();
        png.extend(b"\x00\x00\x00\x01IDATxcrc!\x00\x00\x00\x00IENDcrc!");
        png
    }

    #[test]
    fn four_kinds_are_known_by_their_bytes() {
        for (name, bytes, kind, width, height) in [
            ("a.png", png().as_slice(), "image/png", 7, 9),
            ("a.JPG", JPEG, "image/jpeg", 3, 2),
            ("a.jpeg", JPEG, "image/jpeg", 3, 2),
            ("a.gif", GIF, "image/gif", 1, 1),
            ("a.webp", WEBP, "image/webp", 5, 6),
        ] {
            assert_eq!(
                look(name, bytes),
                Ok(Picture {
                    kind,
                    width,
                    height
                }),
                "{name}"
            );
        }
    }

    #[test]
    fn what_is_no_picture_or_more_than_one_is_refused() {
        let refused = |name: &str, bytes: &[u8]| look(name, bytes).unwrap_err().0;
        assert!(refused("a.png", b"<svg onload=alert(1)>").contains("SVG"));
        assert!(refused("a.png", b"<!DOCTYPE html>").contains("web page"));
        assert!(refused("a.png", b"PK\x03\x04").contains("ZIP"));
        assert!(refused("a.png", b"").contains("empty"));
        assert!(refused("a.png", b"x").contains("another kind"));
        assert!(refused("a.jpg", &png()).contains("image/png by its bytes"));
        assert!(refused("a", &png()).contains("image/png by its bytes"));
        for (name, whole) in [
            ("a.png", png().as_slice()),
            ("a.jpg", JPEG),
            ("a.gif", GIF),
            ("a.webp", WEBP),
        ] {
            let mut more = whole.to_vec();
            more.extend(b"<script>");
            assert_eq!(refused(name, &more), BEHIND, "{name}");
            for cut in 12..whole.len() {
                assert!(look(name, &whole[..cut]).is_err(), "{name} cut at {cut}");
            }
        }
        let mut huge = png();
        huge[16] = 0x7f;
        assert!(refused("a.png", &huge).contains("at most 4096"));
        let mut none = png();
        none[19] = 0;
        assert!(refused("a.png", &none).contains("no size"));
        assert!(refused("a.png", &vec![0; MAX_BYTES + 1]).contains("more than 1024 KB"));
    }

    #[test]
    fn lengths_that_lead_nowhere_end_in_a_refusal() {
        let mut png = png();
        png[8..12].copy_from_slice(&[0xff; 4]);
        assert!(look("a.png", &png).is_err());
        assert!(look("a.jpg", b"\xff\xd8\xff\xe0\x00\x00").is_err());
        assert!(look("a.gif", b"GIF89a\x01\x00\x01\x00\xff\x00\x00").is_err());
    }
}
