#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing of tools/packages.txt: `tools/install.sh run` or `tools/install.sh check`.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-run}" = check ]; then wanted=$(grep -v '^#' tools/packages.txt)
else wanted=$(sed '/^# check/,$d' tools/packages.txt | grep -v '^#'); fi

missing=()
for package in $wanted; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
# Whoever has Node.js already keeps it; the web application builds on 18.20 and later.
node_version=$(node --version 2>/dev/null | tr -d v || true)
[ "$(printf '18.20\n%s\n' "$node_version" | sort -V | head -n 1)" = 18.20 ] && command -v npm >/dev/null || missing+=(nodejs npm)
[ ${#missing[@]} -eq 0 ] && exit 0

command -v apt-get >/dev/null || {
    echo "install: this is not a Debian system; install these by hand: ${missing[*]}" >&2
    exit 1
}
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "install: these packages are missing and need root or sudo: ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "install: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "install: apt-get failed (above). Debian 12 with its updates is needed; libboost1.81-dev conflicts with libboost-dev 1.74." >&2
    exit 1
fi
