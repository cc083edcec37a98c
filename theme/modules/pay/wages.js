// The table of minimum wages: finds an area by its name, and sorts the rows.
import { findElement, findElements, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"

/** @type {{ shown: string, none: string }} */
const words = readJson("wages-words")
const tool = findElement("#wages", HTMLElement)
const find = findElement("[name=q]", HTMLInputElement, tool)
const sort = findElement("select", HTMLSelectElement, tool)
const status = findElement("[role=status]", HTMLElement, tool)
const body = findElement("#minimum-wages tbody", HTMLElement)
const rows = findElements("tr", HTMLTableRowElement, body).map((element) => ({
  element,
  area: element.cells[0].textContent ?? "",
  amount: Number((element.cells[1].textContent ?? "").replace(/\D/g, "")),
}))

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
