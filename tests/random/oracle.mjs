// Answers programs as the driver in ../common/python.rs does, by CPython 3.14 in Pyodide: `node oracle.mjs ORACLE_DIRECTORY`.
import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2], "package.json"));
const { loadPyodide } = require("pyodide");

const py = await loadPyodide({ stdout: () => {}, stderr: () => {} });
py.runPython(`
import sys, io, contextlib, gc, warnings
warnings.simplefilter("ignore")

def run_program(source):
    out = io.StringIO()
    ended = ""
    space = {"__name__": "__main__"}
    gc.disable()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(source, "main.py", "exec"), space)
    except BaseException as e:
        try: ended = f"{type(e).__name__}: {e}"
        except BaseException: ended = type(e).__name__ + ": ?"
    # What is printed when the program's objects go is not of the program.
    with contextlib.redirect_stdout(io.StringIO()):
        space = None
        gc.collect()
    return out.getvalue() + ended
`);
const run = py.globals.get("run_program");

const chunks = process.stdin[Symbol.asyncIterator]();
let pending = Buffer.alloc(0);

async function more() {
  const { value, done } = await chunks.next();
  if (done) process.exit(0);
  pending = Buffer.concat([pending, value]);
}

async function readBytes(length) {
  while (pending.length < length) await more();
  const bytes = pending.subarray(0, length);
  pending = pending.subarray(length);
  return bytes;
}

async function readLine() {
  while (!pending.includes(10)) await more();
  const line = await readBytes(pending.indexOf(10) + 1);
  return line.toString("latin1").trim();
}

function write(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

for (;;) {
  const source = (await readBytes(Number(await readLine()))).toString("utf8");
  const answer = Buffer.from(run(source), "utf8");
  write(Buffer.concat([Buffer.from(`${answer.length}\n`), answer]));
}
