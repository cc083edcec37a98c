// What a page's address asks for: `?dari=hr-assistant&ke=payroll-officer`. Pure: values in, values out.

/** Return the values that a query has, by our names for them; one that is not known is empty. `called` are the query's names, by ours. */
export function asked(query, called, known) {
  const given = new URLSearchParams(query)
  const value = (name) => given.get(name) ?? ""
  return Object.fromEntries(Object.entries(called).map(([own, name]) => [own, known(value(name)) ? value(name) : ""]))
}

/** Return a query that asks for these values. What is empty is left out, and what is not ours stays. */
export function asking(query, called, values) {
  const given = new URLSearchParams(query)
  for (const [own, name] of Object.entries(called)) {
    if (values[own]) given.set(name, values[own])
    else given.delete(name)
  }
  const text = `${given}`
  return text && `?${text}`
}
