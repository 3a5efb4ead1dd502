//! The only task runner: build, demo, test, bench, outside, tidy, dist, new. `cargo xtask` lists them.

mod bench;
mod build;
mod demo;
mod dist;
mod machine;
mod new;
mod outside;
mod places;
mod run;
mod test;
mod tidy;

use run::Outcome;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask TASK

  build [--release]                   the extension into target/extension, to load unpacked
  test [--only rust|browser [NAME]]   every test, or those of one sort (whose name has NAME in it)
  pictures [NAME]                     every page and state in target/screenshots, for a person to look at
  bench [DATA]                        sizes and times in real browsers, beside bounds and peers; kept in docs/bench.md
                                      (DATA: outside data, of whose questions the search is asked)
  tidy                                the house rules alone
  outside DIR [SUITE]                 the command on test data that others wrote, scored; DIR is not part of the repository
  outside tune DIR                    chooses constants on half of that data
  demo [--headless]                   a browser with Cuecard and a local composer; headless plays the main job itself
  dist                                the packed extension in target/dist, its sizes held to their gates
  new kind|network|engine NAME        the beginning of a rule kind, a network or an editor engine";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match perform(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            run::complain(&sentence);
            ExitCode::FAILURE
        }
    }
}

/// Performs the task that the words of the command line name.
fn perform(words: &[String]) -> Outcome {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build"] => build::extension(build::Profile::Light),
        ["build", "--release"] => build::extension(build::Profile::Release),
        ["test"] => test::all(),
        ["test", "--only", "rust", name @ ..] if name.len() < 2 => {
            test::native(name.first().copied())
        }
        ["test", "--only", "browser", name @ ..] if name.len() < 2 => {
            test::browser(name.first().copied())
        }
        ["pictures", name @ ..] if name.len() < 2 => test::pictures(name.first().copied()),
        ["demo"] => demo::show(false),
        ["demo", "--headless"] => demo::show(true),
        ["dist"] => dist::pack(),
        ["new", "kind", name] => new::kind(name),
        ["new", "network", name] => new::network(name),
        ["new", "engine", name] => new::engine(name),
        ["bench"] => bench::all(None),
        ["bench", data] => bench::all(Some(Path::new(data))),
        ["tidy"] => tidy::all(),
        ["outside", "tune", directory] => outside::tune(Path::new(directory)),
        ["outside", directory, suite @ ..] if suite.len() < 2 => {
            outside::all(Path::new(directory), suite.first().copied())
        }
        [] | ["help" | "--help" | "-h"] => {
            run::say(USAGE);
            Ok(())
        }
        _ => Err(format!(
            "`cargo xtask {}` is not a task.\n\n{USAGE}",
            words.join(" ")
        )),
    }
}
