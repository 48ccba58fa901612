"""As Printed: a media-monitoring digest that compares what outlets print, and shows its evidence and its doubt."""

__version__ = "0.1.0"
