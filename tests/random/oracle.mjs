// Answers programs as the driver in random_programs.rs does, by CPython 3.14 in Pyodide: `node oracle.mjs ORACLE_DIRECTORY`.
import { readSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2], "package.json"));
const { loadPyodide } = require("pyodide");

const py = await loadPyodide({ stdout: () => {}, stderr: () => {} });
py.runPython(`
import sys, io, contextlib, warnings
warnings.simplefilter("ignore")

def run_program(source):
    out = io.StringIO()
    ended = ""
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(source, "main.py", "exec"), {"__name__": "__main__"})
    except BaseException as e:
        try: ended = f"{type(e).__name__}: {e}"
        except BaseException: ended = type(e).__name__ + ": ?"
    return out.getvalue() + ended
`);
const run = py.globals.get("run_program");

function readBytes(length) {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const got = readSync(0, bytes, at, length - at, null);
    if (got === 0) process.exit(0);
    at += got;
  }
  return bytes;
}

function readLine() {
  let line = "";
  for (;;) {
    const byte = readBytes(1)[0];
    if (byte === 10) return line;
    line += String.fromCharCode(byte);
  }
}

function write(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

write(Buffer.from("3 14\n"));
for (;;) {
  const source = readBytes(Number(readLine())).toString("utf8");
  const answer = Buffer.from(run(source), "utf8");
  write(Buffer.concat([Buffer.from(`${answer.length}\n`), answer]));
}
