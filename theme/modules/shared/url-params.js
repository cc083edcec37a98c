// Values in the query of a page's address, such as `?dari=hr-assistant&ke=payroll-officer`.

/**
 * Return the values that a query gives, by key; "" where there is none, or one that is not known.
 *
 * @template {string} Key
 * @param {string} query
 * @param {Record<Key, string>} names the name in the query of each key
 * @param {(value: string) => boolean} isKnown
 * @returns {Record<Key, string>}
 */
export function readParams(query, names, isKnown) {
  const params = new URLSearchParams(query)
  const values = { ...names }
  for (const key in names) {
    const value = params.get(names[key]) ?? ""
    values[key] = isKnown(value) ? value : ""
  }
  return values
}

/**
 * Return a query with these values. An empty value is left out; params of other names stay.
 *
 * @template {string} Key
 * @param {string} query
 * @param {Record<Key, string>} names the name in the query of each key
 * @param {Partial<Record<Key, string>>} values
 */
export function withParams(query, names, values) {
  const params = new URLSearchParams(query)
  for (const key in names) {
    const value = values[key]
    if (value) params.set(names[key], value)
    else params.delete(names[key])
  }
  const text = `${params}`
  return text && `?${text}`
}
