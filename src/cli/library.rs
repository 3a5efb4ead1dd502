//! The rules and posts that the command works with: of a folder or pack, and of folders of rules.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use super::args::Scope;
use crate::author::{self, Folder};
use crate::policy::{self, Policy};
use crate::program::{Head, Post, Problem, ProblemSeverity, RawRule, caption, pack};
use crate::suggest::Index;
use crate::text::sketch;

/// Rules and posts, ready for any number of texts.
#[derive(Debug, Default)]
pub struct Library {
    /// The programme's head, if there is a programme.
    pub head: Option<Head>,
    /// A pack's own rules stay compiled as they are, so there may be two.
    pub policies: Vec<Policy>,
    /// Only these rules speak; empty: all.
    pub only: BTreeSet<String>,
    /// Rules that this version cannot run.
    pub unsupported: Vec<Unsupported>,
    /// All else that is wrong.
    pub problems: Vec<Problem>,
    /// Which posts fit.
    pub index: Index,
    texts: BTreeMap<String, Stored>,
    /// Sketches of the ready texts, if a rule compares with them.
    pub captions: Vec<Vec<u32>>,
}

/// A rule that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unsupported {
    /// Its id.
    pub rule: String,
    /// Where it stands.
    pub file: String,
    /// Its line.
    pub line: usize,
    /// Why.
    pub reason: String,
}

#[derive(Debug)]
enum Stored {
    Read(Box<Post>),
    Json(String),
}

impl Library {
    /// Loads what the flags name. Err: a message, because it cannot be read at all.
    pub fn load(scope: &Scope) -> Result<Self, String> {
        let mut library = Library {
            only: scope.only.iter().cloned().collect(),
            ..Library::default()
        };
        let mut rules = Vec::new();
        if let Some(path) = &scope.program {
            if path.is_dir() {
                rules.extend(library.load_folder(path)?);
            } else {
                library.load_pack(path)?;
            }
        }
        for directory in &scope.rules {
            let more = library.load_rules(directory)?;
            for rule in more {
                if !rules.iter().any(|known: &RawRule| known.id == rule.id) {
                    rules.push(rule);
                }
            }
        }
        library.note(author::complete(&mut rules), true);
        let about = library.head.as_ref().map(author::about);
        if !rules.is_empty() || library.policies.is_empty() {
            let (policy, problems) = policy::compile(&rules, about.as_ref());
            library.policies.push(policy);
            library.note(problems, true);
        }
        library.sketch_captions();
        Ok(library)
    }

    fn sketch_captions(&mut self) {
        let Some(head) = self
            .head
            .as_ref()
            .filter(|_| self.policies.iter().any(Policy::compares))
        else {
            return;
        };
        let posts: Vec<Post> = self.texts.keys().filter_map(|id| self.post(id)).collect();
        for post in &posts {
            for variant in &post.variants {
                let filled =
                    caption::fill(variant, post, &head.campaigns, &crate::lean::Table::new());
                self.captions.push(sketch(&filled.text));
            }
        }
    }

    /// A post by its id.
    pub fn post(&self, id: &str) -> Option<Post> {
        match self.texts.get(id)? {
            Stored::Read(post) => Some((**post).clone()),
            Stored::Json(json) => serde_json::from_str(json).ok(),
        }
    }

    /// Whether the programme has handles or texts for a network.
    pub fn names_network(&self, name: &str) -> bool {
        let people = self.head.iter().flat_map(|head| &head.people);
        let entries = self.texts.keys().filter_map(|id| self.index.entry(id));
        let mut networks = entries
            .flat_map(|entry| &entry.variants)
            .filter_map(|variant| variant.network.as_deref())
            .chain(people.flat_map(|person| person.handles.keys().map(String::as_str)));
        networks.any(|network| network == name)
    }

    fn load_folder(&mut self, path: &Path) -> Result<Vec<RawRule>, String> {
        let (program, problems) = author::read(&read_folder(path)?);
        let Some(program) = program else {
            let reasons: Vec<String> = problems
                .iter()
                .map(|problem| format!("{} ({})", problem.message, problem.help))
                .collect();
            return Err(format!(
                "{} holds no programme: {}",
                path.display(),
                reasons.join("; ")
            ));
        };
        self.index = Index::build(&program.posts, &program.head);
        let texts = program
            .posts
            .into_iter()
            .map(|post| (post.id.clone(), Stored::Read(Box::new(post))));
        self.texts = texts.collect();
        self.head = Some(program.head);
        self.note(problems, false);
        Ok(program.rules)
    }

    fn load_pack(&mut self, path: &Path) -> Result<(), String> {
        let (sections, problems) = open_pack(path)?;
        let told = |what: &str, error: &dyn std::fmt::Display| {
            format!("{}: the {what} cannot be used: {error}", path.display())
        };
        let head: Head =
            serde_json::from_str(&sections.head).map_err(|error| told("head", &error))?;
        let policy: Policy =
            serde_json::from_str(&sections.rules).map_err(|error| told("rules", &error))?;
        self.index =
            serde_json::from_str(&sections.index).map_err(|error| told("index", &error))?;
        self.texts = sections
            .texts
            .into_iter()
            .map(|(id, json)| (id, Stored::Json(json)))
            .collect();
        self.head = Some(head);
        self.policies.push(policy);
        self.note(problems, false);
        Ok(())
    }

    fn load_rules(&mut self, directory: &Path) -> Result<Vec<RawRule>, String> {
        let folder = read_folder(directory)?;
        let absolute = std::path::absolute(directory).unwrap_or_else(|_| directory.to_owned());
        let name = absolute.file_name().map_or_else(
            || "rules".into(),
            |name| name.to_string_lossy().into_owned(),
        );
        let (mut rules, mut problems) = author::read_styles(&folder, &name);
        let full = |file: &str| directory.join(file).to_string_lossy().replace('\\', "/");
        for rule in &mut rules {
            rule.file = full(&rule.file);
        }
        for problem in &mut problems {
            problem.file = full(&problem.file);
        }
        if rules.is_empty() && problems.is_empty() {
            return Err(format!(
                "{} holds no rules: no *.yml in it, nor in the folders directly in it",
                directory.display()
            ));
        }
        self.note(problems, true);
        Ok(rules)
    }

    /// Errors of rules go into the answer, all other problems to the person.
    fn note(&mut self, problems: Vec<Problem>, of_rules: bool) {
        for problem in problems {
            let of_rule = of_rules || problem.file.starts_with("policy/");
            if of_rule && problem.severity == ProblemSeverity::Error {
                if self.only.is_empty() || self.only.contains(&problem.id) {
                    self.unsupported.push(Unsupported {
                        rule: problem.id,
                        file: problem.file,
                        line: problem.line,
                        reason: problem.message,
                    });
                }
            } else {
                self.problems.push(problem);
            }
        }
    }
}

/// Reads a folder from disk. Err: a message.
pub fn read_folder(path: &Path) -> Result<Folder, String> {
    if !path.is_dir() {
        return Err(format!("{} is not a folder", path.display()));
    }
    Folder::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// Reads a pack from disk. Err: a message, because it cannot be read or used.
pub fn open_pack(path: &Path) -> Result<(pack::Sections, Vec<Problem>), String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    pack::read(&text).map_err(|problem| {
        let place = if problem.line == 0 {
            String::new()
        } else {
            format!(" line {}", problem.line)
        };
        format!(
            "{}{place}: {}; {}",
            path.display(),
            problem.message,
            problem.help
        )
    })
}
