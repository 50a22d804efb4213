from generator.naming import dossier_ids


def test_ids_are_slugs_of_folders_and_do_not_move() -> None:
    assert dossier_ids(["", "Ümlaut", "en/port"]) == ("briefing", "umlaut", "en-port")


def test_folders_of_one_slug_are_told_apart() -> None:
    found = dossier_ids(["", "a b", "a-b", "a/b", "briefing", "你", "…", "<b>"])
    assert len(set(found)) == len(found)
    assert found[0] == "briefing"
    assert all(found)
