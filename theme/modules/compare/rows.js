// Rows of a table that compares two to four roles. scripts/features/comparison.py does the same for the pages of pairs.

/** @typedef {[text: string, url?: string]} Item what a role has in a row; addresses are below the site's root */
/** @typedef {Record<string, Item[]>} Column the items of one role, by the name of their row */
/**
 * A file <role>.json, which scripts/features/comparison.py writes.
 *
 * @typedef {{
 *   title: string,
 *   url: string,
 *   family: string,
 *   rows: Column,
 *   figures: Figures,
 *   from_work: string,
 * }} ComparedRole
 */
/**
 * What the pictures show of a role, as in scripts/features/comparison_pictures.py.
 *
 * @typedef {{
 *   level: number,
 *   exposure: number,
 *   interests: [written: string, tenths: number][],
 *   pay: [place: number, lines: string[]],
 * }} Figures
 */
/** @typedef {{ text: string, url?: string, shared: boolean }} CellItem `shared` if every role has it */
/** @typedef {{ name: string, differs: boolean, cells: CellItem[][] }} Row */

export const SKILLS = ["essential", "useful"] // a skill that one role requires and another finds useful counts as shared

/**
 * Return the rows of two or more columns; those in which they differ come first.
 *
 * @param {Column[]} columns
 * @returns {Row[]}
 */
export function compareColumns(columns) {
  const names = new Set(columns.flatMap((column) => Object.keys(column)))
  const rows = [...names].map((name) => compareRow(columns, name))
  return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)]
}

/**
 * @param {Column[]} columns
 * @param {string} name
 * @returns {Row}
 */
function compareRow(columns, name) {
  const lists = columns.map((column) => column[name] ?? [])
  const sameRows = SKILLS.includes(name) ? SKILLS : [name]
  /** @param {Item} item */
  const isShared = (item) => columns.every((column) => sameRows.some((row) => hasItem(column[row] ?? [], item)))
  return {
    name,
    differs: lists.some((list) => list.length !== lists[0].length || !list.every((item) => hasItem(lists[0], item))),
    cells: lists.map((list) => list.map((item) => ({ text: item[0], url: item[1], shared: isShared(item) }))),
  }
}

/**
 * @param {Item[]} list
 * @param {Item} item
 */
const hasItem = (list, item) => list.some((other) => other[0] === item[0] && other[1] === item[1])
