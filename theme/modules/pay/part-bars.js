// The parts of a pay as bars.
import { createElement } from "../shared/dom.js"

/**
 * Return the parts as a list of bars, each where the one before it ends.
 *
 * @param {[name: string, amount: number][]} parts
 * @param {(amount: number, percent: number) => string} label
 */
export function partBars(parts, label) {
  const shown = parts.filter(([, amount]) => amount > 0)
  const whole = shown.reduce((sum, [, amount]) => sum + amount, 0)
  let from = 0
  const items = shown.map(([name, amount]) => {
    const bar = createElement("i", {})
    bar.style.setProperty("--from", `${(100 * from) / whole}%`)
    from += amount
    bar.style.setProperty("--to", `${(100 * from) / whole}%`)
    const text = label(amount, Math.round((1000 * amount) / whole) / 10)
    return createElement("li", {}, `${name} `, createElement("strong", {}, text), bar)
  })
  return createElement("ul", { class: "parts" }, ...items)
}
