"""`python -m digest.io.render '{"site_dir": ...}'`: MkDocs with what digest.toml says in place of mkdocs.yml.

A process of its own, so that MkDocs and its plugins meet neither our state nor our output.
"""

from __future__ import annotations

import json
import logging
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException


def main(settings: str) -> int:
    """Build the site; warnings go to standard error, a line each, and are faults."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    try:
        config = load_config(**json.loads(settings), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, MkDocsException) as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
