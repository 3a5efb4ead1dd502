//! What of a module's layout decides how well it packs: functions that resemble each other lie near each other, and
//! imports have short names (decision 0006). What the module does stays as it is.

use crate::run::{self, Outcome};
use flate2::{Compression, write::GzEncoder};
use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::io::Write as _;
use std::path::Path;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef};

/// How far back gzip finds what was there before, in bytes.
const WINDOW: usize = 32_000;

/// Two functions have in common what they share in pieces of so many bytes.
const PIECE: usize = 6;

/// A piece that more functions have is found nearby wherever one lies.
const COMMON: usize = 200;

/// How two functions are told to resemble each other.
#[derive(Clone, Copy)]
struct Measure {
    /// What a function takes besides its code: the larger, the more a small one is put off.
    head: f64,
    /// How much more a piece counts that few functions have.
    rarity: f64,
    /// How its length counts: with less than one, half as long is not twice as good.
    longer: f64,
}

/// All are tried; which one packs best, none tells beforehand, and they lie within a thousandth or two.
const MEASURES: [Measure; 6] = [
    measure(60.0, 0.5, 0.8),
    measure(30.0, 0.7, 0.8),
    measure(30.0, 0.7, 0.9),
    measure(40.0, 0.8, 0.9),
    measure(60.0, 0.5, 0.9),
    measure(20.0, 0.6, 0.9),
];

const fn measure(head: f64, rarity: f64, longer: f64) -> Measure {
    Measure {
        head,
        rarity,
        longer,
    }
}

/// Lays a module out anew, and gives its glue the new names of its imports.
pub fn arrange(module: &Path, glue: &Path) -> Outcome {
    let bytes = std::fs::read(module)
        .map_err(|error| format!("Cannot read {}: {error}.", module.display()))?;
    let failed = |error| format!("Cannot lay out {}: {error}.", module.display());
    let read = Read::of(&bytes).map_err(|error| failed(error.to_string()))?;
    let mut text = std::fs::read_to_string(glue)
        .map_err(|error| format!("Cannot read {}: {error}.", glue.display()))?;
    for (place, name) in read.imports.iter().enumerate() {
        text = renamed(
            &text,
            &format!("\n        {name}:"),
            &format!("\n        {}:", short(place)),
        )
        .ok_or_else(|| format!("{} gives no single {name}.", glue.display()))?;
    }
    let exports = called(&mut text, &read.exports);
    let mut smallest: Option<(usize, Vec<u8>)> = None;
    for measure in MEASURES {
        let arranged = laid_out(&bytes, &read, &exports, measure)
            .map_err(|error| failed(error.to_string()))?;
        let packed = packed(&arranged);
        if smallest.as_ref().is_none_or(|(least, _)| packed < *least) {
            smallest = Some((packed, arranged));
        }
    }
    run::write(module, &smallest.unwrap_or_default().1)?;
    run::write(glue, text.as_bytes())
}

/// The module with its functions in the order of a measure.
fn laid_out(
    module: &[u8],
    read: &Read,
    exports: &BTreeMap<String, String>,
    measure: Measure,
) -> Result<Vec<u8>, reencode::Error> {
    let order = order(&read.bodies, measure);
    let mut places = vec![0; order.len()];
    for (place, function) in (0_u32..).zip(&order) {
        places[*function] = place;
    }
    let mut layout = Layout {
        imported: read.imported,
        order,
        places,
        imports: 0,
        exports,
    };
    let mut arranged = Module::new();
    layout.parse_core_module(&mut arranged, Parser::new(0), module)?;
    Ok(arranged.finish())
}

/// How many bytes gzip makes of it.
fn packed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(usize::MAX, |packed| packed.len())
}

/// What a layout is chosen by.
struct Read<'m> {
    /// How many functions are imported; their numbers come before all others.
    imported: u32,
    /// The other functions' code.
    bodies: Vec<&'m [u8]>,
    /// The names of all imports.
    imports: Vec<&'m str>,
    /// The names of the functions that are exported.
    exports: Vec<&'m str>,
}

impl<'m> Read<'m> {
    fn of(module: &'m [u8]) -> wasmparser::Result<Self> {
        let mut read = Read {
            imported: 0,
            bodies: Vec::new(),
            imports: Vec::new(),
            exports: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        read.imports.push(import.name);
                        read.imported += u32::from(matches!(import.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            read.exports.push(export.name);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => read.bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        Ok(read)
    }
}

/// In which order functions pack well: the largest, then each time the one that has the most in common, for its length,
/// with those that gzip still sees.
fn order(bodies: &[&[u8]], measure: Measure) -> Vec<usize> {
    let mut sight = Sight::new(bodies, measure);
    let mut window = VecDeque::new();
    let mut within = 0;
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|function| Reverse(bodies[*function].len()));
    let mut order = Vec::with_capacity(bodies.len());
    while !left.is_empty() {
        let next = (0..left.len()).rev().max_by(|one, other| {
            let worth = |place: &usize| sight.worth(left[*place], bodies[left[*place]].len());
            worth(one).total_cmp(&worth(other))
        });
        let function = left.remove(next.unwrap_or_default());
        order.push(function);
        sight.enter(function);
        window.push_back(function);
        within += bodies[function].len();
        while within > WINDOW && window.len() > 1 {
            let Some(gone) = window.pop_front() else {
                break;
            };
            within -= bodies[gone].len();
            sight.leave(gone);
        }
    }
    order
}

/// What gzip still sees of the functions that were laid out.
struct Sight {
    /// The pieces of each function that others have as well, by number.
    pieces: Vec<Vec<usize>>,
    /// For each piece the functions that have it.
    holders: Vec<Vec<usize>>,
    /// For each piece how many of the functions in sight have it.
    seen: Vec<usize>,
    /// What each function has in common with those in sight: its pieces that they have, the rarer the more.
    common: Vec<f64>,
    measure: Measure,
}

impl Sight {
    fn new(bodies: &[&[u8]], measure: Measure) -> Self {
        let mut by_piece: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
        for (function, body) in bodies.iter().enumerate() {
            for piece in body.windows(PIECE) {
                let holders = by_piece.entry(piece).or_default();
                if holders.last() != Some(&function) {
                    holders.push(function);
                }
            }
        }
        let shared = |holders: &Vec<usize>| (2..COMMON).contains(&holders.len());
        let holders: Vec<Vec<usize>> = by_piece.into_values().filter(shared).collect();
        let mut pieces = vec![Vec::new(); bodies.len()];
        for (piece, holders) in holders.iter().enumerate() {
            for holder in holders {
                pieces[*holder].push(piece);
            }
        }
        Self {
            seen: vec![0; holders.len()],
            common: vec![0.0; bodies.len()],
            pieces,
            holders,
            measure,
        }
    }

    /// How well a function of a length fits to what is in sight.
    fn worth(&self, function: usize, length: usize) -> f64 {
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        self.common[function] / (f64::from(length) + self.measure.head).powf(self.measure.longer)
    }

    fn enter(&mut self, function: usize) {
        for piece in &self.pieces[function] {
            self.seen[*piece] += 1;
            if self.seen[*piece] == 1 {
                let holders = &self.holders[*piece];
                for holder in holders {
                    self.common[*holder] += self.measure.of(holders);
                }
            }
        }
    }

    fn leave(&mut self, function: usize) {
        for piece in &self.pieces[function] {
            self.seen[*piece] -= 1;
            if self.seen[*piece] == 0 {
                let holders = &self.holders[*piece];
                for holder in holders {
                    self.common[*holder] -= self.measure.of(holders);
                }
            }
        }
    }
}

impl Measure {
    /// What a piece counts that these functions have.
    fn of(self, holders: &[usize]) -> f64 {
        let many = u32::try_from(holders.len()).unwrap_or(u32::MAX);
        f64::from(many).powf(-self.rarity)
    }
}

/// Writes a module with its functions in an order and its imports under short names.
struct Layout<'n> {
    imported: u32,
    /// The functions in the order in which they come to lie.
    order: Vec<usize>,
    /// The place of each.
    places: Vec<u32>,
    /// How many imports were written.
    imports: usize,
    /// The new names of exports.
    exports: &'n BTreeMap<String, String>,
}

impl Reencode for Layout<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error> {
        let own = function.checked_sub(self.imported);
        let place = own.and_then(|own| self.places.get(own as usize));
        Ok(place.map_or(function, |place| self.imported + place))
    }

    fn parse_import(
        &mut self,
        imports: &mut ImportSection,
        import: wasmparser::Import<'_>,
    ) -> Result<(), reencode::Error> {
        let kind = self.entity_type(import.ty)?;
        imports.import(import.module, &short(self.imports), kind);
        self.imports += 1;
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: wasmparser::Export<'_>,
    ) -> Result<(), reencode::Error> {
        let name = self
            .exports
            .get(export.name)
            .map_or(export.name, String::as_str);
        let kind = self.export_kind(export.kind)?;
        let index = self.external_index(export.kind, export.index)?;
        exports.export(name, kind, index);
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        for import in section.into_imports() {
            self.parse_import(imports, import?)?;
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: wasmparser::FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let kinds = section
            .into_iter()
            .collect::<wasmparser::Result<Vec<_>>>()?;
        for function in self.order.clone() {
            functions.function(self.type_index(kinds[function])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: wasmparser::CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let bodies = section
            .into_iter()
            .collect::<wasmparser::Result<Vec<_>>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

/// The name of the import at a place: `a` to `z`, `ba` and so on.
fn short(place: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let mut name = if place < LETTERS.len() {
        String::new()
    } else {
        short(place / LETTERS.len())
    };
    name.push(char::from(LETTERS[place % LETTERS.len()]));
    name
}

/// A text with one name in the place of another that is there once.
fn renamed(text: &str, before: &str, after: &str) -> Option<String> {
    (text.matches(before).count() == 1).then(|| text.replacen(before, after, 1))
}

/// Lets the glue call exports by short names, and gives these. What it does not call by name keeps its own.
fn called(glue: &mut String, exports: &[&str]) -> BTreeMap<String, String> {
    const CALL: &str = "wasm.";
    let mut names = BTreeMap::new();
    let mut parts = glue.split(CALL);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
        let behind = part.trim_start_matches(is_name);
        let name = part.strip_suffix(behind).unwrap_or_default();
        text.push_str(CALL);
        if exports.contains(&name) {
            let next = short(names.len());
            text.push_str(names.entry(name.to_owned()).or_insert(next));
        } else {
            text.push_str(name);
        }
        text.push_str(behind);
    }
    *glue = text;
    names
}

#[cfg(test)]
mod tests;
