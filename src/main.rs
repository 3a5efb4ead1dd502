//! The `cuecard` command: reads the clock and the arguments, and leaves the rest to `cuecard::cli`.

fn main() -> std::process::ExitCode {
    cuecard::cli::main()
}
