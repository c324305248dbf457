#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the assignment solver on instances of ../shared/benchmarks/assignment, the checker's verdict beside each figure.

    bench/assignment/run.py bars      the province, the prefecture and 10,000 persons, seeds 1-5, loose and tight
    bench/assignment/run.py quick     one seed each
    bench/assignment/run.py growth    30,000 to 1,000,000 persons, seconds to a gap of 0.2 %
    bench/assignment/run.py threads   one thread against two, the same iterations
    bench/assignment/run.py resolve   the price of a change against changes and value

Build first: cmake --preset release && ninja -C build/release lunxun-assign lunxun-assign-relaxation lunxun-assign-resolve-bench
Instances and plans are kept in build/bench/assignment. The load of the machine is printed: figures taken beside other
work say little about seconds, something about cpu seconds, and all about gaps.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared/benchmarks/assignment"
WORK = ROOT / "build/bench/assignment"
BIN = ROOT / "build/release/bin"
BARS = {300_000: 120, 30_000: 15, 10_000: 5}


def build_tools():
    WORK.mkdir(parents=True, exist_ok=True)
    for name in ("make_instance", "check_plan"):
        if not (WORK / name).exists():
            subprocess.run(["clang++-19", "-O2", "-std=c++20", SOURCES / f"{name}.cpp", "-o", WORK / name], check=True)


def instance(persons, seed, tight):
    folder = WORK / f"{persons}-{seed}-{'tight' if tight else 'loose'}"
    if not (folder / "arcs.csv").exists():
        subprocess.run([WORK / "make_instance", folder, str(persons), str(seed)] + (["tight"] if tight else []), check=True, stdout=subprocess.DEVNULL)
    return folder


def arcs_of(folder):
    with open(folder / "arcs.csv", "rb") as file:
        return sum(1 for _ in file) - 1


def solve(folder, *options):
    plan = WORK / "plan.csv"
    done = subprocess.run([BIN / "lunxun-assign", folder, "--out", plan, *options], check=True, capture_output=True, text=True)
    figures = json.loads(done.stdout.strip().split("\n")[-1])
    checked = subprocess.run([WORK / "check_plan", folder, plan], capture_output=True, text=True)
    agrees = checked.returncode == 0 and f"value {figures['value']} " in checked.stdout
    return figures, "feasible" if agrees else "REFUSED"


def relaxation_seconds(folder):
    return float(subprocess.run([BIN / "lunxun-assign-relaxation", folder], check=True, capture_output=True, text=True).stdout.split()[0])


def bars(seeds):
    print("| instance | arcs | value | upper bound | gap % | wall s | cpu s | MiB | checker | LEMON s | wall / LEMON |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|")
    for persons, seconds in BARS.items():
        for seed in seeds:
            for tight in (False, True):
                folder = instance(persons, seed, tight)
                it, verdict = solve(folder, "--seconds", str(seconds))
                lemon = relaxation_seconds(folder)
                print(f"| {folder.name} | {arcs_of(folder)} | {it['value']} | {it['upper_bound']} | {100 * it['gap']:.4f} | {it['seconds']:.1f} "
                      f"| {it['cpu_seconds']:.1f} | {it['peak_mib']:.0f} | {verdict} | {lemon:.1f} | {it['seconds'] / lemon:.1f} |", flush=True)


def growth():
    print("| persons | seconds to 0.2 % | cpu s | cpu us a person | MiB | checker |\n|---:|---:|---:|---:|---:|---|")
    for persons in (30_000, 100_000, 300_000, 1_000_000):
        it, verdict = solve(instance(persons, 1, False), "--gap", "0.002", "--seconds", "600")
        print(f"| {persons} | {it['seconds']:.1f} | {it['cpu_seconds']:.1f} | {1e6 * it['cpu_seconds'] / persons:.0f} | {it['peak_mib']:.0f} | {verdict} |", flush=True)


def threads():
    print("| threads | seconds | cpu s | value |\n|---:|---:|---:|---:|")
    for count in (1, 2):
        it, _ = solve(instance(100_000, 1, False), "--iterations", "170", "--threads", str(count))
        print(f"| {count} | {it['seconds']:.1f} | {it['cpu_seconds']:.1f} | {it['value']} |", flush=True)


def resolve():
    subprocess.run([BIN / "lunxun-assign-resolve-bench", instance(300_000, 1, False), "60", "9"], check=True)


def main():
    kinds = {"bars": lambda: bars(range(1, 6)), "quick": lambda: bars([1]), "growth": growth, "threads": threads, "resolve": resolve}
    if len(sys.argv) != 2 or sys.argv[1] not in kinds:
        sys.exit(__doc__)
    if not SOURCES.exists():
        print("skipped: ../shared/benchmarks/assignment is not there")
        return
    build_tools()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
    kinds[sys.argv[1]]()


main()
