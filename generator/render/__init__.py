"""Turn a proven briefing into Markdown pages: templates, escaping, and the links between a statement and its passage."""
