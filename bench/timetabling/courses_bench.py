#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs lunxun-timetable on the competition's instances and prints every component, the independent checker's verdict
beside it, and median and worst over the seeds.

usage: courses_bench.py [--seconds 120] [--seeds 1-5] [--instances comp01,comp02] [--formulation ud2] [--threads 1]
                        [--clock cpu|wall] [--program build/release/bin/lunxun-timetable] [--folder ../shared/benchmarks/timetabling]

Seconds count CPU time by default, so that a busy machine does not change the figures; wall seconds are printed too."""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile

BEST_KNOWN = dict(zip((f"comp{i:02d}" for i in range(1, 15)), (5, 24, 62, 35, 284, 27, 6, 37, 96, 4, 0, 294, 59, 51)))
COLUMNS = {"ud2": ("room_seats", "spread_days", "day_isolated", "keep_room"),
           "ud5": ("room_seats", "spread_days", "day_isolated", "day_gaps", "day_load", "travel_time")}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--seeds", default="1-5")
    parser.add_argument("--instances", default="")
    parser.add_argument("--formulation", default="ud2", choices=COLUMNS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--clock", default="cpu", choices=("cpu", "wall"))
    parser.add_argument("--program", default="build/release/bin/lunxun-timetable")
    parser.add_argument("--folder", default="../shared/benchmarks/timetabling")
    return parser.parse_args()


def seeds_of(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def run(options, path, seed, out):
    command = [options.program, "solve", path, "--formulation", options.formulation, "--seconds", str(options.seconds), "--seed", str(seed),
               "--threads", str(options.threads), "--clock", options.clock, "--out", out]
    done = subprocess.run(command, capture_output=True, text=True)
    lines = done.stdout.strip().split("\n")
    if not lines[-1].startswith("{"):
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return json.loads(lines[-1])


def checked(options, path, out):
    """Verdict and soft cost of the independent checker, which knows UD2 only."""
    if options.formulation != "ud2":
        return "-", None
    done = subprocess.run([sys.executable, os.path.join(options.folder, "validate_ctt.py"), path, out], capture_output=True, text=True)
    soft = re.search(r"soft:.*total=(\d+)", done.stdout)
    return ("feasible" if done.returncode == 0 else "BROKEN"), int(soft.group(1)) if soft else None


def main():
    options = arguments()
    folder = os.path.join(options.folder, "instances")
    if not os.path.isdir(folder):
        print(f"skipped: {folder} is not there")
        return
    suffix = ".ectt" if options.formulation == "ud5" else ".ctt"
    names = options.instances.split(",") if options.instances else sorted(f[:-len(suffix)] for f in os.listdir(folder) if f.endswith(suffix))
    columns = COLUMNS[options.formulation]
    print(f"{'instance':16} seed  hard  soft {' '.join(f'{c:>12}' for c in columns)}  checker   first feasible   wall s    cpu s  M moves/s")
    gaps = []
    for name in names:
        path = next(p for p in (os.path.join(folder, name + s) for s in (suffix, ".ctt", ".ectt")) if os.path.exists(p))
        softs = []
        for seed in seeds_of(options.seeds):
            with tempfile.NamedTemporaryFile(suffix=".sol") as out:
                result = run(options, path, seed, out.name)
                verdict, soft = checked(options, path, out.name)
            if soft is not None and soft != result["soft"]:
                verdict = f"SAYS {soft}"
            softs.append(result["soft"])
            print(f"{name:16} {seed:4} {result['hard']:5} {result['soft']:5} {' '.join(f'{result[c]:12}' for c in columns)}  {verdict:9} "
                  f"{result['first_feasible_seconds']:12.3f} s {result['wall_seconds']:8.1f} {result['cpu_seconds']:8.1f} "
                  f"{result['iterations'] / max(0.01, result['cpu_seconds']) / 1e6:8.1f}", flush=True)
        median = statistics.median(softs)
        line = f"{name:16} median {median:g}  worst {max(softs)}"
        best = BEST_KNOWN.get(name) if options.formulation == "ud2" else None
        if best is not None:
            line += f"  best known {best}"
        if best is not None and best >= 20:
            gaps.append(100 * (median - best) / best)
            line += f"  gap {gaps[-1]:.1f} %"
        print(line, flush=True)
    if gaps:
        print(f"mean gap of the medians where the best known is at least 20: {statistics.mean(gaps):.1f} % over {len(gaps)} instances")


main()
