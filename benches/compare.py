#!/usr/bin/env python3
"""Processor time of programs under Hognose and under python3, in one run, as a table.

    benches/compare.py [--hognose PATH] [--rounds 3] [--write docs/benchmarks.md [--section TITLE]] PROGRAM.py...

Both run each program as a process, turn and turn about; of each time that of an empty program just before is taken off. The ratio is the median of the
rounds' ratios: on a machine whose speed changes from second to second, two runs side by side tell more than the least of each. Where the
outputs differ the row says so. A ratio above 1 is faster than python3.
"""
import argparse, math, pathlib, platform, resource, statistics, subprocess, sys, tempfile


def processor_time():
    # The sum is exact; how it is split between user and system is the kernel's guess, a bad one for short programs.
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def spent(command):
    before = processor_time()
    done = subprocess.run(command, capture_output=True, text=True)
    return processor_time() - before, done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hognose", default="target/release/hognose")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--section", help="write the table into a section of this name, not to the beginning")
    parser.add_argument("programs", nargs="+", type=pathlib.Path)
    args = parser.parse_args()
    commands = {"hognose": [args.hognose, "run"], "python": [sys.executable]}
    empty = tempfile.NamedTemporaryFile("w", suffix=".py")
    rows, ratios = [], []
    for program in args.programs:
        times, outputs = {who: [] for who in commands}, {}
        for _ in range(args.rounds):
            for who, command in commands.items():
                idle, _ = spent([*command, empty.name])
                time, outputs[who] = spent([*command, str(program)])
                times[who].append(max(time - idle, 1e-3))
        ours, theirs = statistics.median(times["hognose"]), statistics.median(times["python"])
        ratio = statistics.median(python / hognose for python, hognose in zip(times["python"], times["hognose"]))
        same = outputs["hognose"] == outputs["python"]
        if same:
            ratios.append(ratio)
        rows.append(f"| {program.stem} | {theirs * 1000:.0f} | {ours * 1000:.0f} | {f'{ratio:.2f}' if same else 'output differs'} |")
        print(rows[-1], flush=True)
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else 0
    rows.append(f"| geometric mean of {len(ratios)} | | | **{mean:.2f}** |")
    print(rows[-1])
    if args.write:
        # The other sections are made by others.
        which = f"--section '{args.section}' PROGRAM..." if args.section else "PROGRAM..."
        head, *sections = (args.write.read_text() if args.write.exists() else "").split("\n## ")
        explained = (
            f"Processor time in milliseconds, user and system, medians of {args.rounds} rounds turn and turn about, that of an empty program just before taken off; "
            f"python3 is {platform.python_version()}. The ratio is the median of the rounds' ratios; above 1 is faster than python3.\n\n"
            f"Made by `python3 benches/compare.py --write docs/benchmarks.md {which}` after `cargo build --release -p hognose-cli`.\n\n"
            "| program | python3 ms | hognose ms | ratio |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"
        )
        if args.section:
            sections = [section for section in sections if not section.startswith(args.section + "\n")]
            sections.insert(0, f"{args.section}\n\n{explained}")
        else:
            head = f"# Benchmarks\n\n{explained}"
        args.write.write_text("\n## ".join([head, *sections]))


if __name__ == "__main__":
    main()
