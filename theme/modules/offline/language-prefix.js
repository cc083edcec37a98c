/**
 * Return what the addresses of a path's language begin with: the longest prefix that fits, for the first language has
 * none.
 *
 * @param {string} path below the site's root
 * @param {string[]} prefixes of all languages
 */
export function languagePrefix(path, prefixes) {
  const fitting = prefixes.filter((prefix) => path.startsWith(prefix))
  return fitting.reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), "")
}
