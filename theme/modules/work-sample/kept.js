// What a reader did with work samples, kept on this device: the answers until a sample is finished or erased, then that
// it is done, and whether the reader liked the work.
import { readStored, writeStored } from "../shared/local-storage.js"

/** The name in the browser's storage. */
const NAME = "samples"

/**
 * What is kept of a sample: `answers` by field, `stage` 1 once they were checked and 2 once all was shown, `done` once it
 * was finished, and `liked` as the last question has it.
 *
 * @typedef {{ answers?: import("./verdict.js").Answers, stage?: number, done?: boolean, liked?: string }} Kept
 */

/**
 * Return what is kept of all samples, by key. What is damaged counts as nothing.
 *
 * @returns {Record<string, Kept>}
 */
export function readAll() {
  try {
    const all = JSON.parse(readStored(NAME) || "{}")
    return all && typeof all === "object" && !Array.isArray(all) ? all : {}
  } catch {
    return {}
  }
}

/**
 * Return what is kept of a sample.
 *
 * @param {string} key
 * @returns {Kept}
 */
export function readKept(key) {
  const kept = readAll()[key]
  return kept && typeof kept === "object" ? kept : {}
}

/**
 * Keep something of a sample; what says nothing is removed. Return whether the browser has it now.
 *
 * @param {string} key
 * @param {Kept} kept
 */
export function writeKept(key, kept) {
  const { [key]: _, ...others } = readAll()
  const says = Object.values(kept).some((value) => (typeof value === "object" ? Object.keys(value).length : value))
  const all = says ? { ...others, [key]: kept } : others
  return writeStored(NAME, Object.keys(all).length ? JSON.stringify(all) : "")
}

/** Erase what is kept of all samples. */
export const eraseKept = () => writeStored(NAME, "")
