"""How well the generator reads, measured against annotated texts.

A measure is a module here with one function beside whatever its own command line does:

    def figures(folder: Path, languages: Languages) -> dict[str, float]

`folder` holds the data, which is no part of this project; `tests.quality.data` reads it and raises `NoDataError` for what is not there. Each
figure has a name that starts with the language it holds for ("en direct, right speaker"), and a number that is the same on every machine.

`python -m tests.quality.measure FOLDER` finds all such modules, prints their figures beside their floors, and fails where one fell. The floors
stand in `floors.toml`, those of what ships with the project in `floors-shipped.toml`; figures move them only with a flag.
"""
