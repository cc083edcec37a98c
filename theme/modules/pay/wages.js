// The list of minimum wages: finds an area by its name, and sorts the rows.
import { leadToSection } from "../page/anchor.js"
import { findElement, findElements, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"

/** @type {{ shown: string, none: string }} */
const words = readJson("wages-words")
const tool = findElement("#wages", HTMLElement)
const find = findElement("[name=q]", HTMLInputElement, tool)
const sort = findElement("select", HTMLSelectElement, tool)
const status = findElement("[role=status]", HTMLElement, tool)
const body = findElement("#minimum-wages ul", HTMLElement)
const rows = findElements("li", HTMLLIElement, body).map((element) => {
  const amount = findElement("strong", HTMLElement, element)
  return {
    element,
    area: (element.textContent ?? "").split("Rp")[0],
    amount: Number((amount.textContent ?? "").replace(/\D/g, "")),
  }
})

/** @typedef {typeof rows[number]} Row */
/** @type {Record<string, (a: Row, b: Row) => number>} */
const ORDERS = {
  list: () => 0,
  name: (a, b) => nameOf(a).localeCompare(nameOf(b)),
  highest: (a, b) => b.amount - a.amount,
  lowest: (a, b) => a.amount - b.amount,
}

/** The name that readers look for: without what kind of area it is. @param {Row} row */
const nameOf = ({ area }) => area.replace(/^(?:Kota|Kabupaten) /, "")

/** @param {string} text */
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim()

function showRows() {
  const wanted = plain(find.value).split(" ")
  const order = ORDERS[sort.value] ?? ORDERS.list
  let count = 0
  for (const row of [...rows].sort(order)) {
    const text = plain(row.area)
    const isWanted = wanted.every((word) => text.includes(word))
    row.element.hidden = !isWanted
    count += Number(isWanted)
    body.append(row.element)
  }
  status.textContent = count ? formatMessage(words.shown, { count }) : words.none
}

tool.addEventListener("input", showRows)
tool.hidden = false
leadToSection()
