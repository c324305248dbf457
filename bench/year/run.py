#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the steps of a year, each as its own process: wall seconds, processor seconds, peak memory.

  bench/year/run.py                      prefecture on SQLite
  bench/year/run.py --model province
  bench/year/run.py --growth             import and plan at 1x, 2x, 4x the people, as ratios to 1x
  bench/year/run.py --db postgresql://user@127.0.0.1:5432/name    (an empty database)

LUNXUN names another program than build/release/bin/lunxun.
"""
import argparse
import glob
import os
import shutil
import tempfile
import time

PROGRAM = os.environ.get("LUNXUN", os.path.join(os.path.dirname(__file__), "../../build/release/bin/lunxun"))


def run(arguments, log):
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        with open(log, "a") as out:
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
        os.execv(PROGRAM, ["lunxun", *arguments])
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        raise SystemExit(f"lunxun {' '.join(arguments)} failed; see {log}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def show(name, figures):
    print(f"{name:<12}{figures[0]:>10.1f} s{figures[1]:>10.1f} s{figures[2]:>9.0f} MiB", flush=True)


def year(folder, model, scale, db, steps):
    log = os.path.join(folder, "log")
    books = os.path.join(folder, "books")
    shared = ["--data", os.path.join(folder, "data"), "--today", "2026-11-21", *(["--db", db] if db else [])]
    figures = {"generate": run(["generate", "--model", model, "--scale", str(scale), "--out", books], log)}
    show("generate", figures["generate"])
    figures["import"] = run([*shared, "import", "--allow-test-region", *sorted(glob.glob(books + "/*.xlsx"))], log)
    show("import", figures["import"])
    for step in steps:
        figures[step] = run([*shared, step], log)
        show(step, figures[step])
    return figures


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", default="prefecture")
    options.add_argument("--db", default="")
    options.add_argument("--growth", action="store_true")
    wish = options.parse_args()
    print(f"{'step':<12}{'wall':>12}{'processor':>12}{'peak':>13}")
    folder = tempfile.mkdtemp(prefix="lunxun-bench-")
    try:
        if wish.growth:
            base = None
            for scale in (1, 2, 4):
                print(f"-- {scale}x")
                own = os.path.join(folder, str(scale))
                os.makedirs(own)
                figures = year(own, wish.model, scale, wish.db, ["plan"])
                base = base or figures
                for step in ("import", "plan"):
                    print(f"   {step}: {figures[step][1] / base[step][1]:.2f} times the processor seconds of 1x")
        else:
            figures = year(folder, wish.model, 1, wish.db, ["plan", "nominate", "curriculum", "timetable", "verify"])
            print(f"{'whole':<12}{sum(f[0] for f in figures.values()):>10.1f} s{sum(f[1] for f in figures.values()):>10.1f} s{max(f[2] for f in figures.values()):>9.0f} MiB")
    finally:
        shutil.rmtree(folder)


main()
