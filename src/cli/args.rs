//! The command's arguments.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// A company's approved words and house guide, from the command line.
#[derive(Debug, Parser)]
#[command(name = "cuecard", version, about, max_term_width = 100)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a text against the house guide.
    Check {
        /// How the text is written; `md` is the default for *.md files.
        #[arg(long, value_name = "text|md")]
        markup: Option<Markup>,
        /// Where rules, text and circumstances come from.
        #[command(flatten)]
        scope: Scope,
    },
    /// Find the ready texts that fit a text.
    Suggest {
        /// How many at most.
        #[arg(long, value_name = "K")]
        limit: Option<usize>,
        /// Taken, so that a scope fits both; ready texts fit whatever the markup.
        #[arg(long, hide = true)]
        markup: Option<Markup>,
        /// Where rules, text and circumstances come from.
        #[command(flatten)]
        scope: Scope,
    },
    /// Show what a network sees in a text: its length, hashtags, mentions and links.
    Entities {
        /// The network that reads the text, e.g. x; its limit counts.
        #[arg(long, value_name = "N")]
        network: Option<String>,
        /// Where on the network: post, comment, message or article.
        #[arg(long, value_name = "SURFACE", default_value = "post")]
        surface: String,
        /// Where the text comes from.
        #[command(flatten)]
        input: Input,
    },
    /// Build, verify or test the pack of a programme.
    #[command(subcommand)]
    Pack(Pack),
    /// Find the phrases that say what a text is about.
    Keyphrases {
        /// The text's language; else it is detected.
        #[arg(long, value_name = "xx")]
        lang: Option<String>,
        /// A programme's folder or pack, or JSON lines with `text`: words that few of its texts have say more.
        #[arg(long, value_name = "PATH|FILE.jsonl")]
        library: Option<PathBuf>,
        /// How many at most.
        #[arg(long, value_name = "K")]
        limit: Option<usize>,
        /// Where the text comes from.
        #[command(flatten)]
        input: Input,
    },
}

/// What can be done with a pack.
#[derive(Debug, Subcommand)]
pub enum Pack {
    /// Build a pack from a programme's folder. What is sound is written even if something is wrong.
    Build {
        /// The programme's folder.
        directory: PathBuf,
        /// The file to write.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Print one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Say whether a pack is whole and can be used.
    Verify {
        /// The pack.
        file: PathBuf,
        /// Not in this version.
        #[arg(long, hide = true)]
        key: Option<PathBuf>,
        /// Print one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Try a folder's rules on their own examples, and its texts on its own rules.
    Test {
        /// The programme's folder.
        directory: PathBuf,
        /// Print one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Write confidential terms as salted hashes, for a rule of kind confidential.
    Hash {
        /// A long random text; the same for all terms of a rule.
        #[arg(long, value_name = "S")]
        salt: String,
        /// Print one JSON value.
        #[arg(long)]
        json: bool,
        /// The terms, or - for one a line of what is piped in, so that they are in no history of commands.
        #[arg(required = true, value_name = "TERM|-")]
        terms: Vec<String>,
    },
    /// Not in this version.
    #[command(hide = true, disable_help_flag = true)]
    Sign {
        /// Ignored.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
        rest: Vec<String>,
    },
    /// Not in this version.
    #[command(hide = true, disable_help_flag = true)]
    Keygen {
        /// Ignored.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
        rest: Vec<String>,
    },
}

/// Where texts come from and answers go.
#[derive(Debug, Clone, Args)]
pub struct Input {
    /// Read JSON lines with `id` and `text`, and answer each with one.
    #[arg(long)]
    pub batch: bool,
    /// Print one JSON value.
    #[arg(long)]
    pub json: bool,
    /// The text's file, or - for what is piped in.
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
}

/// Rules and the circumstances of a text.
#[derive(Debug, Clone, Args)]
pub struct Scope {
    /// A programme's folder or pack.
    #[arg(long, value_name = "PATH")]
    pub program: Option<PathBuf>,
    /// A folder of rules, or of Vale styles; may be given more than once.
    #[arg(long, value_name = "DIR")]
    pub rules: Vec<PathBuf>,
    /// Only these rules.
    #[arg(long, value_name = "RULE,..", value_delimiter = ',')]
    pub only: Vec<String>,
    /// The network that the text is for, e.g. linkedin.
    #[arg(long, value_name = "N")]
    pub network: Option<String>,
    /// Where on the network: post, comment, message or article.
    #[arg(long, value_name = "SURFACE", default_value = "post")]
    pub surface: String,
    /// The text's language; else it is detected.
    #[arg(long, value_name = "xx")]
    pub lang: Option<String>,
    /// The language of messages.
    #[arg(long, value_name = "xx")]
    pub ui: Option<String>,
    /// The moment that counts, e.g. 2026-11-04T09:00:00+01:00; else now.
    #[arg(long, value_name = "RFC3339")]
    pub at: Option<String>,
    /// What the person is, e.g. role=sales,country=it.
    #[arg(long, value_name = "k=v,..", value_delimiter = ',')]
    pub audience: Vec<String>,
    /// What the person shared so far, as JSON.
    #[arg(long, value_name = "FILE")]
    pub shares: Option<PathBuf>,
    /// Where texts come from and answers go.
    #[command(flatten)]
    pub input: Input,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Markup {
    /// As it is posted.
    Text,
    /// Markdown, whose code is not text.
    Md,
}
