// A search result leads to the top of a source's page or to a heading in it; this goes on to the first passage after it that holds a
// word searched for.
(function () {
  "use strict"

  const WAIT = 100 // ms between looks for the theme's marks, which it sets after the page has loaded
  const LOOKS = 30

  function go(looks) {
    const from = document.querySelector(":target")
    const after = (mark) => !from || from.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING
    const mark = Array.from(document.querySelectorAll(".article mark[data-md-highlight]")).find(after)
    if (mark) {
      const passage = mark.closest(".passage, .block") || mark
      passage.classList.add("found")
      passage.scrollIntoView({ block: "center" })
    } else if (looks > 0) {
      setTimeout(() => go(looks - 1), WAIT)
    }
  }

  if (new URLSearchParams(location.search).has("h") && document.querySelector(".article")) go(LOOKS)
})()
