#!/usr/bin/env python3
"""A build that is killed at any moment leaves the old output or the new one, never a mixture.

Twice ten seeded moments, spread over the duration of a whole build: of the sample, and of a generated
project whose many pages make publishing last. The output is that of the data before or of the data
after; every second kill falls on a build into no output at all, where nothing at all is right, too.
"""

import random
import shutil
import signal
import subprocess
import sys
import time

from support import (REPOSITORY, command, contents, copy_sample, main, replace, require,
                     require_same_tree, run, scratch)

KILLS = 10
RESOURCES = 1500


def beside(out):
    """What lies beside the output and is no part of the project."""
    return sorted(path.name for path in out.parent.iterdir()
                  if path.name.startswith(out.name + ".") and path.name != out.name + ".lock")


def kill_after(program, project, seconds):
    """Starts a build, kills it after a while; true when it was still running."""
    process = subprocess.Popen(command(program, "build", "--quiet"), cwd=project,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True


def test_project(program, project, change, chance, what):
    out = project / "out"
    run(program, "build", "--quiet", cwd=project)
    old = contents(out)
    keep = project.parent / "old-out"
    shutil.copytree(out, keep)
    change(project)
    start = time.monotonic()
    run(program, "build", "--quiet", cwd=project)
    duration = time.monotonic() - start
    new = contents(out)
    require(old != new, what, "a change of the data changes the output", "the same output")

    ends = {"old": 0, "new": 0, "none": 0}
    killed = leftovers = 0
    for i in range(KILLS):
        if out.exists():
            shutil.rmtree(out)
        fresh = i % 2 == 1
        if not fresh:
            shutil.copytree(keep, out)
        # One moment in each stretch, so that together they cover the whole build.
        moment = duration * (i + chance.random()) / KILLS
        killed += kill_after(program, project, moment)
        leftovers += len(beside(out))
        if not out.exists():
            require(fresh, f"{what}: killed after {moment:.3f} s", "an output", "none")
            ends["none"] += 1
            continue
        now = contents(out)
        if now == new:
            ends["new"] += 1
        else:
            require(not fresh, f"{what}: killed after {moment:.3f} s with no output before",
                    "the whole new output or none", f"{len(now)} of {len(new)} paths")
            require_same_tree(f"{what}: killed after {moment:.3f} s, and not the new output", old, now)
            ends["old"] += 1
        run(program, "build", "--quiet", cwd=project)
        require_same_tree(f"{what}: a build after the kill", new, contents(out))
        require(beside(out) == [], f"{what}: beside the output", "nothing", beside(out))
    # A kill into an empty place leaves a staging folder for the next build, too.
    run(program, "build", "--quiet", cwd=project)
    require_same_tree(f"{what}: the last build", new, contents(out))
    require(beside(out) == [], f"{what}: beside the output", "nothing", beside(out))
    require(killed >= KILLS // 2, what, f"at least {KILLS // 2} of {KILLS} kills in time", killed)
    require(ends["old"] > 0, what, "some kill before the exchange", ends)
    print(f"{what}: {killed} of {KILLS} builds of {duration:.2f} s killed; afterwards {ends}, "
          f"{leftovers} leftovers, all swept")


def change_office(project):
    replace(project / "data/office.yaml", "phone: 06-0000-0010", "phone: 06-0000-0099")


def test(program):
    chance = random.Random(20261120)
    with scratch() as folder:
        test_project(program, copy_sample(folder / "sample"), change_office, chance, "the sample")
    with scratch() as folder:
        project = folder / "large"
        subprocess.run([sys.executable, str(REPOSITORY / "script/generate_project.py"),
                        str(RESOURCES), str(project)], check=True)
        # The office's phone stands on every page: all of them are written anew.
        test_project(program, project, change_office, chance, f"{RESOURCES} resources")


if __name__ == "__main__":
    main(test)
