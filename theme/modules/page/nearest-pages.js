// Which pages have addresses that are most like one at which there is no page.

/** @typedef {{ lang: string, prefix: string }} Home how the addresses of a language begin: "" for the first, "en/" */
/** @typedef {{ url: string, title: string, lang: string, isSame: boolean }} Nearest `isSame`: written in another way */

const MOST = 3 // pages
const LEAST_LIKENESS = 0.25
const NEARLY_SAME = 0.45 // of 0.5; so alike a page in another language has to be

/**
 * Return the pages with the addresses most like a path, the nearest first. Pages in another language than the address
 * are among them only if they are nearly the same: a reader may have left the language out.
 *
 * @param {string} path below the site's root
 * @param {string} lang of the address
 * @param {Home[]} homes
 * @param {[url: string, title: string][]} pages
 * @returns {Nearest[]}
 */
export function nearestPages(path, lang, homes, pages) {
  const prefixes = homes.map(({ prefix }) => prefix).sort((a, b) => b.length - a.length)
  /** @param {string} url */
  const prefixOf = (url) => prefixes.find((prefix) => url.startsWith(prefix)) ?? ""
  const asked = plainPath(path)
  const wanted = asked.slice(prefixOf(`${asked}/`).length)
  return pages
    .map(([url, title]) => {
      const prefix = prefixOf(url)
      const language = homes.find((home) => home.prefix === prefix)?.lang ?? lang
      const own = plainPath(url.slice(prefix.length))
      const isSame = own === wanted
      const likeness = similarity(lastSegment(wanted), lastSegment(own))
      const least = language === lang ? LEAST_LIKENESS : NEARLY_SAME
      const score = wanted && (isSame || likeness > least) ? likeness + Number(isSame) : 0
      return { score: language === lang ? score : score / 2, url, title, lang: language, isSame }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ score, ...page }) => page)
}

/**
 * Return a path as our addresses are written: small letters, hyphens between words, and nothing that a chat, a sentence
 * or another server adds.
 *
 * @param {string} path
 */
function plainPath(path) {
  return decoded(path)
    .toLowerCase()
    .replace(/[\s_+]+/g, "-")
    .replace(/(?:index)?\.(?:html?|php|md)(?=[^a-z]*$)/, "")
    .replace(/[^a-z0-9/-]/g, "")
    .split("/")
    .map((part) => part.replace(/-+/g, "-").replace(/^-|-$/g, ""))
    .filter((part, i, all) => part && !(part === "index" && i === all.length - 1))
    .join("/")
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path.replace(/%20/g, " ").replace(/%[\da-f]{0,2}/gi, "") // it was cut off in the middle of a letter
  }
}

/** @param {string} path */
const lastSegment = (path) => path.replace(/.*\//, "")

/**
 * How much of a text the other has too, in runs of three letters: a half if they are the same.
 *
 * @param {string} a
 * @param {string} b
 */
const similarity = (a, b) => [...a].filter((_, i) => b.includes(a.slice(i, i + 3))).length / (a.length + b.length || 1)
