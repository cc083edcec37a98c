// What the reader is shown for a query: the pages found, in groups of a kind, with what matched marked.
import { open } from "./ranking.js"
import { words } from "./stemmer.js"

/**
 * Return the function that answers queries from what the build wrote. It gives null for a query without words, else
 * { said, groups, instead }: what to announce, groups of hits by name, and lines of links where there is none.
 * Texts come as parts; those at odd places are marked.
 */
export function answerer(data) {
  const found = open(data)
  const said = data.words
  return (query) => {
    if (!words(query).length) return null
    const hits = found.search(query)
    return {
      said: hits.length ? said.found.replace("{count}", hits.length) : said.none,
      groups: grouped(hits, said, found.rootsOf),
      instead: hits.length ? [] : instead(found.near(query), found.families, data),
    }
  }
}

/** The hits in groups of a kind; the group with the best hit comes first. */
function grouped(hits, said, rootsOf) {
  const kinds = [...new Set(hits.map(({ doc }) => doc.kind))]
  return kinds.map((kind) => ({ name: said[kind], hits: hits.filter(({ doc }) => doc.kind == kind).map((hit) => shown(hit, said, rootsOf)) }))
}

function shown({ doc, match, section, reason, name }, said, rootsOf) {
  const why = reason ? said[`by_${reason}`].replace("{name}", name) : section?.[1]
  const small = [doc.family, why].filter(Boolean).join(" · ")
  const [title, about, line] = [doc.title, small, doc.lead].map((text) => marked(text, match, rootsOf))
  return { url: section ? `${doc.url}#${section[0]}` : doc.url, title, about, line }
}

/** The parts of a text, those at odd places marked: the words that matched, or where none did, those of the same root. */
function marked(text, match, rootsOf) {
  const parts = text.split(/([\p{L}\p{N}]+(?:[.&][\p{L}\p{N}]+)*)/u)
  const has = (matched) => parts.map((part, i) => i % 2 == 1 && words(part).some(matched))
  const plain = has((word) => word in match)
  const all = plain.includes(true) ? plain : has((word) => rootsOf(word).some((root) => root in match))
  const joined = [""]
  parts.forEach((part, i) => (all[i] ? joined.push(part, "") : (joined[joined.length - 1] += part)))
  return joined
}

/** What to read where nothing was found: names like the query, the families, and where to tell us. */
function instead(near, families, { words: said, report }) {
  const links = (docs) => docs.map(({ url, title }) => ({ url, title }))
  const lines = [
    [said.near, links(near)],
    [said.families, links(families)],
    ["", [{ href: report, title: said.tell }]],
  ]
  return lines.filter(([, links]) => links.length)
}
