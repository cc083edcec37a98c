// The result of the quiz: the roles that are most like the answers, with what speaks for each and what against.
import { createElement } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { explainMatch } from "./score.js"
import { triedSentences } from "./tried.js"

/** @typedef {import("./score.js").Match} Match */
/**
 * What the page embeds. Addresses are seen from the page; `family` is a position in `families`; the digits of `profile`
 * say how much the role needs what each statement is about; `group` is a position in `groups`, the average pay of broad
 * groups of work, and `pay` the page about it. `edition` says how answers are written into addresses.
 *
 * @typedef {{
 *   roles: [url: string, title: string, family: number, profile: string, schooling: string, titles: string, group:
 *   number][],
 *   edition: import("./answers.js").Edition,
 *   families: [url: string, name: string, key: string][],
 *   groups: string[],
 *   samples: [key: string, role: number, title: string, url: string][],
 *   pay: string,
 *   words: Record<string, string>,
 * }} QuizData
 */

export const SHOWN_ROLES = 5
const SHOWN_FAMILIES = 2

/**
 * Return how like the answers a role is, in per cent; less than nothing is nothing.
 *
 * @param {number} likeness
 */
export const percentOf = (likeness) => Math.max(0, Math.round(likeness * 100))

/**
 * @param {string} text
 * @param {string[]} list statements
 */
function reasonList(text, list) {
  if (!list.length) return []
  const items = list.map((statement) => createElement("li", {}, statement))
  return [createElement("p", {}, text), createElement("ul", {}, ...items)]
}

/**
 * Return who a role is open to now, under which first job titles, and the average pay of its group of work.
 *
 * @param {QuizData} data
 * @param {number} role
 */
function entryFacts({ roles, groups, words }, role) {
  const [, , , , schooling, titles, group] = roles[role]
  const facts = [
    ["school", formatMessage(words.open_to, { schooling })],
    ...(titles ? [["search", formatMessage(words.titles, { titles })]] : []),
    ["pay", `${words.group_pay}: ${groups[group]}.`],
  ]
  return facts.map(([icon, text]) => createElement("p", { "data-icon": icon }, text))
}

/**
 * Return a link to the first work sample of a role.
 *
 * @param {QuizData["samples"]} samples
 * @param {number} role
 * @param {Record<string, string>} words
 */
function trySample(samples, role, words) {
  const sample = samples.find(([, of]) => of === role)
  if (!sample) return []
  const link = createElement("a", { href: sample[3] }, sample[2])
  return [createElement("p", { "data-icon": "try" }, `${words.try_work}: `, link)]
}

/**
 * Return a role with how like the answers it is, and what speaks for it and against it.
 *
 * @param {QuizData} data
 * @param {string[]} statements
 * @param {Match} match
 * @param {number[]} answers
 * @param {import("./tried.js").Tried[]} tried
 */
function roleItem(data, statements, { role, likeness }, answers, tried) {
  const { roles, families, samples, words } = data
  const [url, title, family, profile] = roles[role]
  const [, familyName, familyKey] = families[family]
  const { shared, disliked, unused } = explainMatch(answers, [...profile].map(Number))
  /** @param {number[]} numbers */
  const textsOf = (numbers) => numbers.map((number) => statements[number])
  const percent = percentOf(likeness)
  const match = createElement("p", { class: "match" }, formatMessage(words.likeness, { percent }))
  match.style.setProperty("--part", `${percent}%`)
  const name = createElement("h3", {}, createElement("a", { href: url }, title))
  const about = createElement("div", {}, name, createElement("small", {}, familyName), match)
  const reasons = [
    createElement(
      "div",
      { class: "yes" },
      ...reasonList(words.shared, textsOf(shared)),
      ...triedSentences(tried, true, words).map((text) => createElement("p", {}, text)),
    ),
    createElement(
      "div",
      { class: "no" },
      ...reasonList(words.disliked, textsOf(disliked)),
      ...reasonList(words.unused, textsOf(unused)),
      ...triedSentences(tried, false, words).map((text) => createElement("p", {}, text)),
    ),
  ]
  return createElement(
    "li",
    { "data-family": familyKey },
    about,
    createElement("div", { class: "fits" }, ...reasons),
    createElement("div", { class: "entry" }, ...entryFacts(data, role), ...trySample(samples, role, words)),
  )
}

/**
 * Return the families whose roles are most like the answers on average.
 *
 * @param {QuizData} data
 * @param {Match[]} ranked
 */
function nearestFamilies({ roles, families }, ranked) {
  const likeness = families.map((_, family) => {
    const matches = ranked.filter(({ role }) => roles[role][2] === family)
    return matches.reduce((sum, match) => sum + match.likeness, 0) / matches.length
  })
  const order = families.map((_, i) => i).sort((a, b) => likeness[b] - likeness[a])
  return order.slice(0, SHOWN_FAMILIES).map((i) => families[i])
}

/**
 * Return what the page says of some answers.
 *
 * @param {QuizData} data
 * @param {string[]} statements as they read
 * @param {Match[]} ranked the roles, those most like the answers first
 * @param {number[]} answers one for each statement
 * @param {Map<number, import("./tried.js").Tried[]>} tried work samples by the number of their role
 */
export function resultOf(data, statements, ranked, answers, tried) {
  const { pay, words } = data
  const familyLinks = nearestFamilies(data, ranked).map(([url, name]) =>
    createElement("li", {}, createElement("a", { href: url }, name)),
  )
  return [
    createElement(
      "ol",
      { class: "roles" },
      ...ranked
        .slice(0, SHOWN_ROLES)
        .map((match) => roleItem(data, statements, match, answers, tried.get(match.role) ?? [])),
    ),
    createElement("p", {}, createElement("a", { href: pay }, words.group_source)),
    createElement("p", {}, words.families),
    createElement("ul", {}, ...familyLinks),
    createElement("p", {}, words.share),
  ]
}
