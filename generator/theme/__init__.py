"""What ships with the generator to be added to a MkDocs theme: style sheets and scripts, no code."""
