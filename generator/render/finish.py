"""Small repairs of a theme's finished HTML that no template of it lets us make."""

import re

_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")

_MENDS = (
    # A dialog needs a name, `autocomplete` is not allowed on a checkbox, and an empty `tabindex` is no number (found by axe and vnu).
    ('data-md-component="search" role="dialog"', 'data-md-component="search" role="dialog" aria-label="Search"'),
    (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
    (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
    (' tabindex=""', ""),
)


def finish(html: str, language: str) -> str:
    """Give a page the language of its own words, and mend what the theme gets wrong; unknown HTML stays as it is."""
    for wrong, right in _MENDS:
        html = html.replace(wrong, right)
    if _CODE.fullmatch(language):
        html = re.sub(r'<html lang="[^"]*"', f'<html lang="{language}"', html, count=1)
    return html
