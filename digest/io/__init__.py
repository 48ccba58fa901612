"""The only modules that touch the world: articles folder, settings, lock, cache, site, mail, workers."""
