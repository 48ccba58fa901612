"""`python -m digest.io.render '{"site_dir": ...}'`: MkDocs with what digest.toml says in place of mkdocs.yml.

A process of its own, so that MkDocs and its plugins meet neither our state nor our output.
"""

from __future__ import annotations

import json
import logging
import sys

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin


class Compact(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """The theme's templates without the blank lines that their tags leave: a tenth of a story's page."""

    def on_env(self, env: Environment, **_: object) -> Environment:
        env.trim_blocks = env.lstrip_blocks = True
        return env


def main(settings: str) -> int:
    """Build the site; warnings go to standard error, a line each, and are faults."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    try:
        own = json.loads(settings)
        language, indexed = own.pop("language"), own.pop("indexed")
        config = load_config(**own, strict=True)
        config.theme["language"] = language
        config.plugins["digest/compact"] = Compact()
        if indexed and "material/search" in config.plugins:  # Pagefind's index takes its place
            config.plugins["material/search"].config["enabled"] = False
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
