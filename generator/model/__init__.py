"""What everything is: frozen records with source positions in them.

No behaviour and no I/O here, and nothing of `generator` is imported, so that every stage can share these
records without knowing another stage. All offsets count Unicode code points in the decoded file, end exclusive.
"""
