// What two to four roles have side by side. Pure: values in, values out; scripts/features/comparison.py does the same for its pages.

const SKILLS = ["essential", "useful"] // a skill that one role needs and another finds useful is shared

/**
 * Return the rows of columns, those in which they differ first: { name, differs, cells }, a cell being items
 * { text, url, shared }. A column holds lists of [text, url] by the name of their row.
 */
export function sideBySide(columns) {
  const names = [...new Set(columns.flatMap((own) => Object.keys(own)))]
  const owns = (own, name, item) => (SKILLS.includes(name) ? SKILLS : [name]).some((like) => has(own[like] ?? [], item))
  const rows = names.map((name) => {
    const lists = columns.map((own) => own[name] ?? [])
    const cells = lists.map((list) => list.map((item) => ({ text: item[0], url: item[1], shared: columns.every((own) => owns(own, name, item)) })))
    const differs = lists.some((list) => list.length != lists[0].length || list.some((item) => !has(lists[0], item)))
    return { name, differs, cells }
  })
  return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)]
}

const has = (list, item) => list.some((other) => other[0] == item[0] && other[1] == item[1])
