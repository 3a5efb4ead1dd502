//! The `cuecard` command: reads the clock and the arguments, and leaves the rest to `cuecard::cli`.

use std::io::{BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> ExitCode {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let stdout = std::io::stdout();
    let colour = stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut stdout = BufWriter::new(stdout.lock());
    let mut world = cuecard::cli::World {
        now: i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
        stdin: &mut std::io::stdin().lock(),
        stdout: &mut stdout,
        stderr: &mut std::io::stderr(),
        colour,
    };
    let code = cuecard::cli::run(std::env::args_os(), &mut world);
    // A pipe that was closed early is the reader's choice and no failure.
    let _ = stdout.flush();
    ExitCode::from(code)
}
