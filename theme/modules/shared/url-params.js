// Values in the query of a page's address, such as `?dari=hr-assistant&ke=payroll-officer`, as chats hand them on: with
// marks behind, in capital letters, or cut off.

/**
 * Return the params of a query. What programs that write HTML make of `&` is read as that.
 *
 * @param {string} query
 */
export const parseQuery = (query) => new URLSearchParams(query.replace(/&amp(;|%3B)/gi, "&"))

/**
 * Return the key that a value begins with, without the marks around it; "" where there is none.
 *
 * @param {string} value
 */
export const keyIn = (value) => value.toLowerCase().match(/^[\s"'“‘(<*_]*([a-z0-9]+(?:-+[a-z0-9]+)*)/)?.[1] ?? ""

/**
 * Return whether a query ends before its last value, as one does that was cut off.
 *
 * @param {string} query
 */
export const isCutOff = (query) => /[?&]([^=&]*=?|[^&]*%[\da-f]?)$/i.test(query)

/**
 * Return the values that a query gives, by key; "" where there is none, or one that is not known. `damaged` tells that
 * one is not known, or that the query is cut off.
 *
 * @template {string} Key
 * @param {string} query
 * @param {Record<Key, string>} names the name in the query of each key
 * @param {(value: string) => boolean} isKnown
 * @returns {{ values: Record<Key, string>, damaged: boolean }}
 */
export function readParams(query, names, isKnown) {
  const params = parseQuery(query)
  const values = { ...names }
  let damaged = isCutOff(query)
  for (const key in names) {
    const value = keyIn(params.get(names[key]) ?? "")
    values[key] = isKnown(value) ? value : ""
    if (params.has(names[key]) && !values[key]) damaged = true
  }
  return { values, damaged }
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
  const params = parseQuery(query)
  for (const key in names) {
    const value = values[key]
    if (value) params.set(names[key], value)
    else params.delete(names[key])
  }
  const text = `${params}`
  return text && `?${text}`
}
