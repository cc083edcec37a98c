// What the page of all roles shows for what was chosen. Pure: values in, values out.

/**
 * Return the places of the roles that are `shown`, and in `counts`, by choice, how many there would be with that choice too.
 *
 * `roles` hold the numbers of the choices that each role has; `facets` the numbers of their `choices`, and whether a role
 * must have `every` one that is chosen, or any; `chosen` is a set of numbers. A choice is counted under the filters of the
 * other facets, and of its own if those add up.
 */
export function filtered(roles, facets, chosen) {
  const asked = facets.map(({ choices, every }) => ({ every, own: new Set(choices), wanted: choices.filter((choice) => chosen.has(choice)) }))
  const shown = []
  const counts = []
  roles.forEach((has, at) => {
    const fits = ({ every, wanted }) => !wanted.length || wanted[every ? "every" : "some"]((choice) => has.includes(choice))
    const [missed, another] = asked.filter((facet) => !fits(facet))
    if (!missed) shown.push(at)
    if (another || missed?.every) return
    for (const choice of has) if (!missed || missed.own.has(choice)) counts[choice] = (counts[choice] ?? 0) + 1
  })
  return { shown, counts }
}

/** Return roles in the order of their titles. */
export function byTitle(roles, lang) {
  const { compare } = new Intl.Collator(lang)
  return [...roles].sort((a, b) => compare(a.title, b.title))
}

/** Return roles by the number of the choice at `place` among their own, else in the order in which they are given. */
export const by = (place, roles) => [...roles].sort((a, b) => a.choices[place] - b.choices[place])

/** Say what is shown: `parts` hold for each filter in use the key of its facet, whether every choice is asked for, and their names. */
export function said(count, parts, words, lang) {
  if (!parts.length) return words.all.replace("{count}", count)
  const head = words[["none", "one"][count] ?? "many"].replace("{count}", count)
  const listed = (every, names) => new Intl.ListFormat(lang, { type: every ? "conjunction" : "disjunction" }).format(names)
  return `${head}: ${parts.map(([key, every, names]) => words[`said_${key}`].replace("{names}", listed(every, names))).join("; ")}`
}

/** Return the query of an address: the one given without what is named in `gone`, and with each of `fields`, a name and its values. */
export function query(search, gone, fields) {
  const params = new URLSearchParams(search)
  for (const name of gone) params.delete(name)
  for (const [name, values] of fields) if (values.length) params.set(name, values.join())
  return params.size ? `?${params}`.replaceAll("%2C", ",") : ""
}
