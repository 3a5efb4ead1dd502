//! What a source says: names, routines, sets of letters, and commands as a tree.

use std::collections::BTreeMap;

/// A source that was read.
#[derive(Debug, Default)]
pub struct Script {
    /// What each declared name is.
    pub names: BTreeMap<String, Name>,
    /// The routines by name.
    pub routines: BTreeMap<String, Routine>,
    /// The letters of each grouping.
    pub groupings: BTreeMap<String, Vec<char>>,
    /// The `among`s in the order of the source.
    pub amongs: Vec<Among>,
    /// The routine that others call.
    pub external: String,
}

impl Script {
    /// How many values are declared.
    pub fn values(&self) -> usize {
        let values = self.names.values();
        values.filter(|name| matches!(name, Name::Value(_))).count()
    }
}

/// What a name is declared as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// A routine, external or not.
    Routine,
    /// A set of letters.
    Grouping,
    /// An integer or boolean, with its place among the values.
    Value(usize),
}

/// A routine.
#[derive(Debug)]
pub struct Routine {
    /// Whether it reads backwards.
    pub backwards: bool,
    /// What it does.
    pub body: Command,
}

/// An `among`, or what `substring` looks for.
#[derive(Debug, Default)]
pub struct Among {
    /// Where it stands.
    pub line: usize,
    /// What is done whichever was found, before the action.
    pub first: Option<Command>,
    /// Each string with its action's place; those without one have a place behind all actions.
    pub strings: Vec<(String, usize)>,
    /// What is done with what was found.
    pub actions: Vec<Command>,
}

/// A command. Values are places among those of `operations`.
#[derive(Debug, Clone)]
pub enum Command {
    /// `( … )`
    Row(Vec<Command>),
    /// `… or …`
    Either(Vec<Command>),
    /// `… and …`
    All(Vec<Command>),
    /// A word and the command behind it.
    With(Prefix, Box<Command>),
    /// `atleast 1 …`
    AtLeast(usize, Box<Command>),
    /// `setlimit tomark p for …` and the line
    Within(usize, Box<Command>, usize),
    /// `backwards …` and the line
    Backwards(Box<Command>, usize),
    /// `[`
    Left,
    /// `]`
    Right,
    /// `<- '…'`, and `delete` with nothing
    Replace(String),
    /// `next` (once) and `hop 3`
    Step(usize),
    /// `atlimit`
    AtLimit,
    /// `atmark p`
    AtMark(usize),
    /// `$p = …`, `setmark p`, `set p`, `unset p`
    Assign(usize, usize),
    /// `$p < …`
    Less(usize, usize),
    /// `$p <= …`
    UpTo(usize, usize),
    /// `false`
    Never,
    /// A string
    Text(String),
    /// A grouping's name, and whether `non` stands before it
    Grouping(String, bool, usize),
    /// `substring`, and `among` where it looks by itself
    Substring(usize),
    /// `among`, behind its `substring`
    Among(usize),
    /// A routine's name and the line
    Call(String, usize),
    /// A boolean's name
    Flag(usize),
}

/// A word that stands before a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefix {
    /// `test`
    Test,
    /// `do`
    Do,
    /// `try`
    Try,
    /// `not`
    Not,
    /// `repeat`
    Repeat,
    /// `goto`
    GoTo,
    /// `gopast`
    GoPast,
    /// `fail`
    Fail,
}
