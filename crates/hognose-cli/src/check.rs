//! `hognose check FILE`: what is sure to fail, a line each; the exit status says whether there is any.

use clap::Args;
use hognose_interpreter::Known;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct CheckArgs {
    /// The program; `-` reads it from standard input.
    file: PathBuf,
    /// A name that will be there: an input, a function of the host's. May be repeated.
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
}

pub fn check(args: &CheckArgs) -> ExitCode {
    let source = match crate::run::read(&args.file) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("hognose: can't open file '{}': {error}", args.file.display());
            return ExitCode::from(2);
        }
    };
    let known = Known {
        names: args.names.clone(),
        ..Known::default()
    };
    let problems = hognose_interpreter::check(&source, &known);
    for problem in &problems {
        println!("{}: {problem}", args.file.display());
    }
    ExitCode::from(u8::from(!problems.is_empty()))
}
