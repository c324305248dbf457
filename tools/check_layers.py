#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when a folder includes one that stands above it, or a pure file includes an engine."""
import re
import subprocess
import sys

FEATURES = ("organisation access people rulebook calendar resources needs plan nomination curriculum timetable attendance "
            "academy exams evaluation hours search registry makeup disruption secondment reports").split()
# Above the features: workbooks in, demonstration data, and the root that joins all.
ORDER = ["base", "platform", *FEATURES, "intake", "home", "generate", "app"]
# Verify recomputes from stored facts with code of its own, so it may see engines but no feature.
ONLY = {"verify": {"base", "platform", "verify"}, "base": {"base"}}
# Engines that only stores, services, endpoints and the folders that are all input and output may include.
ENGINES = re.compile(r"^(platform/(sql|http|jobs|documents|settings|log)/|soci/|boost/json|boost/beast|boost/asio)")
IMPURE = re.compile(r"_(store|service|endpoints|document|test|queries|workbook)\.(cpp|hpp)$")
SOLVER_FORBIDDEN = re.compile(r"^(platform/|soci/|spdlog/|boost/beast|boost/asio|" + "|".join(f"{f}/" for f in FEATURES) + ")")


def folder_of(include):
    return include.split("/")[0]


def problems_of(path, text):
    parts = path.split("/")
    includes = re.findall(r'^\s*#\s*include\s+[<"]([^">]+)[">]', text, re.M)
    if parts[0] == "solvers":
        for include in includes:
            if SOLVER_FORBIDDEN.match(include):
                yield f"{path}: a solver includes {include}"
            if include.startswith("solvers/") and include.split("/")[1] != parts[1]:
                yield f"{path}: one solver includes another: {include}"
        return
    own = parts[1]
    for include in includes:
        target = folder_of(include)
        known = target in ORDER or target in ONLY
        if own in ONLY:
            if (known and target not in ONLY[own]) or target == "solvers":
                yield f"{path}: {own} may not include {include}"
        elif known and (target in ONLY and target != "base" and own != "app"):
            yield f"{path}: only app may include {include}"
        elif target in ORDER and own in ORDER and ORDER.index(target) > ORDER.index(own):
            yield f"{path}: {own} stands below {target}, yet includes {include}"
        if own in FEATURES and ENGINES.match(include) and not IMPURE.search(path):
            yield f"{path}: a rules file is pure, yet includes {include}"


def main():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "src", "solvers"], capture_output=True, text=True, check=True)
    problems, count = [], 0
    for path in listed.stdout.split("\n"):
        if not path.endswith((".cpp", ".hpp")):
            continue
        try:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        except FileNotFoundError:
            continue
        count += 1
        problems += problems_of(path, text)
    print("\n".join(problems) or f"{count} files keep the layers")
    sys.exit(1 if problems else 0)


main()
