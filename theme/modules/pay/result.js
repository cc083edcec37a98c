// The result of the take-home tool as tables.
import { createElement, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { partBars } from "./part-bars.js"
import { payslip } from "./take-home.js"

/** @typedef {import("./query.js").Areas} Areas */
/** @typedef {import("./take-home.js").Case} Case */
/** @typedef {import("./take-home.js").Payslip} Payslip */
/** @typedef {import("./take-home.js").Rates} Rates */
/** What, how, and how much. @typedef {[what: string | Node, how: string, amount: number]} Row */

/** @type {{ rates: Rates, names: Record<string, string>, areas: Areas, words: Record<string, string> }} */
export const { rates, names, areas, words } = readJson("take-home-data")

const { lang } = document.documentElement
const { format } = new Intl.NumberFormat(lang)
const { format: formatRate } = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 })

/** @param {number} amount */
export const formatRupiah = (amount) => `${amount < 0 ? "−" : ""}Rp${format(Math.abs(amount))}`

/** @param {number} hundredths of a percent */
const rateText = (hundredths) => formatRate(hundredths / 100)

/**
 * Return digits that look grouped but can be read, copied and searched as one number.
 *
 * @param {number} amount
 */
export function groupedDigits(amount) {
  const separator = format(1000).replace(/\d/g, "")
  const digits = `${Math.abs(amount)}`
  const first = digits.length % 3 || 3
  const groups = digits.slice(first).match(/\d{3}/g) ?? []
  return [
    ...(amount < 0 ? ["-"] : []),
    digits.slice(0, first),
    ...groups.map((group) => createElement("span", { "data-before": separator }, group)),
  ]
}

/**
 * @param {Row} row
 * @param {boolean} saysHow
 */
function tableRow([what, how, amount], saysHow) {
  const cells = [
    createElement("th", { scope: "row" }, what),
    ...(saysHow ? [createElement("td", how ? { "data-label": words.how_much } : {}, how)] : []),
    createElement("td", { "data-label": words.sum }, formatRupiah(amount)),
  ]
  return createElement("tr", {}, ...cells)
}

/**
 * Return a table below its title; the last row is the sum of the others.
 *
 * @param {string} title
 * @param {Row[]} rows
 * @param {string} sumTitle
 * @param {number} sum
 */
function table(title, rows, sumTitle, sum) {
  const saysHow = rows.some(([, how]) => how)
  const titles = [words.item, ...(saysHow ? [words.how_much] : []), words.sum]
  const heads = titles.map((head) => createElement("th", { scope: "col" }, head))
  const last = tableRow([sumTitle, "", sum], saysHow)
  return [
    createElement("h3", {}, title),
    createElement(
      "table",
      {},
      createElement("thead", {}, createElement("tr", {}, ...heads)),
      createElement("tbody", {}, ...rows.map((row) => tableRow(row, saysHow)), last),
    ),
  ]
}

/** @param {string} key @param {string} name */
const ruleLink = (key, name) => createElement("a", { href: `#${key}` }, name)

/** @param {Payslip} slip */
function howTax({ year, rate, income }) {
  if (!year) return formatMessage(words.tax_month, { rate: rateText(rate), income: formatRupiah(income) })
  const word = year.tax < year.withheld ? words.tax_back : words.tax_last
  return formatMessage(word, { tax: formatRupiah(year.tax), withheld: formatRupiah(year.withheld) })
}

/**
 * Return the parts of a payslip that a side pays.
 *
 * @param {Payslip} slip
 * @param {"worker" | "employer"} side
 * @param {number} risk
 * @returns {Row[]}
 */
function partRows(slip, side, risk) {
  return slip.parts.flatMap((part, i) => {
    const { classes } = rates.contributions[i]
    const rate = side === "employer" && classes.length ? risk : rates.contributions[i][side]
    if (!rate) return []
    const how = formatMessage(words.part, { rate: rateText(rate), base: formatRupiah(part.base) })
    /** @type {Row} */
    const row = [ruleLink(part.key, names[part.key]), how, part[side]]
    return [row]
  })
}

/** @param {Payslip} slip */
function yearTable({ year }) {
  if (!year) return []
  /** @type {Row[]} */
  const rows = [
    [words.year_income, "", year.income],
    [words.year_cost, "", -year.cost],
    [words.year_contributions, "", -year.contributions],
    [words.year_tax_free, "", -year.taxFree],
    [words.year_taxable, "", year.taxable],
    [words.year_tax, "", year.tax],
    [words.year_withheld, "", -year.withheld],
  ]
  const [title, ...content] = table(words.year, rows, words.year_left, year.tax - year.withheld)
  return [title, createElement("p", {}, words.year_intro), ...content]
}

/**
 * Return the minimum wage of an area as a sentence; "" if none is chosen.
 *
 * @param {string} area
 */
export function minimumWage(area) {
  if (!area) return ""
  const [name, minimum, year] = areas[area]
  return formatMessage(words.beside, { area: name, year, amount: formatRupiah(minimum) })
}

/**
 * Return how the pay stands to the minimum wage of the chosen area.
 *
 * @param {Case} of
 * @param {string} area
 */
function comparison(of, area) {
  if (!area) return []
  const [name, minimum, year] = areas[area]
  const word = of.gross < minimum ? words.below : of.gross === minimum ? words.equal : words.above
  const more = of.gross - minimum
  const percent = formatRate(Math.floor((more * 1000) / minimum) / 10)
  const values = { area: name, year, amount: formatRupiah(minimum), more: formatRupiah(more), percent }
  const atMinimum = payslip(rates, { ...of, gross: minimum, thr: 0 })
  return [
    createElement("h3", {}, words.compare),
    createElement("p", {}, formatMessage(word, values)),
    ...(atMinimum && of.gross !== minimum
      ? [createElement("p", {}, formatMessage(words.net_minimum, { net: formatRupiah(atMinimum.net) }))]
      : []),
  ]
}

/**
 * Return what a payslip says below its net.
 *
 * @param {Case} of
 * @param {Payslip} slip
 * @param {string} area
 */
export function resultContent(of, slip, area) {
  /** @type {Row} */
  const tax = [ruleLink("tax", words.tax), howTax(slip), slip.tax]
  const taken = slip.parts.reduce((sum, part) => sum + part.worker, 0) + slip.tax
  return [
    partBars(
      [
        [words.example_net, slip.net],
        [words.example_contributions, taken - slip.tax],
        [words.example_tax, slip.tax],
      ],
      (amount, percent) => `${formatRupiah(amount)} (${formatRate(percent)}%)`,
    ),
    ...table(words.deductions, [...partRows(slip, "worker", of.risk), tax], words.all_deductions, taken),
    ...table(words.on_top, partRows(slip, "employer", of.risk), words.all_on_top, slip.onTop),
    ...yearTable(slip),
    ...comparison(of, area),
    createElement("p", {}, words.share),
  ]
}
