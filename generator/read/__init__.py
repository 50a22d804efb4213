"""From a file to a `Source`: decoding, metadata, blocks, sentences and a repaired reading copy."""
