//! Whatever stands in a folder or a pack, reading it ends without a panic and each problem has its help.

use super::*;
use crate::program::pack;

/// Pieces that are likely to break something.
const PIECES: [&str; 24] = [
    "+++\n",
    "## ",
    "\\## ",
    "{{",
    "}}",
    "{{link}}",
    "|",
    "\"",
    "\n",
    "\r\n",
    ",",
    ";",
    "\u{feff}",
    "[",
    "]",
    "{",
    "&a ",
    "*a",
    ": ",
    "é👍🏽",
    "\0",
    "2026-13-01",
    "#",
    "---\n",
];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }
}

/// `bytes` with a few pieces put in, cut out or doubled.
fn disturbed(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(bytes.len() + 1);
        let end = (at + dice.roll(12)).min(bytes.len());
        match dice.roll(4) {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
            2 => drop(bytes.splice(at..at, [u8::try_from(dice.roll(256)).unwrap()])),
            _ => drop(bytes.splice(at..at, PIECES[dice.roll(PIECES.len())].bytes())),
        }
    }
    bytes
}

fn folder() -> Folder {
    Folder::of(&[
        HEAD,
        (
            "posts/a.md",
            "+++\ntitle = \"A\"\ntags = [\"One\"]\nvalid_from = 2026-11-04\nlink = \"https://a.example\"\n+++\n\n## en\n\nHello {{you|Who?}}\n\n## it x (breve)\nCiao {{link}}\n",
        ),
        (
            "posts.csv",
            "id,title,language,text,topics\nb,B,en,\"Hello, \"\"you\"\"\",x|y\nb,,it,Ciao,\n",
        ),
        ("tags.csv", "tag;status;why\nOne;required;\"Because; so\"\n"),
        ("people.csv", "id,name,kind,x\nada,Ada,person,@ada\n"),
        (
            "policy/r.yml",
            "rules:\n  - id: r\n    kind: prefer-term\n    use: &u ACME\n    instead_of: [Acme, *u]\n    until: 2026-12-01\n    link: { en: \"#a\" }\n",
        ),
        ("guide/en.md", "# A\n\ntext [b](c) `d`\n\n## E {#e}\n- f\n"),
    ])
}

#[test]
fn no_folder_breaks_the_reader() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let sound = folder();
    let paths: Vec<&String> = sound.files.keys().collect();
    for round in 0..3000 {
        let mut folder = sound.clone();
        let path = paths[dice.roll(paths.len())];
        folder
            .files
            .insert(path.clone(), disturbed(&sound.files[path], &mut dice));
        let (_, problems) = read(&folder);
        assert!(
            problems
                .iter()
                .all(|found| !found.message.is_empty() && !found.help.is_empty()),
            "{problems:?}"
        );
        // Compiling takes much longer than reading, so only some of them are.
        if round % 100 == 0
            && let Some(text) = build(&folder).pack
        {
            assert_eq!(pack::read(&text).map(|(_, problems)| problems), Ok(vec![]));
        }
    }
}

#[test]
fn no_pack_breaks_the_reader() {
    let mut dice = Dice(0xD1B5_4A32_D192_ED03);
    let text = build(&folder()).pack.unwrap();
    for _ in 0..500 {
        let noise = disturbed(text.as_bytes(), &mut dice);
        match pack::read(&String::from_utf8_lossy(&noise)) {
            Ok((sections, _)) => assert_eq!(sections.manifest.cuecard, pack::FORMAT),
            Err(problem) => assert!(
                !problem.message.is_empty() && !problem.help.is_empty(),
                "{problem:?}"
            ),
        }
    }
}
