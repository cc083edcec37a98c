// The skills that roles ask for, those of all of them in the middle.
import { createElement } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { askedSkills } from "./asked-skills.js"
import { manyClass } from "./pictures.js"

/** @typedef {import("./asked-skills.js").AskedSkill} AskedSkill */
/** @typedef {import("./rows.js").ComparedRole} ComparedRole */
/** @typedef {import("./words.js").CompareWords} CompareWords */

/**
 * Say whether a skill is essential or useful, and for which roles if it is both.
 *
 * @param {AskedSkill} skill
 * @param {ComparedRole[]} roles
 * @param {CompareWords} words
 */
function needOf({ needs }, roles, words) {
  const kinds = [...new Set(needs.values())]
  if (kinds.length === 1) return words.needs[kinds[0]]
  return kinds
    .map((kind) => {
      const titles = [...needs].filter(([, need]) => need === kind).map(([position]) => roles[position].title)
      return `${words.needs[kind]}: ${titles.join(", ")}`
    })
    .join("; ")
}

/**
 * Return the overlap of the skills of roles.
 *
 * @param {ComparedRole[]} roles
 * @param {CompareWords} words
 * @param {string} root
 */
export function overlap(roles, words, root) {
  const { everyone, others } = askedSkills(roles.map(({ rows }) => rows))
  /**
   * @param {Record<string, string>} attributes
   * @param {string} heading
   * @param {AskedSkill[]} skills
   */
  const part = (attributes, heading, skills) => {
    const items = skills.map((skill) => {
      const link = createElement("a", { href: root + skill.url }, skill.text)
      return createElement("li", {}, link, " ", createElement("small", {}, needOf(skill, roles, words)))
    })
    const list = items.length ? createElement("ul", {}, ...items) : createElement("p", {}, words.asked_by_none)
    return createElement("section", attributes, createElement("h4", {}, heading), list)
  }
  const parts = roles.map(({ title, family }, i) =>
    part({ "data-family": family }, formatMessage(words.also_asks, { role: title }), others[i]),
  )
  parts.splice(1, 0, part({ class: "everyone" }, words.asked_by_all, everyone))
  return createElement("div", { class: `overlap${manyClass(roles)}` }, ...parts)
}
