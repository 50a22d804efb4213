// Shows the note behind a number as a card: on hover, on keyboard focus, and on a first tap. Without this script a number is a plain
// link to the passage and the notes stand at the end of the page, so nothing is lost.
(function () {
  "use strict"

  const OPEN_AFTER = 120 // ms: a pointer passing over opens nothing
  const CLOSE_AFTER = 250 // ms: time to move from the number into the card
  const GAP = 8 // px between number and card

  let card = null
  let opener = null // the number whose card is shown
  let timer = 0

  function build() {
    const element = document.createElement("aside")
    element.className = "cite-card md-typeset"
    element.id = "cite-card"
    element.setAttribute("role", "note")
    element.hidden = true
    element.addEventListener("pointerenter", () => clearTimeout(timer))
    element.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later(close, CLOSE_AFTER))
    element.addEventListener("focusout", (event) => element.contains(event.relatedTarget) || close())
    document.body.append(element)
    return element
  }

  function later(action, delay) {
    clearTimeout(timer)
    timer = setTimeout(action, delay)
  }

  function open(number) {
    clearTimeout(timer)
    const note = document.getElementById(number.dataset.note)
    if (!note || opener === number) return
    close()
    card = card || build()
    card.replaceChildren(...Array.from(note.children, (child) => child.cloneNode(true)))
    card.hidden = false
    opener = number
    number.setAttribute("aria-describedby", card.id)
    number.classList.add("cite--open")
    place(number)
  }

  function close() {
    clearTimeout(timer)
    if (!opener) return
    opener.removeAttribute("aria-describedby")
    opener.classList.remove("cite--open")
    opener = null
    card.hidden = true
  }

  // Below the number where there is room, else above it; on a narrow screen the style sheet makes it a sheet at the bottom.
  function place(number) {
    const at = number.getBoundingClientRect()
    const size = card.getBoundingClientRect()
    const room = document.documentElement.clientWidth - size.width - GAP
    const below = at.bottom + GAP + size.height <= window.innerHeight || at.top < size.height + GAP
    card.style.left = Math.max(GAP, Math.min(at.left - GAP, room)) + window.scrollX + "px"
    card.style.top = (below ? at.bottom + GAP : at.top - GAP - size.height) + window.scrollY + "px"
  }

  const number = (event) => (event.target instanceof Element ? event.target.closest("a.cite") : null)

  document.addEventListener("pointerover", (event) => {
    const found = number(event)
    if (found && event.pointerType === "mouse") later(() => open(found), OPEN_AFTER)
  })
  document.addEventListener("pointerout", (event) => {
    if (number(event) && event.pointerType === "mouse") later(close, CLOSE_AFTER)
  })
  document.addEventListener("focusin", (event) => {
    const found = number(event)
    if (found && found.matches(":focus-visible")) open(found)
  })
  document.addEventListener("focusout", (event) => {
    if (number(event) && !(card && card.contains(event.relatedTarget))) later(close, CLOSE_AFTER)
  })
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opener) close()
  })

  // A finger cannot hover: its first tap shows the card with its link, a second one on the same number follows it.
  let finger = false
  document.addEventListener("pointerdown", (event) => {
    finger = event.pointerType === "touch"
    if (opener && !number(event) && !card.contains(event.target)) close()
  })
  document.addEventListener("click", (event) => {
    const found = number(event)
    if (!found || !finger || opener === found) return
    if (!document.getElementById(found.dataset.note)) return
    event.preventDefault()
    open(found)
  })
})()
