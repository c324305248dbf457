#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the browser tests: run.py LUNXUN [playwright's arguments].

Plans a region of a tenth's size in a folder of its own, serves it on a free port, runs ui/e2e in Debian's Chromium, and
stops what it started. LUNXUN_BROWSER_DATA names a folder that `lunxun demonstrate` made before: it is copied instead.
LUNXUN_BROWSER_URL names a server that runs already (its data are changed by the tests).
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

UI = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "ui")


def make_data(program, folder):
    given = os.environ.get("LUNXUN_BROWSER_DATA")
    if given:
        shutil.copytree(given, folder)
        return
    subprocess.run([program, "--data", folder, "demonstrate", "--scale", "0.1"], check=True, stdout=subprocess.DEVNULL)


def start_server(program, folder):
    server = subprocess.Popen([program, "--data", folder, "--today", "2026-11-21", "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    for line in server.stdout:
        found = re.search(r"http://[\w.]+:\d+", line)
        if found:
            threading.Thread(target=server.stdout.read, daemon=True).start()
            return server, found.group()
    sys.exit(f"ui_browser: the server ended with {server.wait()} before it served")


def run_specs(url, arguments):
    return subprocess.run(["npx", "--no-install", "playwright", "test", *arguments], cwd=UI, env={**os.environ, "LUNXUN_BROWSER_URL": url}).returncode


def main():
    program, arguments = sys.argv[1], sys.argv[2:]
    url = os.environ.get("LUNXUN_BROWSER_URL")
    if url:
        return run_specs(url, arguments)
    with tempfile.TemporaryDirectory(prefix="lunxun-browser-") as place:
        folder = os.path.join(place, "data")
        make_data(program, folder)
        server, url = start_server(program, folder)
        try:
            return run_specs(url, arguments)
        finally:
            server.terminate()
            server.wait(timeout=30)


if __name__ == "__main__":
    sys.exit(main())
