#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when a source file is over 500 lines (UI: 300), a C++ function over 60, or the 95th percentile over 300."""
import re
import subprocess
import sys

LIMITS = {".cpp": 500, ".hpp": 500, ".vue": 300, ".ts": 300, ".py": 500}
FUNCTION_LIMIT = 60


def tracked():
    return subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True).stdout.split("\n")


def long_functions(path, lines):
    """A function's body opens with a line ending in `) {` (or with qualifiers) and closes with a brace at its indent."""
    opening = re.compile(r"^(\s*)(?!(?:if|for|while|switch|else|do|catch|namespace|class|struct|enum|TEST_CASE|SUBCASE)\b)[\w:~<>,&*\[\] ].*\)\s*(?:const|noexcept|override|mutable|->\s*\S+|\s)*\{$")
    start, indent = None, ""
    for number, line in enumerate(lines, 1):
        if start is None:
            found = opening.match(line)
            if found:
                start, indent = number, found.group(1)
        elif re.match(re.escape(indent) + r"\}", line):
            if number - start + 1 > FUNCTION_LIMIT:
                yield f"{path}:{start}: function of {number - start + 1} lines, at most {FUNCTION_LIMIT}"
            start = None


def main():
    problems, cpp_sizes = [], []
    for path in filter(None, tracked()):
        suffix = next((s for s in LIMITS if path.endswith(s)), None)
        if suffix is None or path.endswith(".d.ts") or "/generated/" in path:
            continue
        try:
            with open(path, encoding="utf-8") as file:
                lines = file.read().split("\n")
        except FileNotFoundError:
            continue
        if len(lines) > LIMITS[suffix]:
            problems.append(f"{path}: {len(lines)} lines, at most {LIMITS[suffix]}: split it by concept")
        if suffix in (".cpp", ".hpp"):
            cpp_sizes.append(len(lines))
            problems += long_functions(path, lines)
            if not lines[0].startswith("// SPDX-License-Identifier:"):
                problems.append(f"{path}:1: the first line is the SPDX line")
    cpp_sizes.sort()
    p95 = cpp_sizes[int(len(cpp_sizes) * 0.95)] if cpp_sizes else 0
    if p95 > 300:
        problems.append(f"the 95th percentile of C++ files is {p95} lines, at most 300")
    print("\n".join(problems) or f"{len(cpp_sizes)} C++ files, 95th percentile {p95} lines")
    sys.exit(1 if problems else 0)


main()
