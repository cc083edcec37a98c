// The answer to a question about moves, as elements of the page.
import { createElement, findElement, siteRoot } from "../shared/dom.js"
import { formatNumber, link, message, pageData, questionQuery, roleTitle, roleUrl } from "./data.js"

/** @typedef {import("./data.js").Move} Move */
/** @typedef {import("./data.js").Skills} Skills */
/** @typedef {import("../compare/rows.js").ComparedRole} ComparedRole */
/** @typedef {{ summary: string, content: HTMLElement[] }} Answer */

const NEAREST = 5 // moves that are listed where only the start is chosen

const { education, folders, levels, needs, roles, skills, words } = pageData

/** @param {string} name */
const heading = (name) => createElement("h3", {}, words[name])
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
    summary: message("brings", { ...titles, kept: count(kept), all: count(kept) + count(added), share }),
    content: [
      paragraph(message("rank", { distance: formatNumber(distance), all: count(roles) - 1, rank })),
      ...skillParts(kept, added),
      ...(goal ? entryParts(to, goal) : []),
      ...stepParts(from, to, move.steps),
      heading("counted"),
      distanceParts(move, from, to),
      furtherLinks(from, to, compareUrl),
      paragraph(words.share),
    ],
  }
}

/**
 * How people get into the other role: from another job, from which school now, under which titles, and its group's pay.
 *
 * @param {string} to
 * @param {ComparedRole} goal
 */
function entryParts(to, goal) {
  const items = ["open_to", "titles", "group_pay"].flatMap((name) => {
    const row = goal.rows[name] ?? []
    const url = row[0]?.[1]
    const label = url ? link(siteRoot() + url, words[name]) : words[name]
    return row.length ? [[label, `: ${row.map(([text]) => text).join(", ")}`]] : []
  })
  const fromWork = goal.from_work ? [[`${words.from_work}: ${goal.from_work}`]] : []
  return [createElement("h3", {}, message("into", { to: roleTitle(to) })), list("ul", [...fromWork, ...items])]
}

/**
 * @param {Skills} kept
 * @param {Skills} added
 */
function skillParts(kept, added) {
  const keptList = count(kept) ? [skillList(kept)] : [paragraph(words.none_kept)]
  const addedList = count(added)
    ? [paragraph(words.practise), skillList(added, "#practise")]
    : [paragraph(words.none_added)]
  return [heading("kept"), ...keptList, heading("added"), ...addedList]
}

/** @param {Skills} needed */
function skillList(needed, anchor = "") {
  const items = Object.entries(needed).map(([key, need]) => {
    const [slug, name] = skills[key]
    return [link(`${folders.skills}${slug}/${anchor}`, name), ` (${needs[need][0].toLowerCase()})`]
  })
  return list("ul", items)
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string[]} steps
 */
function stepParts(from, to, steps) {
  if (!steps.length) {
    return [heading("steps"), paragraph(message("no_steps", { from: roleTitle(from), to: roleTitle(to) }))]
  }
  const stages = [from, ...steps]
  const items = steps.map((step, i) => {
    const text = message("way", { from: roleTitle(stages[i]), to: roleTitle(step) })
    return [link(roleUrl(stages[i], "#leads-to"), text)]
  })
  return [heading("steps"), paragraph(words.steps_intro), list("ol", items)]
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
