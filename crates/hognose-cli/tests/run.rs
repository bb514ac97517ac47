//! `hognose run` as a user of the command meets it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

fn hognose(options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hognose"));
    command.arg("run").args(options).arg("-");
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// What a program prints, on both streams, and its exit status.
fn run(options: &[&str], source: &str) -> (String, String, i32) {
    let mut child = hognose(options).spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(source.as_bytes()).expect("the program is read");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    (
        String::from_utf8(output.stdout).expect("text"),
        String::from_utf8(output.stderr).expect("text"),
        output.status.code().expect("no signal"),
    )
}

#[test]
fn time_is_virtual_until_the_machine_s_is_granted() {
    let source = "import time\nbegin = time.time()\ntime.sleep(0.05)\nprint(begin > 1e9, time.time() - begin >= 0.05)";
    assert_eq!(run(&[], source).0, "False True\n");
    assert_eq!(run(&["--system"], source).0, "True True\n");
}

#[test]
fn a_sleep_past_the_time_limit_ends_there() {
    let source = "import time\nprint('before')\ntime.sleep(3600)\nprint('after')";
    let (output, error, status) = run(&["--system", "--max-duration", "0.2"], source);
    assert_eq!(
        (output.as_str(), error.as_str(), status),
        ("before\n", "hognose: time limit exceeded\n", 3)
    );
}

#[test]
fn what_is_printed_comes_out_while_the_program_runs() {
    let mut child = hognose(&[]).spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(b"print('first')\nwhile True: pass")
        .expect("the program is read");
    drop(stdin);
    let mut line = String::new();
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    output.read_line(&mut line).expect("a line");
    assert_eq!(line, "first\n");
    child.kill().expect("it runs still");
    child.wait().expect("it ends");
}

#[test]
fn the_instruction_limit_is_not_a_pause() {
    let (output, error, status) = run(&["--max-instructions", "5000000"], "print('first')\nwhile True: pass");
    assert_eq!(
        (output.as_str(), error.as_str(), status),
        ("first\n", "hognose: instruction limit exceeded\n", 3)
    );
}
