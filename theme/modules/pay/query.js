// What a reader asks for, as the form or the page's address says it, and what is wrong with it.
import { readAmount } from "./amount.js"

/** @typedef {import("./take-home.js").Case} Case */
/** @typedef {import("./take-home.js").Rates} Rates */
/** Name, amount and year of each minimum wage, by key. @typedef {Record<string, [string, number, number]>} Areas */
/** What is wrong: the name of the word that says so, and the value that it names. @typedef {{ fault: string, value: string }} Fault */

/** The fields of the form, by name; all are texts. */
export const FIELDS = /** @type {const} */ (["gross", "status", "month", "jkk", "thr", "thr_month", "area"])

/** Circumstances that the tool cannot judge. */
export const CASES = ["several", "foreign", "net"]

const DEFAULTS = { gross: "", status: "TK/0", month: "1", jkk: "", thr: "0", thr_month: "", area: "" }

/** What stands in the form. @typedef {Record<typeof FIELDS[number], string> & { cases: string[] }} Question */

/**
 * Return what a query asks for; what it leaves out has its usual value.
 *
 * @param {string} query
 * @returns {Question}
 */
export function readQuestion(query) {
  const params = new URLSearchParams(query)
  const values = { ...DEFAULTS, cases: params.getAll("case") }
  for (const name of FIELDS) values[name] = (params.get(name) ?? values[name]).trim().slice(0, 60)
  values.status = values.status.toUpperCase().replace(/^(TK|K)(?=\d$)/, "$1/")
  return values
}

/**
 * Return a question as the query of an address; params that are not ours stay.
 *
 * @param {string} query
 * @param {Question} question
 */
export function queryOf(query, question) {
  const params = new URLSearchParams(query)
  for (const name of [...FIELDS, "case"]) params.delete(name)
  for (const name of FIELDS) {
    const isUsual = name !== "gross" && !question[name]
    if (!isUsual) params.set(name, question[name])
  }
  for (const name of question.cases) params.append("case", name)
  return `?${`${params}`.replace(/%2F/g, "/")}`
}

/**
 * Return the case of a question, or the first thing that is wrong with it.
 *
 * @param {Question} question
 * @param {Rates} rates
 * @param {Areas} areas
 * @returns {Case | Fault}
 */
export function readCase(question, rates, areas) {
  const unknown = question.cases.find((name) => !CASES.includes(name))
  if (unknown !== undefined) return { fault: "case", value: unknown }
  if (question.cases.length) return { fault: question.cases[0], value: "" }
  const gross = readAmount(question.gross)
  if (typeof gross === "string") return { fault: gross, value: question.gross }
  if (gross === 0) return { fault: "zero", value: "" }
  const thr = question.thr ? readAmount(question.thr) : 0
  if (typeof thr === "string") return { fault: thr === "empty" ? "letters" : thr, value: question.thr }
  const { status, month, thr_month: thrMonth, area } = question
  if (!Object.keys(rates.statuses).includes(status)) return { fault: "status", value: status }
  if (!isMonth(month)) return { fault: "month", value: month }
  if (thrMonth && !isMonth(thrMonth)) return { fault: "month", value: thrMonth }
  const risk = readRisk(question.jkk, rates)
  if (risk === null) return { fault: "risk", value: question.jkk }
  if (area && !Object.keys(areas).includes(area)) return { fault: "area", value: area }
  if (gross === Number.POSITIVE_INFINITY || thr === Number.POSITIVE_INFINITY) return { fault: "beyond", value: "" }
  const minimumWage = area ? areas[area][1] : 0
  return { gross, status, month: Number(month), risk, thr, thrMonth: Number(thrMonth), minimumWage }
}

/** @param {string} text */
const isMonth = (text) => /^0?[1-9]$|^1[0-2]$/.test(text)

/**
 * Return the rate of a risk class in hundredths of a percent, the lowest if none is said, or null if there is no such.
 *
 * @param {string} text
 * @param {Rates} rates
 */
function readRisk(text, rates) {
  const classes = rates.contributions.map((contribution) => contribution.classes).find((list) => list.length) ?? [0]
  if (!text) return classes[0]
  const rate = /^\d{1,2}(?:[.,]\d{1,4})?%?$/.test(text)
    ? Math.round(Number.parseFloat(text.replace(",", ".")) * 1e4) / 100
    : -1
  return classes.includes(rate) ? rate : null
}
