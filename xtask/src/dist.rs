//! `cargo xtask dist`: the extension packed for the stores, and its sizes against what design 6 allows.

use crate::build::{self, Profile};
use crate::places::{self, at};
use crate::run::{self, Outcome};
use flate2::{Compression, write::GzEncoder};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;

/// What is measured with gzip, its files, and the most it may have, in bytes.
const GATES: [(&str, &[&str], usize); 3] = [
    (
        "engine",
        &["background/engine_bg.wasm", "background/boot.js"],
        300_000,
    ),
    ("panel", &["pages/panel_bg.wasm", "pages/panel.js"], 300_000),
    (
        "content script",
        &["content/start.js", "content/page.js"],
        25_000,
    ),
];

/// The most that the packed extension may have, in bytes.
const PACKED: usize = 1_000_000;

/// A part of the extension, what it takes and what it may take, in bytes.
pub struct Size {
    /// What was measured.
    pub name: &'static str,
    /// What it takes.
    pub bytes: usize,
    /// The most it may take.
    pub gate: usize,
}

impl Size {
    /// Whether it is within its gate.
    pub fn holds(&self) -> bool {
        self.bytes <= self.gate
    }

    /// A sentence on a size over its gate.
    pub fn complaint(&self) -> String {
        format!(
            "{} is {} bytes, and {} are allowed. See what grew with `twiggy` or `wasm-objdump`, and drop it.",
            self.name, self.bytes, self.gate
        )
    }
}

/// Builds for release, packs, prints the sizes and fails where one is over its gate.
pub fn pack() -> Outcome {
    build::extension(Profile::Release)?;
    let (file, sizes) = measure()?;
    for Size { name, bytes, gate } in &sizes {
        run::say(&format!(
            "{name:<17} {:>7.1} KB of {:>7.1}",
            kilobytes(*bytes),
            kilobytes(*gate)
        ));
    }
    run::say(&format!("Packed {}.", file.display()));
    let over = sizes.iter().filter(|size| !size.holds());
    let over: Vec<String> = over.map(Size::complaint).collect();
    if over.is_empty() {
        Ok(())
    } else {
        Err(over.join("\n"))
    }
}

/// Packs the extension that was built; the packed file, and the sizes by gzip at its best.
pub fn measure() -> Outcome<(PathBuf, Vec<Size>)> {
    let file = at(&format!(
        "target/dist/cuecard-{}.zip",
        env!("CARGO_PKG_VERSION")
    ));
    zip(&places::extension(), &file)?;
    let mut sizes = Vec::new();
    for (name, files, gate) in GATES {
        let bytes: Outcome<usize> = files
            .iter()
            .map(|file| gzipped(&places::extension().join(file)))
            .sum();
        let bytes = bytes?;
        sizes.push(Size { name, bytes, gate });
    }
    sizes.push(Size {
        name: "packed extension",
        bytes: read(&file)?.len(),
        gate: PACKED,
    });
    Ok((file, sizes))
}

/// A file's size in bytes after gzip at its best.
fn gzipped(file: &Path) -> Outcome<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder
        .write_all(&read(file)?)
        .and_then(|()| encoder.finish());
    packed
        .map(|bytes| bytes.len())
        .map_err(|error| format!("Cannot gzip {}: {error}.", file.display()))
}

/// Packs a folder. Without times and in the order of the names, so that the same files give the same zip.
fn zip(folder: &Path, file: &Path) -> Outcome {
    let failed =
        |error: &dyn std::fmt::Display| format!("Cannot write {}: {error}.", file.display());
    std::fs::create_dir_all(file.parent().unwrap_or(file)).map_err(|error| failed(&error))?;
    let mut zip = zip::ZipWriter::new(File::create(file).map_err(|error| failed(&error))?);
    let options = SimpleFileOptions::default().compression_level(Some(9));
    for path in run::files_below(folder) {
        let name: PathBuf = path.strip_prefix(folder).unwrap_or(&path).to_path_buf();
        zip.start_file(name.to_string_lossy().replace('\\', "/"), options)
            .map_err(|error| failed(&error))?;
        zip.write_all(&read(&path)?)
            .map_err(|error| failed(&error))?;
    }
    zip.finish().map(drop).map_err(|error| failed(&error))
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(file).map_err(|error| format!("Cannot read {}: {error}.", file.display()))
}

/// Thousands of bytes, as they are shown.
#[expect(
    clippy::cast_precision_loss,
    reason = "a size that is shown, far below 2^52 bytes"
)]
pub fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}
