"""The site as a reader meets it."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.expected_conditions import visibility_of_element_located
from selenium.webdriver.support.wait import WebDriverWait

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAGES = (
    *("", "background/", "stakeholders/", "agreed-and-disputed/", "coverage/", "open-questions/", "faq/", "sources/", "sources/gazette/"),
    *("sources/kurier/", "about/", "help/", "404.html"),
)
CARD = (By.ID, "cite-card")
HALF_A_SECOND = 0.5
FEW_SECONDS = 5


def log_of(browser: Chrome, kind: str) -> Any:
    return browser.get_log(kind)  # type: ignore[no-untyped-call] # Selenium leaves it untyped


def wait(browser: Chrome) -> WebDriverWait[Chrome]:
    return WebDriverWait(browser, FEW_SECONDS)


def number(browser: Chrome, anchor: str) -> WebElement:
    """Give the first number of a statement, in the middle of the window."""
    found = browser.find_element(By.CSS_SELECTOR, f"#{anchor} a.cite")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
    return found


def tap(browser: Chrome, element: WebElement) -> None:
    """Touch an element as a finger does."""
    x, y = browser.execute_script(
        "const box = arguments[0].getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]", element
    )
    browser.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    browser.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def phone(browser: Chrome) -> None:
    """Give the browser the size and the touch screen of a phone."""
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True})
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})


def background(browser: Chrome, element: WebElement) -> str:
    return str(browser.execute_script("return getComputedStyle(arguments[0]).backgroundColor", element))


def test_pointing_at_a_number_shows_the_passage_its_source_and_language(browser: Chrome, address: str) -> None:
    browser.get(address)
    ActionChains(browser).move_to_element(number(browser, "s-kurier-p1s2")).perform()
    card = wait(browser).until(visibility_of_element_located(CARD))
    assert card.find_element(By.CLASS_NAME, "quoted").text == "Bürgermeisterin Brandt nannte den Plan „alternativlos“."
    assert card.find_element(By.CSS_SELECTOR, "blockquote").get_attribute("lang") == "de"
    assert "Source 3" in card.text
    assert "German" in card.text
    assert "undated" in card.text
    link = card.find_element(By.LINK_TEXT, "Read the passage in source 3")
    ActionChains(browser).move_to_element(link).pause(HALF_A_SECOND).perform()
    assert card.is_displayed(), "the card stays while the pointer is in it"
    ActionChains(browser).move_to_element(browser.find_element(By.CSS_SELECTOR, ".md-header__title")).pause(HALF_A_SECOND).perform()
    assert not card.is_displayed()


def test_a_number_reached_by_the_keyboard_shows_its_card_and_escape_closes_it(browser: Chrome, address: str) -> None:
    browser.get(address)
    browser.execute_script("document.querySelector('.facts a').focus()")
    ActionChains(browser).send_keys(Keys.TAB).perform()
    for _ in range(20):
        if "cite" in (browser.switch_to.active_element.get_attribute("class") or ""):
            break
        ActionChains(browser).send_keys(Keys.TAB).perform()
    card = wait(browser).until(visibility_of_element_located(CARD))
    focused = browser.switch_to.active_element
    assert focused.get_attribute("aria-describedby") == card.get_attribute("id")
    assert "close the old bridge" in card.text
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    assert not card.is_displayed()
    assert focused.get_attribute("aria-describedby") is None


def test_one_click_leads_to_the_passage_which_lights_up_below_the_header_and_leads_back(browser: Chrome, address: str) -> None:
    browser.get(address)
    number(browser, "s-gazette-p11s1").click()
    wait(browser).until(lambda driver: driver.current_url == f"{address}sources/gazette/#p11s1")
    passage = browser.find_element(By.ID, "p11s1")
    assert passage.text == "No date has been given."
    assert background(browser, passage) != background(browser, browser.find_element(By.ID, "p2s1"))
    header = browser.find_element(By.CSS_SELECTOR, ".md-header").rect
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", passage)
    assert header["height"] < top < browser.execute_script("return innerHeight")
    browser.find_element(By.CSS_SELECTOR, "#p11 .used-in a").click()
    wait(browser).until(lambda driver: driver.current_url == f"{address}#s-gazette-p11s1")
    assert "No date has been given." in browser.find_element(By.ID, "s-gazette-p11s1").text


def test_on_a_phone_the_first_tap_opens_the_card_in_sight_and_the_second_leads_on(browser: Chrome, address: str) -> None:
    phone(browser)
    browser.get(address)
    found = number(browser, "s-gazette-p11s1")
    tap(browser, found)
    card = wait(browser).until(visibility_of_element_located(CARD))
    assert browser.current_url == address
    box = browser.execute_script("const box = arguments[0].getBoundingClientRect(); return [box.top, box.bottom, innerHeight]", card)
    assert 0 <= box[0] < box[1] <= box[2]
    tap(browser, browser.find_element(By.CSS_SELECTOR, "h1"))
    wait(browser).until_not(visibility_of_element_located(CARD))
    tap(browser, found)
    card = wait(browser).until(visibility_of_element_located(CARD))
    tap(browser, card.find_element(By.CSS_SELECTOR, ".note-link a"))
    wait(browser).until(lambda driver: driver.current_url == f"{address}sources/gazette/#p11s1")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [320, 390, 1366])
def test_no_page_scrolls_sideways(browser: Chrome, address: str, page: str, width: int) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 1000}
    )
    browser.get(address + page)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_no_request_leaves_the_origin_and_nothing_is_missing(browser: Chrome, address: str) -> None:
    for page in PAGES:
        browser.get(address + page)
    browser.find_element(By.CSS_SELECTOR, "[data-md-component=search-query]").send_keys("bridge")
    events = [json.loads(entry["message"])["message"] for entry in log_of(browser, "performance")]
    asked = {event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"}
    web = {url for url in asked if urlsplit(url).scheme in {"http", "https", "ws", "wss"}}
    assert len(web) > len(PAGES)
    assert {urlsplit(url).netloc for url in web} == {urlsplit(address).netloc}
    answers = [event["params"]["response"] for event in events if event["method"] == "Network.responseReceived"]
    assert not [answer["url"] for answer in answers if answer["status"] >= 400]
    assert not [entry for entry in log_of(browser, "browser") if entry["level"] == "SEVERE"]


def test_nothing_of_an_article_runs(browser: Chrome, address: str) -> None:
    for page in PAGES:
        browser.get(address + page)
        assert not browser.find_elements(By.CSS_SELECTOR, "img[src=x]")
        assert not [
            script for script in browser.find_elements(By.TAG_NAME, "script") if "alert" in (script.get_attribute("innerHTML") or "")
        ]


def test_it_can_be_read_without_javascript(browser: Chrome, address: str) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.get(address)
    assert browser.find_element(By.ID, "s-gazette-p2s2-2").is_displayed()
    assert browser.find_element(By.CSS_SELECTOR, "#note-1 .quoted").is_displayed()
    browser.find_element(By.CSS_SELECTOR, "#s-gazette-p11s1 a.cite").click()
    assert browser.current_url == f"{address}sources/gazette/#p11s1"
    assert background(browser, browser.find_element(By.ID, "p11s1")) != background(browser, browser.find_element(By.ID, "p2s1"))


def test_it_is_dark_where_the_reader_wants_it_and_can_be_toggled(browser: Chrome, address: str) -> None:
    browser.get(address)
    light = background(browser, browser.find_element(By.TAG_NAME, "body"))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    browser.get(address)
    dark = background(browser, browser.find_element(By.TAG_NAME, "body"))
    assert dark != light
    browser.find_element(By.CSS_SELECTOR, "label[title='Switch to light mode']").click()
    wait(browser).until(lambda driver: background(driver, driver.find_element(By.TAG_NAME, "body")) == light)
    browser.execute_script("localStorage.clear()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_all_text_stands_out_from_its_background(browser: Chrome, address: str, page: str, scheme: str) -> None:
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    browser.get(address + page)
    assert browser.execute_script((Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_can_be_used_has_a_name_and_headings_follow_each_other(browser: Chrome, address: str, page: str) -> None:
    browser.get(address + page)
    nameless = browser.execute_script(
        "return Array.from(document.querySelectorAll('article a, article button, [role=dialog], [role=region], nav'))"
        ".filter((item) => !(item.ariaLabel || item.innerText || item.title || item.getAttribute('aria-labelledby') || '').trim())"
        ".filter((item) => item.checkVisibility()).map((item) => item.outerHTML.slice(0, 120))"
    )
    assert nameless == []
    levels = browser.execute_script(
        "return Array.from(document.querySelectorAll('article :is(h1,h2,h3,h4)'), (item) => Number(item.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("words", "page"), [("alternativlos", "sources/kurier/"), ("ferry walkers", "sources/gazette/")])
def test_a_search_leads_to_the_passage(browser: Chrome, address: str, words: str, page: str) -> None:
    browser.get(address)
    browser.find_element(By.CSS_SELECTOR, "[data-md-component=search-query]").send_keys(words)
    link = f".md-search-result__link[href*='{page}?h={words[0]}']"
    found = wait(browser).until(lambda driver: driver.find_element(By.CSS_SELECTOR, link))
    browser.get(str(found.get_attribute("href")))
    passage = wait(browser).until(lambda driver: driver.find_element(By.CSS_SELECTOR, ".passage.found"))
    assert words.split(maxsplit=1)[0] in passage.text
    wait(browser).until(lambda driver: 0 < driver.execute_script("return arguments[0].getBoundingClientRect().top", passage) < 900)


def test_search_finds_no_notes(browser: Chrome, address: str) -> None:
    browser.get(f"{address}search/search_index.json")
    entries = json.loads(browser.find_element(By.TAG_NAME, "pre").text)["docs"]
    assert not [entry for entry in entries if entry["location"].endswith("#notes")]
    assert not [entry for entry in entries if "Read the passage" in entry["text"]]
