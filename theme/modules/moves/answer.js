// The answer to a question about moves, as elements of the page.
import { createElement, findElement } from "../shared/dom.js"
import { formatNumber, link, message, pageData, questionQuery, roleTitle, roleUrl } from "./data.js"
import { wayMap } from "./way-map.js"

/** @typedef {import("./data.js").Move} Move */
/** @typedef {import("../compare/rows.js").ComparedRole} ComparedRole */
/** @typedef {{ summary: string, content: HTMLElement[] }} Answer */

const NEAREST = 5 // moves that are listed where only the start is chosen

const { education, levels, needs, roles, words } = pageData

/** @param {string} text */
const paragraph = (text) => createElement("p", {}, text)
/**
 * @param {"ol" | "ul"} kind
 * @param {(Node | string)[][]} items the children of each item
 */
const list = (kind, items) => createElement(kind, {}, ...items.map((item) => createElement("li", {}, ...item)))
/** @param {object} entries */
const count = (entries) => Object.keys(entries).length

/**
 * Return the nearest moves from a role as links. `moves` are in the order of their distance.
 *
 * @param {string} from
 * @param {Move[]} moves
 * @returns {Answer}
 */
export function nearestMoves(from, moves) {
  const items = moves.slice(0, NEAREST).map(({ role, kept, added, distance }) => {
    const skillCount = message("count", { kept: count(kept), added: count(added) })
    const move = link(questionQuery({ from, to: role }), roleTitle(role))
    return [move, ` (${skillCount}; ${words.sum.toLowerCase()} ${formatNumber(distance)})`]
  })
  return { summary: "", content: [list("ol", items)] }
}

/**
 * Return all about the move from one role to another; where it is not among the moves, the nearest ones.
 *
 * @param {string} from
 * @param {string} to
 * @param {Move[]} moves
 * @param {string} compareUrl the page that compares roles; "" if there is none
 * @param {ComparedRole | null} goal what is compared of the other role; null if it could not be loaded
 * @returns {Answer}
 */
export function moveAnswer(from, to, moves, compareUrl, goal) {
  const titles = { from: roleTitle(from), to: roleTitle(to) }
  const move = moves.find(({ role }) => role === to)
  if (!move) {
    return { ...nearestMoves(from, moves), summary: message("far", { ...titles, count: moves.length }) }
  }
  const { kept, added, share, distance } = move
  const rank = 1 + moves.findIndex((other) => other.distance === distance)
  return {
    summary: message("brings", { ...titles, kept: count(kept), all: count(kept) + count(added) }),
    content: [
      shareBar(message("by_weight", { share }), share),
      wayMap(move, from, goal),
      createElement(
        "div",
        { class: "aside" },
        furtherLinks(from, to, compareUrl),
        createElement(
          "details",
          {},
          createElement("summary", {}, message("distance", { distance: formatNumber(distance) })),
          paragraph(message("rank", { distance: formatNumber(distance), all: count(roles) - 1, rank })),
          distanceParts(move, from, to),
        ),
        paragraph(words.share),
      ),
    ],
  }
}

/**
 * @param {string} text
 * @param {number} share in percent
 */
function shareBar(text, share) {
  const bar = createElement("li", { "data-n": Math.round(share / 10) }, text)
  return createElement("ul", { class: "bars" }, bar)
}

/**
 * The parts whose sum is the distance: the weights of the skills to add, and the steps of level, schooling and family.
 *
 * @param {Move} move
 * @param {string} from
 * @param {string} to
 */
function distanceParts(move, from, to) {
  /**
   * @param {string} name
   * @param {string | Node} value
   */
  const part = (name, value) => [createElement("dt", {}, words[name]), createElement("dd", {}, value)]
  /**
   * @param {string} a
   * @param {string} b
   */
  const change = (a, b) => (a === b ? a : `${a} → ${b}`)
  const [, , level, schooling] = roles[from]
  const [, , otherLevel, otherSchooling] = roles[to]
  const skillsOf = Object.values(move.added)
  return createElement(
    "dl",
    { class: "facts" },
    ...Object.entries(needs).flatMap(([need, [, weight]]) => {
      const number = skillsOf.filter((other) => other === need).length
      return part(need, `${number} × ${formatNumber(weight)} = ${formatNumber(number * weight)}`)
    }),
    ...part("level", `${change(levels[level], levels[otherLevel])}: ${Math.abs(move.levels)}`),
    ...part("education", `${change(education[schooling], education[otherSchooling])}: ${move.schooling}`),
    ...part("family", `${change(family(from), family(to))}: ${move.leaves_family ? 1 : 0}`),
    ...part("sum", createElement("strong", {}, formatNumber(move.distance))),
  )
}

/**
 * Return the name of a role's family, which the form's lists of roles have.
 *
 * @param {string} role
 */
const family = (role) => findElement(`#moves [value="${role}"]`, HTMLOptionElement).closest("optgroup")?.label ?? ""

/**
 * @param {string} from
 * @param {string} to
 * @param {string} compareUrl
 */
function furtherLinks(from, to, compareUrl) {
  const titles = { from: roleTitle(from), to: roleTitle(to) }
  return list("ul", [
    [link(roleUrl(to), message("page", titles))],
    [link(roleUrl(to, "#ways-in"), message("ways_in", titles))],
    ...(compareUrl ? [[link(`${compareUrl}?r=${from}&r=${to}`, words.compare)]] : []),
    [link(questionQuery({ from }), message("nearest_from", titles))],
  ])
}
