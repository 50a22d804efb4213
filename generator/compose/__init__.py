"""Choose and arrange what the sources say: one module a section, each with its own rules and budget.

Every stage module takes the indexed evidence (`material`) and the pool of statements (`pool`), and gives its part of the dossier.
"""
