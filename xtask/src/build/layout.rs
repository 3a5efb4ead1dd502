//! What of a module's layout decides how well it packs: functions that resemble each other lie near each other, and
//! imports have short names (decision 0006). What the module does stays as it is.

use crate::run::{self, Outcome};
use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::path::Path;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, ImportSection, Module};
use wasmparser::{Parser, Payload, TypeRef};

/// How far back gzip finds what was there before, in bytes.
const WINDOW: usize = 32_000;

/// Two functions have in common what they share in pieces of so many bytes.
const PIECE: usize = 6;

/// A piece that more functions have is found nearby wherever one lies.
const COMMON: usize = 200;

/// What a function takes besides its code, and how its length counts: half as long is not twice as good.
const HEAD: f64 = 60.0;
const LONGER: f64 = 0.8;

/// Lays a module out anew, and gives its glue the new names of its imports.
pub fn arrange(module: &Path, glue: &Path) -> Outcome {
    let bytes = std::fs::read(module)
        .map_err(|error| format!("Cannot read {}: {error}.", module.display()))?;
    let failed = |error| format!("Cannot lay out {}: {error}.", module.display());
    let read = Read::of(&bytes).map_err(|error| failed(error.to_string()))?;
    let order = order(&read.bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in (0_u32..).zip(&order) {
        places[*function] = place;
    }
    let mut layout = Layout {
        imported: read.imported,
        order,
        places,
        names: Vec::new(),
    };
    let mut arranged = Module::new();
    layout
        .parse_core_module(&mut arranged, Parser::new(0), &bytes)
        .map_err(|error| failed(error.to_string()))?;
    run::write(module, &arranged.finish())?;
    rename(glue, &layout.names)
}

/// What a layout is chosen by.
struct Read<'m> {
    /// How many functions are imported; their numbers come before all others.
    imported: u32,
    /// The other functions' code.
    bodies: Vec<&'m [u8]>,
}

impl<'m> Read<'m> {
    fn of(module: &'m [u8]) -> wasmparser::Result<Self> {
        let mut read = Read {
            imported: 0,
            bodies: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        if matches!(import?.ty, TypeRef::Func(_)) {
                            read.imported += 1;
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
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let mut sight = Sight::new(bodies);
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
}

impl Sight {
    fn new(bodies: &[&[u8]]) -> Self {
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
        }
    }

    /// How well a function of a length fits to what is in sight.
    fn worth(&self, function: usize, length: usize) -> f64 {
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        self.common[function] / (f64::from(length) + HEAD).powf(LONGER)
    }

    fn enter(&mut self, function: usize) {
        for piece in &self.pieces[function] {
            self.seen[*piece] += 1;
            if self.seen[*piece] == 1 {
                let holders = &self.holders[*piece];
                for holder in holders {
                    self.common[*holder] += rarity(holders);
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
                    self.common[*holder] -= rarity(holders);
                }
            }
        }
    }
}

/// What a piece counts that some functions have.
fn rarity(holders: &[usize]) -> f64 {
    let many = u32::try_from(holders.len()).unwrap_or(u32::MAX);
    f64::from(many).sqrt().recip()
}

/// Writes a module with its functions in an order and its imports under short names.
struct Layout {
    imported: u32,
    /// The functions in the order in which they come to lie.
    order: Vec<usize>,
    /// The place of each.
    places: Vec<u32>,
    /// The names that imports had, in the order of the module.
    names: Vec<String>,
}

impl Reencode for Layout {
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
        imports.import(import.module, &short(self.names.len()), kind);
        self.names.push(import.name.to_owned());
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

/// Gives the glue's functions the names by which the module now imports them.
fn rename(glue: &Path, names: &[String]) -> Outcome {
    let mut text = std::fs::read_to_string(glue)
        .map_err(|error| format!("Cannot read {}: {error}.", glue.display()))?;
    for (place, name) in names.iter().enumerate() {
        let (before, after) = (
            format!("\n        {name}:"),
            format!("\n        {}:", short(place)),
        );
        if text.matches(&before).count() != 1 {
            return Err(format!("{} gives no single {name}.", glue.display()));
        }
        text = text.replacen(&before, &after, 1);
    }
    run::write(glue, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, Instruction, TypeSection, ValType};

    /// A module that imports a function and has others: each gives back a number, the last what the one before it gives.
    fn module(numbers: &[i32]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import(
            "glue",
            "__wbg_now_0123",
            wasm_encoder::EntityType::Function(0),
        );
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut add = |instruction: &Instruction<'_>| {
            functions.function(0);
            let mut function = Function::new([]);
            function.instruction(instruction);
            function.instruction(&Instruction::End);
            code.function(&function);
        };
        for number in numbers {
            add(&Instruction::I32Const(*number));
        }
        let many = u32::try_from(numbers.len()).unwrap();
        add(&Instruction::Call(many));
        let mut exports = ExportSection::new();
        exports.export("last", ExportKind::Func, many + 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    /// What the exported function gives: the number of the one that it calls.
    fn given(module: &[u8]) -> i32 {
        let read = Read::of(module).unwrap();
        let mut exported = 0;
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ExportSection(section) = payload.unwrap() {
                exported = section.into_iter().next().unwrap().unwrap().index;
            }
        }
        let body = |function: u32| read.bodies[(function - read.imported) as usize];
        // No locals, `call`, the number of the function; `i32.const` and the number.
        let called = u32::from(body(exported)[2]);
        i32::from(body(called)[2])
    }

    #[test]
    fn a_module_that_is_laid_out_anew_does_the_same_and_its_glue_knows_the_names() {
        let folder = std::env::temp_dir().join(format!("cuecard-layout-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (wasm, glue) = (folder.join("it.wasm"), folder.join("it.js"));
        let before = module(&[11, 22, 33]);
        assert_eq!(given(&before), 33);
        std::fs::write(&wasm, &before).unwrap();
        std::fs::write(&glue, "{\n        __wbg_now_0123: function() {}\n}").unwrap();
        arrange(&wasm, &glue).unwrap();
        let after = std::fs::read(&wasm).unwrap();
        assert_eq!(given(&after), 33);
        assert_eq!(
            std::fs::read_to_string(&glue).unwrap(),
            "{\n        a: function() {}\n}"
        );
        assert!(arrange(&wasm, &glue).is_ok());
        std::fs::write(&glue, "{}").unwrap();
        assert!(
            arrange(&wasm, &glue)
                .unwrap_err()
                .contains("gives no single a.")
        );
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn functions_that_resemble_each_other_become_neighbours() {
        let (red, blue) = ([7; 40], [8; 60]);
        let varied = |of: &[u8], last: u8| [of, &(0..9).collect::<Vec<u8>>(), &[last; 9]].concat();
        let bodies = [
            varied(&red, 1),
            varied(&blue, 2),
            varied(&red, 3),
            varied(&blue, 4),
        ];
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let order = order(&bodies);
        assert_eq!(order[0] % 2, order[1] % 2);
        assert_eq!(order[2] % 2, order[3] % 2);
    }

    #[test]
    fn each_import_has_a_short_name_of_its_own() {
        let names: Vec<String> = (0..1000).map(short).collect();
        assert_eq!((names[0].as_str(), names[26].as_str()), ("a", "ba"));
        assert_eq!(
            names.iter().collect::<std::collections::HashSet<_>>().len(),
            1000
        );
    }
}
