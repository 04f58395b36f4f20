"""What a reader brings: documents of the session or of an open workspace, and who may correct figures."""
