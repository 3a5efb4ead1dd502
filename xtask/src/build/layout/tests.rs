//! Small modules that are laid out anew.

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
    std::fs::write(
        &glue,
        "{\n        __wbg_now_0123: function() {}\n}\nwasm.last(wasm.lasting)",
    )
    .unwrap();
    arrange(&wasm, &glue).unwrap();
    let after = std::fs::read(&wasm).unwrap();
    assert_eq!(given(&after), 33);
    assert_eq!(
        std::fs::read_to_string(&glue).unwrap(),
        "{\n        a: function() {}\n}\nwasm.a(wasm.lasting)"
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
    let order = order(&bodies, MEASURES[0]);
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
