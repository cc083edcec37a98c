// What a reader ticked on the checklists of the guides. It stays on the device, under keys that all languages share.
import { readStored, writeStored } from "../shared/local-storage.js"

/** @typedef {Record<string, string[]>} Ticks the keys of the ticked items, by the key of the guide */
/**
 * Ticks as they were stored until December 2026: the texts of the ticked items, by the guide's address below the site's
 * root.
 *
 * @typedef {Record<string, { done: string[] }>} OldTicks
 */
/**
 * What scripts/pages/checklists.py writes: the guide and the key of the item of each text, by the guide's address.
 *
 * @typedef {Record<string, [guide: string, items: Record<string, string>]>} Checklists
 */

const MOST = 200 // guides, and ticks of a guide

/** Return what is ticked; nothing if what is stored cannot be read. */
export const readTicks = () => validTicks(readAll())

/**
 * Store what is ticked in place of all stored before. Old ticks stay until upgradeTicks() has read them. Return whether
 * it is kept.
 *
 * @param {Ticks} ticks
 */
export const saveTicks = (ticks) => writeAll({ ...oldTicks(readAll()), ...ticks })

/** Remove all that is ticked. */
export const eraseTicks = () => writeStored("ticks", "")

/** Return all that is stored, old ticks too, for a file. */
export const allTicks = () => ({ ...oldTicks(readAll()), ...readTicks() })

/**
 * Add ticks, old ones too, from a file. Return whether they are kept.
 *
 * @param {unknown} value what the file holds
 */
export function addTicks(value) {
  const old = oldTicks(readAll())
  for (const [url, { done }] of Object.entries(oldTicks(value)))
    old[url] = { done: [...(old[url]?.done ?? []), ...done] }
  return writeAll({ ...old, ...joinTicks(readTicks(), validTicks(value)) })
}

/**
 * Store old ticks under the keys of their items. A text that was reworded since is no item's; its tick is lost. Without
 * a connection everything stays for the next time. Return whether there were any.
 *
 * @param {() => Promise<Checklists>} fetchChecklists
 */
export async function upgradeTicks(fetchChecklists) {
  if (!Object.keys(oldTicks(readAll())).length) return false
  const checklists = await fetchChecklists().catch(() => null)
  if (!checklists) return false
  writeAll(joinTicks(readTicks(), ticksOfTexts(oldTicks(readAll()), checklists)))
  return true
}

/**
 * Return old ticks by key. A guide whose address changed is found by the text.
 *
 * @param {OldTicks} old
 * @param {Checklists} checklists
 */
export function ticksOfTexts(old, checklists) {
  /** @type {Map<string, [guide: string, item: string]>} */
  const items = new Map()
  for (const [url, [guide, texts]] of Object.entries(checklists)) {
    for (const [text, item] of Object.entries(texts)) {
      items.set(`${url} ${wordsOf(text)}`, [guide, item])
      if (!items.has(wordsOf(text))) items.set(wordsOf(text), [guide, item])
    }
  }
  /** @type {Ticks} */
  const ticks = {}
  for (const [url, { done }] of Object.entries(old)) {
    for (const text of done.map(wordsOf)) {
      const [guide, item] = items.get(`${url} ${text}`) ?? items.get(text) ?? []
      if (guide && item) ticks[guide] = [...(ticks[guide] ?? []), item]
    }
  }
  return ticks
}

/**
 * Return the words of a text, by which it is known even if a mark or a capital letter of it was mended.
 *
 * @param {string} text
 */
const wordsOf = (text) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? ""

/**
 * @param {Ticks} ticks
 * @param {Ticks} more
 */
function joinTicks(ticks, more) {
  const joined = { ...ticks }
  for (const [guide, items] of Object.entries(more)) joined[guide] = [...new Set([...(joined[guide] ?? []), ...items])]
  return joined
}

/** @returns {unknown} */
function readAll() {
  try {
    return JSON.parse(readStored("ticks"))
  } catch {
    return {}
  }
}

/** @param {Record<string, string[] | { done: string[] }>} all */
function writeAll(all) {
  const filled = Object.entries(all).filter(([, entry]) => !Array.isArray(entry) || entry.length)
  return writeStored("ticks", filled.length ? JSON.stringify(Object.fromEntries(filled)) : "")
}

/** @param {unknown} value */
const entriesOf = (value) => Object.entries(value ?? {}).slice(0, MOST)

/** @param {unknown} key */
const isKey = (key) => typeof key === "string" && /^[\w-]{1,80}$/.test(key)

/**
 * Return of a value from outside what is ticks.
 *
 * @param {unknown} value
 * @returns {Ticks}
 */
function validTicks(value) {
  const isTicks = (/** @type {unknown} */ items) => Array.isArray(items) && items.length < MOST && items.every(isKey)
  return Object.fromEntries(entriesOf(value).filter(([guide, items]) => isKey(guide) && isTicks(items)))
}

/**
 * Return of a value from outside what is ticks as they were stored until December 2026.
 *
 * @param {unknown} value
 * @returns {OldTicks}
 */
function oldTicks(value) {
  const isText = (/** @type {unknown} */ text) => typeof text === "string"
  const valid = entriesOf(value).filter(
    ([url, page]) =>
      /^[a-z/-]*\/$/.test(url) && Array.isArray(page?.done) && page.done.length < MOST && page.done.every(isText),
  )
  return Object.fromEntries(valid.map(([url, { done }]) => [url, { done }]))
}
