"""What can go wrong outside our own code; every message finishes the sentence: what, where, and the way out."""


class DigestError(Exception):
    """The base of every error that is told on one line and without a traceback."""


class UnreadableError(DigestError):
    """A document, or one item of it, cannot be read: it is spiked with this message as its reason."""


class SettingsError(DigestError):
    """`digest.toml`, the lock or the command line asks for something that cannot be: exit 2."""


class BuildError(DigestError):
    """The build cannot be finished or must not be published: exit 1."""
