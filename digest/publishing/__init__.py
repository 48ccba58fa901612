"""Digest -> pages, letters, feeds, tables: text ready to write; all escaping in `publishing.markup`."""
