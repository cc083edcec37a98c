// The search itself: a query, and the pages that answer it, best first.
import MiniSearch from "minisearch"
import { listed, names, read } from "./index.js"
import { entry, FIELDS, lookUp, ROOTS } from "./lookup.js"
import { roots, words } from "./stemmer.js"

// Tuned with `make bench`.
const TITLES = ["title", "also", "names", "twin"]
const NAMES = [...TITLES, "typed", "kin"]
// Of pages that match alike a role comes first; a question is answered by a question or a term as well.
const KINDS = { role: 2.2, family: 1.1, skill: 0.9, story: 1, question: 0.9, term: 1, page: 0.9 }
const ASKED = { role: 1.1, family: 1, skill: 1, story: 1, question: 1.6, term: 1.5, page: 1 }
// The query is a name, or its words are, or they are of the same roots.
const WHOLE = { title: 1500, also: 1450, codes: 1500, typed: 620, twin: 1000 }
const OTHER = { title: 1500, typed: 1400, twin: 1400 } // of a page that is no role
const CORE = 0.62 // the name without its light words: payroll, of Payroll Officer
const BARE = 0.65 // the query without its own
const HALF = 0.5 // what a name is worth at least that is the query without its ignored words
const DOING = 0.7 // of what a page that is no role is worth if the query has such words
const TITLED = 650 // every word stands in the names of a role
const ENTITLED = 400 // every one of several words stands in the title of another page
const NAMED = 150 // every word stands in some name
const ALL = 4 // how much less it is worth if some do not
const ALIKE = 0.5 // a name says the same with other words of the same roots
const CLOSE = 3 // how much less it is worth if it says more, or less
const PART = 0.25 // what is left of it if it says something else beside
const SAME_QUESTION = 1500 // a question of ours is the reader's
const LOOKED_AT = 24 // hits whose names are compared with the query

const LONGEST = 24 // words of a query; more is no query
const MOST = 12 // hits
const SLIP = 0.7 // of the share that such a word has
const UNKNOWN = 2 // the weight of a word that no page has
const LIGHT = 0.25 // of the weight of a word that says little: staff, senior, make
const LEAST = 0.34 // of a query's weight that a hit must match
const UNSURE = 0.17 // if there is none

/** Return the search over what the build wrote: `search(query)` gives hits, `near(query)` pages with names like it, the `families`, `rootsOf(word)` what roots(word) gives. */
export function open(data) {
  const { docs, places } = read(data)
  const index = new MiniSearch({ fields: Object.keys(FIELDS), tokenize: (text, field) => (ROOTS.includes(field) ? text.split(" ") : words(text)), processTerm: (term) => term || null })
  index.addAll(docs)
  const [ignored, light] = [data.ignored, data.light].map((list) => new Set(list.split(" ")))
  const rootsOf = remembered(roots)
  const isLight = (word) => light.has(word) || rootsOf(word).some((root) => light.has(root))
  const weigh = (word) => (isLight(word) ? LIGHT : 1)
  const alike = new Map(data.alike.split("|").map((pair) => pair.split("=")).map(([word, means]) => [word, words(means ?? "")]))
  const meant = (list) => list.flatMap((word) => alike.get(word) ?? [word])
  const meaning = (name) => meant(name).join(" ")
  const tells = (list) => list.filter((word) => !ignored.has(word))
  const heavy = (list) => tells(list).filter((word) => !isLight(word))
  const whole = names(docs, Object.keys(WHOLE), (name, field) => {
    const [all, own, core] = [name, tells(name), heavy(name)].map(meaning)
    return new Map([...(field == "typed" ? [] : [[core, CORE]]), ...(own.includes(" ") ? [[own, 1]] : []), [all, 1]])
  })
  const families = remembered(() => inFamilies(docs))
  const formsOf = (word) => [...new Set([word, ...rootsOf(word).flatMap((root) => alike.get(root) ?? [])].flatMap(rootsOf))]
  const relatives = (word) => rootsOf(word).flatMap((root) => families("all").get(root) ?? [])
  const found = remembered((key) => lookUp(index, key, formsOf, relatives, whole))

  function search(query) {
    const typed = words(/^\s*\p{L}(\s+\p{L})+\s*$/u.test(query) ? query.replace(/\s/g, "") : query).slice(0, LONGEST) // h r d
    const telling = tells(typed)
    const asked = telling.length ? telling : typed
    const said = typed.join(" ")
    const kinds = data.asking.some((words) => ` ${said} `.includes(` ${words} `)) ? ASKED : KINDS
    const scores = together(asked.map((word) => found(word == typed.at(-1) ? `${word}…` : word)), asked.map(asked.every(isLight) ? () => 1 : weigh), docs.length)
    const bare = heavy(asked)
    const code = whole.has(digits(query)) && digits(query) // nobody who types a code wants others like it
    const rest = Math.max(HALF, asked.length / typed.length) // of the query
    const doing = bare.length && bare.length < asked.length && kinds == KINDS ? DOING : 1 // staff, senior, make: a role is meant
    const factor = (kind) => kinds[kind] * (kind == "role" ? 1 : doing)
    for (const [name, share] of [[typed, 1], [asked, rest], [[digits(query)], 1], [bare, rest * BARE]]) {
      for (const [id, field, part] of whole.get(meaning(name)) ?? []) entry(scores, id).whole = Math.max(entry(scores, id).whole, share * part * worth(docs[id].kind, field, name.length))
    }
    const asks = (at, doc) => (doc.kind == "question" && typed.length > asked.length ? SAME_QUESTION * at.share ** 2 * likeness(typed, words(doc.title), rootsOf) : 0)
    const scored = (at, doc, name) => (at.score * at.share ** 2 + named(at, doc, asked.length, rest, name) + asks(at, doc)) * factor(doc.kind)
    const all = [...scores.values()]
    const few = Math.max(UNSURE, ...all.map(({ share, sure }) => (Object.keys(sure).length ? share : 0)))
    const enough = all.some(({ share }) => share >= LEAST) ? () => false : ({ share, sure }) => share >= few && Object.keys(sure).length // one known word among strange ones
    const hits = [...scores].filter(([, at]) => (code ? at.whole : at.whole || at.share >= LEAST || enough(at))).map(([id, at]) => ({ at, doc: docs[id], score: scored(at, docs[id], { worth: 0, like: 1 }) }))
    const order = (a, b) => b.score - a.score || a.doc.id - b.doc.id
    for (const hit of hits.sort(order).slice(0, LOOKED_AT)) hit.score = scored(hit.at, hit.doc, likeName(hit, asked, rootsOf, weigh))
    return hits.sort(order).slice(0, MOST).map(({ doc, at, score }) => ({ doc, match: at.match, score, ...(code ? byCode(doc, code) : where(doc, at.match, places, rootsOf)) }))
  }

  return { search, rootsOf, near: (query) => near(query, docs), families: docs.filter(({ kind }) => kind == "family") }
}

const byCode = (doc, code) => ({ reason: "codes", name: listed(doc, "codes").find((own) => digits(own).startsWith(code)) })

/** What it is worth that a field says the query: a single word that is typed for another page may be a word of it only. */
const worth = (kind, field, length) => (kind == "role" || (field == "typed" && length < 2) ? WHOLE[field] : (OTHER[field] ?? WHOLE[field]))

/** The digits of a query that is a code, however it is parted: 43-3051.00, 4330 5100. */
const digits = (query) => (/^[\d\s.-]+$/.test(query) ? query.replace(/\D/g, "") : "")

/** Return the words that the pages show by each root that they may have; it takes a while, and few queries need it. */
function inFamilies(docs) {
  const shown = new Set(docs.flatMap((doc) => words(`${doc.title} ${doc.lead} ${doc.typed} ${doc.also}`)))
  const found = new Map()
  for (const word of shown) for (const root of roots(word)) found.set(root, [...(found.get(root) ?? []), word])
  return found
}

/** Return what the words of a query lead to together, with the shares of its weight that match; rare words weigh more. */
function together(found, weighs, count) {
  const weights = found.map((hits, i) => weighs[i] * (hits.size ? Math.log(1 + count / hits.size) : UNKNOWN))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const scores = new Map()
  found.forEach((hits, i) => {
    for (const [id, { score, match, sure, slip }] of hits) {
      const at = entry(scores, id)
      const share = ((slip ? SLIP : 1) * weights[i]) / all
      const fields = Object.values(sure).flat()
      at.score += weighs[i] * score
      at.share += share
      if (fields.some((field) => TITLES.includes(field))) at.titled += share
      if (fields.some((field) => NAMES.includes(field))) at.named += share
      Object.assign(at.match, match)
      Object.assign(at.sure, sure)
    }
  })
  return scores
}

/** What it is worth that a query names a document, or its words do. */
function named({ titled, named, whole }, { kind }, asked, rest, { worth, like }) {
  const most = kind == "role" ? TITLED : asked == 1 ? 0 : ENTITLED
  return Math.max(whole, ALIKE * worth, rest * most * titled ** ALL * (PART + (1 - PART) * like), asked == 1 ? 0 : NAMED * named ** ALL)
}

/** How like the query a name of a document is at best, 0 to 1, and what that is worth: by the same roots if not as it is. */
function likeName({ doc, doc: { kind }, at: { sure } }, asked, rootsOf, weigh) {
  const matched = (word) => word in sure || rootsOf(word).some((root) => root in sure)
  const sum = (list) => list.reduce((all, word) => all + weigh(word), 0)
  const all = sum(asked)
  const best = { worth: 0, like: 0 }
  for (const field of [...TITLES, "typed"]) {
    if (field == "names") continue // only roots
    for (const name of listed(doc, field)) {
      const own = words(name)
      const like = Math.min(1, (2 * sum(own.filter(matched))) / (all + sum(own)))
      best.worth = Math.max(best.worth, worth(kind, field, own.length) * like ** CLOSE)
      if (field != "typed") best.like = Math.max(best.like, like)
    }
  }
  return best
}

/** How much two questions have in common, little words too: 0 to 1. */
function likeness(typed, own, rootsOf) {
  const theirs = new Set(own.flatMap(rootsOf))
  const both = [...new Set(typed)].filter((word) => rootsOf(word).some((root) => theirs.has(root))).length
  return both ** 2 / (typed.length * own.length)
}

/** Return the section that a hit is about, if nothing that it shows says why it is one; or the name that does. */
function where(doc, match, places, rootsOf) {
  const fields = Object.values(match).flat()
  const terms = Object.keys(match)
  const matched = (word) => terms.includes(word) || rootsOf(word).some((root) => terms.includes(root))
  if (words(doc.title).some(matched) || fields.includes("lead")) return {}
  for (const reason of ["also", "codes", "typed", "twin"]) {
    const name = listed(doc, reason).find((name) => words(name).some(matched))
    if (name) return { reason, name: reason == "typed" && name.split(" ").length > 4 ? words(name).filter(matched).join(" ") : name } // single words stand in one
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
