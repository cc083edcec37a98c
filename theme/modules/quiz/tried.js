// What a reader said of work samples, beside the answers of the quiz.
import { formatMessage } from "../shared/format-message.js"

/** @typedef {import("./score.js").Match} Match */
/** A work sample that was tried: its title, and how the reader liked the work. @typedef {{ title: string, liked: string }} Tried */

/** How far the work that was tried moves the likeness of its role, from -1 to 1; the page names it in per cent. */
const STEP = 0.05

/** @type {Record<string, number | undefined>} */
const DIRECTION = { yes: 1, no: -1 }

/**
 * Return what was tried of each role, by its number.
 *
 * @param {[key: string, role: number, title: string][]} samples
 * @param {Record<string, { liked?: string } | null>} kept what is kept of samples, by key
 * @returns {Map<number, Tried[]>}
 */
export function triedRoles(samples, kept) {
  /** @type {Map<number, Tried[]>} */
  const tried = new Map()
  for (const [key, role, title] of samples) {
    const liked = kept[key]?.liked
    if (liked) tried.set(role, [...(tried.get(role) ?? []), { title, liked }])
  }
  return tried
}

/**
 * Return the roles in their new order: one whose work the reader liked a little further up, or down.
 *
 * @param {Match[]} ranked
 * @param {Map<number, Tried[]>} tried
 * @returns {Match[]}
 */
export const weigh = (ranked, tried) =>
  ranked
    .map(({ role, likeness }) => {
      const moved = (tried.get(role) ?? []).reduce((sum, { liked }) => sum + STEP * (DIRECTION[liked] ?? 0), likeness)
      return { role, likeness: Math.min(1, moved) }
    })
    .sort((a, b) => b.likeness - a.likeness || a.role - b.role)

/**
 * Return sentences about what was tried of a role and liked, or with `isLiked` false was not.
 *
 * @param {Tried[]} tried
 * @param {boolean} isLiked
 * @param {Record<string, string>} words
 */
export const triedSentences = (tried, isLiked, words) =>
  tried
    .filter(({ liked }) => (liked === "yes") === isLiked)
    .map(({ title, liked }) => formatMessage(words[`tried_${liked}`], { title }))
