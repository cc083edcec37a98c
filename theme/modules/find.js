// The search itself: a query, and the pages that answer it, best first.
import MiniSearch from "minisearch"
import { listed, names, read } from "./index.js"
import { roots, words } from "./words.js"

// How much a match is worth, by where it is. Tuned with `make bench`.
const FIELDS = { title: 8, names: 7, also: 6, typed: 5, twin: 5, kin: 4, codes: 12, lead: 2, body: 1.4, other: 0.8 }
const TITLES = ["title", "also", "names", "twin"]
const ROOTS = ["names", "kin", "body", "other"] // fields of roots
const NAMES = [...TITLES, "typed", "kin"]
// Of pages that match alike a role comes first; a question is answered by a question or a term as well.
const KINDS = { role: 2.2, family: 1.1, skill: 1.05, story: 1, question: 0.9, term: 1, page: 0.9 }
const ASKED = { role: 1.1, family: 1, skill: 1, story: 1, question: 1.6, term: 1.5, page: 1 }
// The query is a name, or its words are, or they are of the same roots.
const WHOLE = { title: 1500, also: 1200, codes: 1500, typed: 650, twin: 1000 }
const TITLED = 700 // every word stands in the names of a role
const ENTITLED = 400 // every one of several words stands in the title of another page
const NAMED = 150 // every word stands in some name
const ALIKE = 0.5
const LOOKED_AT = 24 // hits that may have a name of the same roots

const BM25 = { k: 1.2, b: 0.25, d: 0.5 } // a page with many names is no worse
const LONGEST = 24 // words of a query; more is no query
const MOST = 12 // hits
const SHORT = 3 // letters of a word that is looked for inside names too
const ROOT = 0.8 // of a match with another word of the same root
const START = 0.4 // of a match with the first letters of a word
const TYPO = 0.35 // of a match with other letters
const UNKNOWN = 2 // the weight of a word that no page has
const LEAST = 0.34 // of a query's weight that a hit must match

/** Return the search over what the build wrote: `search(query)` gives hits, `near(query)` pages with names like it, `rootsOf(word)` what roots(word) gives. */
export function open(data) {
  const { docs, places } = read(data)
  const index = new MiniSearch({ fields: Object.keys(FIELDS), tokenize: (text, field) => (ROOTS.includes(field) ? text.split(" ") : words(text)), processTerm: (term) => term || null })
  index.addAll(docs)
  const ignored = new Set(data.ignored)
  const alike = new Map(Object.entries(data.alike).map(([word, means]) => [word, words(means)]))
  const whole = names(docs, Object.keys(WHOLE))
  const rootsOf = remembered(roots)
  const families = remembered(() => inFamilies(docs))
  const formsOf = (word) => [...new Set([word, ...(alike.get(word) ?? [])].flatMap(rootsOf))]
  const relatives = (word) => rootsOf(word).flatMap((root) => families("all").get(root) ?? [])
  const lookUp = remembered((key) => find(index, key, formsOf, relatives, whole))

  function search(query) {
    const typed = words(query).slice(0, LONGEST)
    const telling = typed.filter((word) => !ignored.has(word))
    const asked = telling.length ? telling : typed
    const said = typed.join(" ")
    const kinds = data.asking.some((words) => ` ${said} `.includes(` ${words} `)) ? ASKED : KINDS
    const scores = together(asked.map((word) => lookUp(word == typed.at(-1) ? `${word}…` : word)), docs.length)
    const meant = asked.flatMap((word) => alike.get(word) ?? [word])
    for (const [id, field] of [said, asked.join(" "), meant.join(" ")].flatMap((name) => whole.get(name) ?? [])) {
      const at = entry(scores, id)
      at.whole = Math.max(at.whole, WHOLE[field])
    }
    const hits = [...scores].map(([id, at]) => ({ ...at, doc: docs[id], score: scored(at, docs[id], asked.length) * kinds[docs[id].kind] })).filter((hit) => hit.score)
    const order = (a, b) => b.score - a.score || a.doc.id - b.doc.id
    for (const hit of hits.sort(order).slice(0, LOOKED_AT)) {
      if (hit.share > 0.99 && !hit.whole && Object.keys(hit.sure).length) hit.score += ALIKE * alikeName(hit, asked.length, rootsOf) * kinds[hit.doc.kind]
    }
    return hits.sort(order).slice(0, MOST).map(({ doc, match, score }) => ({ doc, match, score, ...where(doc, match, places, rootsOf) }))
  }

  return { search, rootsOf, near: (query) => near(query, docs) }
}

/** Return the documents that a word leads to; one that ends with … is still being typed. */
function find(index, key, formsOf, relatives, whole) {
  const last = key.endsWith("…")
  const word = last ? key.slice(0, -1) : key
  const forms = formsOf(word)
  const found = new Map()
  const add = (term, weight, options) => {
    for (const { id, score, match } of index.search(term, { boost: FIELDS, tokenize: (text) => [text], processTerm: (term) => term, bm25: BM25, ...options })) {
      const at = entry(found, id)
      at.score += weight * score
      Object.assign(at.match, match)
      if (options?.fuzzy) Object.assign(at.sure, match)
      else if (match[term]) at.sure[term] = match[term]
    }
  }
  const begun = word.length >= SHORT && (last || word.length > 3) ? { prefix: true, weights: { prefix: last ? START : START / 2, fuzzy: 0 } } : {}
  for (const form of forms) add(form, form == word ? 1 : ROOT, form == word ? begun : {})
  if (word.length < SHORT) beginning(found, word, whole)
  if (!found.size) for (const relative of relatives(word)) add(relative, ROOT)
  for (const slips of [1, 2]) {
    for (const form of [word, ...forms]) {
      if (form.length > 3 * slips && !found.size) add(form, form == word ? TYPO : TYPO / 4, { fuzzy: slips, prefix: last, weights: { fuzzy: 1, prefix: START } })
    }
  }
  return found
}

/** Add the documents whose names begin with a letter or two: the first letters of most words would lead everywhere. */
function beginning(found, letters, whole) {
  for (const [name, owners] of whole) {
    if (!name.startsWith(letters)) continue
    for (const [id, field] of owners) {
      const at = entry(found, id)
      at.score += START * FIELDS[field]
      at.match[name.split(" ")[0]] = [field]
    }
  }
}

/** Return the words that the pages show by each root that they may have; it takes a while, and few queries need it. */
function inFamilies(docs) {
  const shown = new Set(docs.flatMap((doc) => words(`${doc.title} ${doc.lead} ${doc.typed} ${doc.also}`)))
  const found = new Map()
  for (const word of shown) for (const root of roots(word)) found.set(root, [...(found.get(root) ?? []), word])
  return found
}

function entry(found, id) {
  if (!found.has(id)) found.set(id, { score: 0, share: 0, titled: 0, named: 0, whole: 0, match: {}, sure: {} })
  return found.get(id)
}

/** Return what the words of a query lead to together, with the shares of its weight that match; rare words weigh more. */
function together(found, count) {
  const weights = found.map((hits) => (hits.size ? Math.log(1 + count / hits.size) : UNKNOWN))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const scores = new Map()
  found.forEach((hits, i) => {
    for (const [id, { score, match, sure }] of hits) {
      const at = entry(scores, id)
      const fields = Object.values(sure).flat()
      at.score += score
      at.share += weights[i] / all
      if (fields.some((field) => TITLES.includes(field))) at.titled += weights[i] / all
      if (fields.some((field) => NAMES.includes(field))) at.named += weights[i] / all
      Object.assign(at.match, match)
      Object.assign(at.sure, sure)
    }
  })
  return scores
}

function scored({ score, share, titled, named, whole }, { kind }, asked) {
  if (share < LEAST && !whole) return 0
  const name = whole || (titled > 0.99 && kind == "role" ? TITLED : asked == 1 ? 0 : titled > 0.99 ? ENTITLED : named > 0.99 ? NAMED : 0)
  return score * share ** 2 + name
}

/** What it is worth that every word of a name matched, by its root if not as it is. */
function alikeName({ doc, sure }, asked, rootsOf) {
  const matched = (word) => word in sure || rootsOf(word).some((root) => root in sure)
  const alike = (name) => name.split(" ", asked + 1).length == asked && words(name).every(matched)
  const fields = Object.keys(WHOLE).filter((field) => field != "codes" && listed(doc, field).some(alike))
  return Math.max(0, ...fields.map((field) => WHOLE[field]))
}

/** Return the section that a hit is about, if nothing that it shows says why it is one; or the name that does. */
function where(doc, match, places, rootsOf) {
  const fields = Object.values(match).flat()
  const terms = Object.keys(match)
  const matched = (word) => terms.includes(word) || rootsOf(word).some((root) => terms.includes(root))
  if (words(doc.title).some(matched) || fields.includes("lead")) return {}
  for (const reason of ["also", "codes", "typed", "twin"]) {
    const name = listed(doc, reason).find((name) => words(name).some(matched))
    if (name) return { reason, name }
  }
  const sections = terms.map((term) => places.get(`${doc.id} ${term}`)).filter((section) => section != null)
  return sections.length ? { section: doc.sections[Math.min(...sections)] } : {}
}

/** Return pages with names like a query that no page answers, by the pairs of letters that they share. */
function near(query, docs) {
  const pairs = (text) => new Set([...text].slice(1).map((letter, i) => text[i] + letter))
  const own = pairs(words(query).join(" "))
  const likeness = ({ title }) => {
    const theirs = pairs(words(title).join(" "))
    return (2 * [...own].filter((pair) => theirs.has(pair)).length) / (own.size + theirs.size)
  }
  const named = docs.filter(({ kind }) => ["role", "skill", "term"].includes(kind)).map((doc) => ({ doc, like: likeness(doc) }))
  return named.filter(({ like }) => like > 0.3).sort((a, b) => b.like - a.like || a.doc.id - b.doc.id).slice(0, 3).map(({ doc }) => doc)
}

function remembered(work) {
  const known = new Map()
  return (key) => {
    if (!known.has(key)) known.set(key, work(key))
    return known.get(key)
  }
}
