"""What one article says, read on its own: `Source` in, `Reading` out. `reading.py` conducts the stage."""
