"""What is known of a language, as data: one TOML file each, checked when it is loaded."""
