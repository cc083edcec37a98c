// What the reader is shown for a query: the hits in groups of a kind, with what matched marked, or where else to look.
import { formatMessage } from "../shared/format-message.js"
import { Search } from "./ranking.js"
import { words } from "./stemmer.js"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").IndexData} IndexData */
/** @typedef {import("./matches.js").Terms} Terms */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {import("./vocabulary.js").RootsOf} RootsOf */
/** @typedef {string[]} MarkedText parts of a text; those at odd positions are marked */
/** @typedef {{ url: string, title: MarkedText, about: MarkedText, line: MarkedText }} ShownHit */
/** @typedef {{ name: string, hits: ShownHit[] }} Group */
/** @typedef {{ url: string, title: string, isExternal?: boolean }} Link addresses of the site are below its root */
/** @typedef {{ text: string, links: Link[] }} Suggestion */
/**
 * @typedef {{ message: string, heading: string, groups: Group[], suggestions: Suggestion[] }} Answer `message` is
 *   announced to the reader; on the search page `heading` is, which also has the query
 */

/**
 * Return the function that answers queries. Its answer is null for a query without words.
 *
 * @param {IndexData} data
 * @returns {(query: string) => Answer | null}
 */
export function createAnswers(data) {
  const search = new Search(data)
  return (query) => {
    if (!words(query).length) return null
    const hits = search.search(query)
    const { none, found, found_for } = data.words
    if (!hits.length) return { message: none, heading: none, groups: [], suggestions: suggest(query, search, data) }
    const values = { count: hits.length, query: query.trim() }
    const [message, heading] = [found, found_for].map((text) => formatMessage(text, values))
    return { message, heading, groups: groupHits(hits, data.words, search.vocabulary.rootsOf), suggestions: [] }
  }
}

/**
 * Return hits in groups of a kind; the group with the best hit comes first.
 *
 * @param {Hit[]} hits
 * @param {Record<string, string>} labels
 * @param {RootsOf} rootsOf
 * @returns {Group[]}
 */
function groupHits(hits, labels, rootsOf) {
  const kinds = [...new Set(hits.map(({ doc }) => doc.kind))]
  return kinds.map((kind) => ({
    name: labels[kind],
    hits: hits.filter(({ doc }) => doc.kind === kind).map((hit) => showHit(hit, labels, rootsOf)),
  }))
}

/**
 * @param {Hit} hit
 * @param {Record<string, string>} labels
 * @param {RootsOf} rootsOf
 * @returns {ShownHit}
 */
function showHit({ doc, matched, section, reason, name }, labels, rootsOf) {
  const why = reason ? formatMessage(labels[`by_${reason}`], { name: name ?? "" }) : section?.[1]
  const about = [doc.family, why].filter(Boolean).join(", ")
  return {
    url: section ? `${doc.url}#${section[0]}` : doc.url,
    title: markText(doc.title, matched, rootsOf),
    about: markText(about, matched, rootsOf),
    line: markText(doc.lead, matched, rootsOf),
  }
}

/**
 * Return the parts of a text; marked are the words that matched, or if none did, those of the same root.
 *
 * @param {string} text
 * @param {Terms} matched
 * @param {RootsOf} rootsOf
 * @returns {MarkedText}
 */
function markText(text, matched, rootsOf) {
  const parts = text.split(/([\p{L}\p{N}]+(?:[.&][\p{L}\p{N}]+)*)/u) // words are at odd positions
  /** @param {(word: string) => boolean} isMatched */
  const marks = (isMatched) => parts.map((part, i) => i % 2 === 1 && words(part).some(isMatched))
  const exact = marks((word) => word in matched)
  const marked = exact.includes(true) ? exact : marks((word) => rootsOf(word).some((root) => root in matched))
  const result = [""]
  for (const [i, part] of parts.entries()) {
    if (marked[i]) result.push(part, "")
    else result[result.length - 1] += part
  }
  return result
}

/**
 * Return what to read where nothing was found: pages with titles like the query, the families of roles, and where to
 * tell the editors.
 *
 * @param {string} query
 * @param {Search} search
 * @param {IndexData} data
 * @returns {Suggestion[]}
 */
function suggest(query, search, { words: labels, report }) {
  /** @param {Doc[]} docs */
  const links = (docs) => docs.map(({ url, title }) => ({ url, title }))
  return [
    { text: labels.near, links: links(search.suggestions(query)) },
    { text: labels.families, links: links(search.families) },
    { text: "", links: [{ url: report, title: labels.tell, isExternal: true }] },
  ].filter(({ links }) => links.length)
}
