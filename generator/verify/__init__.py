"""Prove a briefing against its sources.

This stage trusts no other: it rebuilds every statement from the untouched text and returns an error, with file, line and kind, for
whatever cannot be rebuilt.
"""
