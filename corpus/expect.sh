#!/bin/sh
# Writes X.out beside every X.py of the corpus: what CPython 3.14 prints, and the traceback after it where the
# program ends in an exception.
#
#   corpus/expect.sh [ORACLE_DIR]     default: ../shared/oracle beside the project (needs its npm install)
#
# Programs that call asyncio.run, or begin with `# native`, cannot run in the oracle: they run under $PYTHON (default python3) and
# must end well.
set -eu
oracle=${1:-}
[ -z "$oracle" ] || oracle=$(cd "$oracle" && pwd)
cd "$(dirname "$0")"
corpus=$(pwd)
[ -n "$oracle" ] || oracle=$(cd ../../shared/oracle && pwd)

# The program's own tracebacks show its lines only if they are known before it runs.
patched=$(mktemp -d)
trap 'rm -rf "$patched"' EXIT
cp "$oracle/package.json" "$patched"
ln -s "$oracle/node_modules" "$patched/node_modules"
sed -e '/^    exc = None$/i\    import linecache\n    linecache.cache[name] = (len(source), None, source.splitlines(True), name)' \
    "$oracle/oracle.mjs" >"$patched/oracle.mjs"
oracle=$patched

all=$(find "$corpus" -mindepth 2 -name '*.py' | sort)
native=$(printf '%s\n' "$all" | xargs grep -lE 'asyncio\.run\(|^# native' || true)
# Python code deep in recursion needs more native stack than node has by default.
printf '%s\n' "$all" | xargs grep -LE 'asyncio\.run\(|^# native' |
    (cd "$oracle" && ulimit -s 1000000 && xargs -n 1000 node --stack-size=900000 oracle.mjs --write)

failed=0
for program in $native; do
    "${PYTHON:-python3}" "$program" >"${program%.py}.out" || { echo "failed: ${program#"$corpus"/}" >&2; failed=1; }
done
exit $failed
