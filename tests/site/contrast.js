// Gives every visible text of the page whose contrast to what lies behind it is too low (WCAG 2.2: 4.5, large text 3).
const parse = (colour) => {
  const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number)
  return { r, g, b, a }
}
const over = (top, under) => ({
  r: top.r * top.a + under.r * (1 - top.a),
  g: top.g * top.a + under.g * (1 - top.a),
  b: top.b * top.a + under.b * (1 - top.a),
  a: 1,
})
const behind = (element) => {
  const layers = []
  for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor))
  return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 })
}
const light = ({ r, g, b }) =>
  [r, g, b]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0)
const faults = []
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement
  if (!walker.currentNode.data.trim() || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
  if (!element.closest("article, .md-tabs, .md-sidebar, .md-footer, .md-header")) continue
  if (element.closest(".headerlink, .md-header__topic:nth-child(2), svg, script, style")) continue
  const style = getComputedStyle(element)
  const under = behind(element)
  const pair = [light(over(parse(style.color), under)), light(under)].sort((a, b) => b - a)
  const ratio = (pair[0] + 0.05) / (pair[1] + 0.05)
  const size = parseFloat(style.fontSize)
  const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700)
  if (ratio < (large ? 3 : 4.5)) faults.push(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${walker.currentNode.data.trim().slice(0, 40)}`)
}
return faults
