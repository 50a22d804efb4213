"""How the models are trained that ship with the generator; nothing here is part of a build."""
