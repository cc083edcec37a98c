// Which skills all of several roles ask for. scripts/features/comparison.py says the same for the pages of pairs.
import { SKILLS } from "./rows.js"

/** @typedef {import("./rows.js").Column} Column */
/** @typedef {{ text: string, url: string, needs: Map<number, string> }} AskedSkill needs by the position of the role */

/**
 * Return the skills that all columns have, and the others of each, the essential ones first.
 *
 * @param {Column[]} columns
 */
export function askedSkills(columns) {
  /** @type {Map<string, AskedSkill>} */
  const skills = new Map()
  for (const need of SKILLS) {
    for (const [position, column] of columns.entries()) {
      for (const [text, url = ""] of column[need] ?? []) {
        const skill = skills.get(url) ?? { text, url, needs: new Map() }
        skill.needs.set(position, need)
        skills.set(url, skill)
      }
    }
  }
  const all = [...skills.values()]
  const everyone = all.filter(({ needs }) => needs.size === columns.length)
  const others = columns.map((_, i) => all.filter(({ needs }) => needs.has(i) && needs.size < columns.length))
  return { everyone, others }
}
