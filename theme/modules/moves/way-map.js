// The way from one role to another as a line of stations: what a reader carries along, learns, passes and arrives at.
import { createElement, siteRoot } from "../shared/dom.js"
import { link, message, pageData, roleTitle, roleUrl } from "./data.js"

/** @typedef {import("./data.js").Move} Move */
/** @typedef {import("./data.js").Skills} Skills */
/** @typedef {import("../compare/rows.js").ComparedRole} ComparedRole */
/** @typedef {(Node | string)[]} Content */

const { certificates, folders, levels, needs, roles, skills, words } = pageData

/** @param {string} text */
const paragraph = (text) => createElement("p", {}, text)

/**
 * Return a station: `kind` is "here" for where the reader is, "stop" for what lies beside the line, else "".
 *
 * @param {string} kind
 * @param {string} icon
 * @param {Node | string} title
 * @param {Content} content
 */
function station(kind, icon, title, content) {
  const heading = createElement("h3", { "data-icon": icon }, title)
  return createElement("li", kind ? { class: kind } : {}, heading, ...content)
}

/**
 * Return the stations of a move.
 *
 * @param {Move} move
 * @param {string} from
 * @param {ComparedRole | null} goal what is compared of the other role; null if it could not be loaded
 */
export function wayMap({ role: to, kept, added, steps }, from, goal) {
  const between = steps.slice(0, -1)
  const last = between[between.length - 1] ?? from
  return createElement(
    "ol",
    { class: "track" },
    roleStation("here", from, [createElement("h4", {}, words.kept), ...keptSkills(kept)]),
    station("stop", "learn", words.added, addedSkills(added)),
    ...between.map((role, i) => roleStation("", role, [nextStep(between[i - 1] ?? from, role)])),
    ...certificateStations(to),
    roleStation("goal", to, [
      steps.length ? nextStep(last, to) : paragraph(message("no_steps", { from: roleTitle(from), to: roleTitle(to) })),
      ...(goal ? entryParts(to, goal) : []),
    ]),
  )
}

/**
 * @param {string} kind
 * @param {string} role
 * @param {Content} content
 */
const roleStation = (kind, role, content) =>
  station(kind, kind === "goal" ? "goal" : "hirer", link(roleUrl(role), roleTitle(role)), [
    createElement("p", { class: "kind" }, [words[kind], levels[roles[role][2]]].filter(Boolean).join(" · ")),
    ...content,
  ])

/**
 * What it takes from one role to the next; its page says so, with its sources.
 *
 * @param {string} from
 * @param {string} to
 */
const nextStep = (from, to) =>
  createElement(
    "p",
    {},
    `${words.steps}: `,
    link(roleUrl(from, "#leads-to"), message("way", { from: roleTitle(from), to: roleTitle(to) })),
  )

/** @param {Skills} kept */
const keptSkills = (kept) => (Object.keys(kept).length ? [skillList(kept, "check")] : [paragraph(words.none_kept)])

/** @param {Skills} added */
const addedSkills = (added) =>
  Object.keys(added).length
    ? [paragraph(words.practise), skillList(added, "add", "#practise")]
    : [paragraph(words.none_added)]

/**
 * @param {Skills} needed
 * @param {string} icon
 */
function skillList(needed, icon, anchor = "") {
  const items = Object.entries(needed).map(([key, need]) => {
    const [slug, name] = skills[key]
    const skill = link(`${folders.skills}${slug}/${anchor}`, name)
    skill.dataset.icon = icon
    return createElement("li", {}, skill, createElement("small", {}, ` (${needs[need][0].toLowerCase()})`))
  })
  return createElement("ul", { class: "skills" }, ...items)
}

/**
 * The certificates that serve a role; none is a step that everybody must take.
 *
 * @param {string} role
 */
function certificateStations(role) {
  const links = Object.entries(certificates)
    .filter(([, [, served]]) => served.includes(role))
    .map(([key, [name]]) => createElement("li", {}, link(`${folders.certificates}#${key}`, name)))
  return links.length ? [station("stop", "certificate", words.certificates, [createElement("ul", {}, ...links)])] : []
}

/**
 * How people get into a role: from another job, from which school now, under which titles, and its group's pay.
 *
 * @param {string} to
 * @param {ComparedRole} goal
 */
function entryParts(to, goal) {
  const items = ["open_to", "titles", "group_pay"].flatMap((name) => {
    const row = goal.rows[name] ?? []
    const url = row[0]?.[1]
    const label = url ? link(siteRoot() + url, words[name]) : words[name]
    return row.length ? [createElement("li", {}, label, `: ${row.map(([text]) => text).join(", ")}`)] : []
  })
  const fromWork = goal.from_work ? [createElement("li", {}, `${words.from_work}: ${goal.from_work}`)] : []
  const heading = createElement("h4", {}, message("into", { to: roleTitle(to) }))
  return [heading, createElement("ul", {}, ...fromWork, ...items)]
}
