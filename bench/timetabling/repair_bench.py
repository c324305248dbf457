#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Previews one repair of each kind on a stored year and prints what changes and how long it took.

usage: repair_bench.py --data FOLDER [--program build/release/bin/lunxun] [--today 2027-03-01]

FOLDER holds a year with a published timetable in SQLite; nothing is stored in it. Subjects are chosen from its rows: the
busiest teacher, leading official, room, route, county institution. Wall and CPU seconds are those of the whole program, from
start to exit; `in it` are the wall seconds from the opened database to the proposal."""
import argparse
import json
import os
import re
import resource
import sqlite3
import subprocess
import sys
import time
from datetime import date, timedelta

OF_PLAN = """from session s join training_class c on c.id = s.class_id
             join plan_run r on r.id = c.plan_run_id and r.id = (select max(id) from plan_run where state in ('proposed', 'in_force'))"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--program", default="build/release/bin/lunxun")
    parser.add_argument("--today", default="")
    parser.add_argument("--only", default="", help="Part of the name of the events to try.")
    return parser.parse_args()


def plus(day, days):
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def events(rows):
    """Name, today, arguments of `lunxun repair`."""
    def first(query):
        return rows.execute(query).fetchone()

    teacher, day = first(f"select s.teacher_id, min(s.day) {OF_PLAN} join teacher t on t.id = s.teacher_id where t.is_leading_official = 0 "
                         "group by s.teacher_id order by count(*) desc, s.teacher_id limit 1")
    yield "teacher ill for a week", plus(day, -1), ["teacher-absent", "--teacher", teacher, "--from", day, "--to", plus(day, 6), "--freeze", 0]
    leader = first(f"select s.teacher_id, min(s.day) {OF_PLAN} join teacher t on t.id = s.teacher_id where t.is_leading_official = 1 "
                   "group by s.teacher_id order by count(*) desc, s.teacher_id limit 1")
    if leader:
        yield "leader cancels two days before", plus(leader[1], -2), ["teacher-absent", "--teacher", leader[0], "--from", leader[1], "--freeze", 2]
    room, day = first(f"select s.room_id, min(s.day) {OF_PLAN} where s.room_id is not null group by s.room_id order by count(*) desc limit 1")
    yield "room lost for two weeks", plus(day, -1), ["room-lost", "--room", room, "--from", day, "--to", plus(day, 13), "--freeze", 0]
    busiest = first(f"select c.institution_id {OF_PLAN} group by 1 order by count(*) desc limit 1")[0]
    county, day = first(f"select c.institution_id, min(s.day) {OF_PLAN} where c.institution_id <> {busiest} group by 1 order by count(*) desc limit 1")
    yield "county closed for two weeks", plus(day, -1), ["institution-closed", "--institution", county, "--from", day, "--to", plus(day, 13), "--freeze", 0]
    day = first(f"select s.day {OF_PLAN} where c.institution_id = {busiest} group by 1 order by count(*) desc, 1 limit 1")[0]
    yield "largest school closed for two weeks", plus(day, -1), ["institution-closed", "--institution", busiest, "--from", day, "--to", plus(day, 13), "--freeze", 0]
    yield "one day closed", plus(day, -1), ["institution-closed", "--institution", busiest, "--from", day, "--to", day, "--freeze", 0]
    each, day = first(f"select c.id, c.first_day {OF_PLAN} group by 1, 2 order by count(*) desc, c.id limit 1")
    yield "class postponed by four weeks", plus(day, -7), ["class-postponed", "--class", each, "--from", plus(day, 28)]
    course = first(f"select m.course_id {OF_PLAN} join menu_item m on m.id = s.menu_item_id join course u on u.id = m.course_id where u.half_days = 1 "
                   "and u.method = 'lecture' group by 1 order by count(*) limit 1")[0]
    year = day[:4]
    yield "new unit in all open classes", year + "-03-01", ["unit-added", "--course", course, "--from", year + "-03-01", "--to", year + "-12-31", "--freeze", 0]


def run(options, today, command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    done = subprocess.run([options.program, "--data", options.data, "--today", today, "--json", "repair"] + [str(word) for word in command],
                          capture_output=True, text=True)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    inside = re.search(r"([0-9.]+) s\s*$", done.stderr)
    return done, wall, cpu, float(inside.group(1)) if inside else None


def main():
    options = arguments()
    database = os.path.join(options.data, "lunxun.db")
    if not os.path.exists(database):
        print(f"skipped: {database} is not there")
        return
    rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    print(f"{'event':36} changed  lost unplaced moved  people  releases  in it s   wall s    cpu s")
    for name, today, command in events(rows):
        if options.only not in name:
            continue
        done, wall, cpu, inside = run(options, options.today or today, command)
        if done.returncode != 0:
            print(f"{name:36} {done.stderr.strip()[-200:]}")
            continue
        proposal = json.loads(done.stdout)
        lost = sum(change["is_lost"] for change in proposal["changes"])
        releases = sum(finding["message_key"].startswith("timetable.repair_away") for finding in proposal["findings"])
        print(f"{name:36} {len(proposal['changes']):7} {lost:5} {proposal['unplaced']:8} {len(proposal['moves']):5} {proposal['notified_people']:7} "
              f"{releases:9} {inside or 0:8.2f} {wall:8.2f} {cpu:8.2f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
