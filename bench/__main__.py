"""What a digest costs: `python -m bench` prints every section, `python -m bench gathering` one."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

SECTIONS = ("reading", "quoting", "gathering", "comparing")


def main(wanted: list[str]) -> None:
    """Each section in a process's own lines as they come; one that is not written yet is passed over."""
    for name in wanted or SECTIONS:
        if name not in SECTIONS:
            raise SystemExit(f"no section {name!r}: there are {', '.join(SECTIONS)}")
        if find_spec(f"bench.{name}"):
            print(f"{name}", flush=True)
            for line in import_module(f"bench.{name}").run():
                print(f"  {line}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
