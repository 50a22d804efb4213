"""What several articles say together: one actor under many names, one claim in many words, and where they differ."""
