// The search index of one language, from the documents that documents.py describes.
//
// What a page shows in a hit is stored as it is shown. Of the rest only roots are stored, each with the places
// where it stands: those that tell a page from others, as many as the index may weigh.
import { gzipSync } from "node:zlib"
import { roots, words } from "../../../theme/modules/search/stemmer.js"

// Steps of less and less: letters of a line (the least and the most), roots of the page's own text and of its twin's, by kind.
// Below nothing the lines are cut further, and words that are typed in the other language are left out.
const STEPS = [1, 0.8, 0.65, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04, 0.02, 0, -0.05, -0.1, -0.15, -0.2, -0.3, -0.4, -0.6]
const SHARES = {
  role: { line: [55, 110], own: 70, twin: 40 }, family: { line: [45, 60], own: 12, twin: 6 }, skill: { line: [45, 60], own: 12, twin: 5 }, story: { line: [45, 80], own: 40, twin: 10 },
  term: { line: [36, 60], own: 6, twin: 0 }, question: { line: [0, 0], own: 8, twin: 3 }, page: { line: [45, 60], own: 40, twin: 8 },
}
const ALONE = 0.6 // what a root is worth that one page has alone

/** Return the index as JSON of at most `most` bytes when gzipped, or the smallest there is. */
export function searchIndex(documents, queries, most) {
  const kinds = Object.keys(SHARES)
  const docs = kinds.flatMap((kind) => documents.filter((doc) => doc.kind == kind))
  const rootOf = chosen(docs)
  const rootsOf = once((text) => words(text).filter((word) => word.length > 1 && !/\d/.test(word)).map((word) => rootOf.get(word)))
  const ranked = telling(docs, rootsOf)
  const text = once((step) => JSON.stringify(written(ranked, kinds, rootOf, rootsOf, STEPS[step], queries)))
  const fits = (step) => gzipSync(text(step), { level: 9 }).length <= most
  let [first, last] = [0, STEPS.length - 1]
  while (first < last) {
    const middle = (first + last) >> 1
    if (fits(middle)) last = middle
    else first = middle + 1
  }
  return text(first)
}

/** A function that works out each answer only once; several steps ask for the same. */
function once(answer) {
  const known = new Map()
  return (question) => known.get(question) ?? known.set(question, answer(question)).get(question)
}

/** Each document with the roots of its own text and of its twin's, those that tell it from others first. */
function telling(docs, rootsOf) {
  const own = (doc) => [doc.lead, ...doc.sections.map(([, , said]) => said)].flatMap(rootsOf)
  const twin = (doc) => rootsOf(doc.other)
  const ranks = [own, twin].map((of) => teller(docs.length, count(docs.map((doc) => new Set(of(doc))))))
  return docs.map((doc) => ({ doc, said: ranks[0](own(doc)), others: ranks[1](twin(doc)) }))
}

/** Choose one root for each word: of all it may have, the one that most words of the site may have. */
function chosen(docs) {
  const all = new Set(docs.flatMap((doc) => words(texts(doc).join(" "))))
  const possible = new Map([...all].map((word) => [word, roots(word)]))
  const shared = new Map()
  for (const found of possible.values()) for (const root of found) shared.set(root, (shared.get(root) ?? 0) + 1)
  const better = (a, b) => shared.get(a) - shared.get(b) || all.has(a) - all.has(b) || a.length - b.length
  return new Map([...possible].map(([word, found]) => [word, found.reduce((best, root) => (better(root, best) > 0 ? root : best))]))
}

const texts = (doc) => [doc.title, doc.lead, ...doc.also, ...doc.typed, ...doc.typed_there, ...doc.twin, ...doc.sections.map(([, , said]) => said), doc.other]

/** Return the index as a value: rows of what is shown, by kind, and the places of the roots. */
function written(ranked, kinds, rootOf, rootsOf, step, queries) {
  const families = [...new Set(ranked.map(({ doc }) => doc.family).filter(Boolean))]
  const bases = [...new Set(ranked.map(({ doc }) => parted(doc.url)[0]))]
  const ignored = new Set(queries.ignored)
  const rows = Object.fromEntries(kinds.map((kind) => [kind, []]))
  const sections = {}
  const places = new Map()
  let place = 0
  for (const { doc, said, others } of ranked) {
    const shown = names(doc, step, rootOf, ignored)
    if (doc.kind != "page") sections[doc.kind] = doc.sections.map(([anchor, heading]) => [anchor, heading])
    const first = (list, share) => list.slice(0, Math.round(share * Math.max(0, step)))
    const found = [...inPlaces(doc, shown, rootsOf, first(said, SHARES[doc.kind].own), first(others, SHARES[doc.kind].twin))]
    for (const list of found) {
      for (const root of list) places.get(root)?.push(place) ?? places.set(root, [place])
      place++
    }
    // A heading is kept where a root of its section is.
    const told = doc.kind == "page" ? doc.sections.map(([anchor, heading], i) => (found[i + 2].length ? `${anchor}=${heading}` : "")) : []
    rows[doc.kind].push(row(doc, shown, families, bases, told))
  }
  const found = [...places.keys()].sort()
  return {
    ...queries, ignored: queries.ignored.join(" "), light: queries.light.join(" "), alike: alike(queries.alike, rows).join("|"), families, bases, sections, rows: Object.fromEntries(kinds.map((kind) => [kind, rows[kind].join("\n")])),
    roots: found.map((root, i) => after(root, found[i - 1] ?? "")).join(""),
    places: found.map((root) => places.get(root).map((at, i, list) => at - (list[i - 1] ?? 0)).join(",")).join(";"),
  }
}

/** What a document shows in a hit, and its other names: those that say something new. Of what is typed in the other language only words are kept. */
function names(doc, step, rootOf, ignored) {
  const [least, most] = SHARES[doc.kind].line
  const line = most && short(doc.lead, Math.round(least + (step < 0 ? least : most - least) * step))
  const key = (word) => (doc.kind == "role" ? word : rootOf.get(word))
  const told = new Set(words([doc.title, ...doc.also].join(" ")).map(key))
  const fresh = (list) => list.filter((name) => words(name).map(key).filter((word) => !told.has(word) && told.add(word)).length)
  const twin = doc.kind == "question" ? [] : fresh(doc.twin) // nobody types a question of ours word by word
  const typed = [...doc.typed.filter((name) => fresh([name]).length || name.includes(" ")), ...fresh(doc.typed_there.filter((name) => !name.includes(" ")))]
  const loose = step < (doc.kind == "role" ? -0.05 : 0) ? [] : fresh(words(doc.typed_there.join(" ")).filter((word) => word.length > 3 && !ignored.has(word)))
  return { line: line || "", twin, typed: [...typed, ...(loose.length ? [loose.join(" ")] : [])] }
}

/** The pairs of a word and what it means that lead somewhere: of which some page shows the latter. */
function alike(pairs, rows) {
  const shown = new Set(words(Object.values(rows).flat().join(" ")))
  return Object.entries(pairs).filter(([, means]) => words(means).every((word) => shown.has(word))).map((pair) => pair.join("="))
}

/** An address as what pages of a kind share and what is the page's own, which mostly is its title or that of its twin again. */
function parted(url) {
  const [, start, slug, end] = url.match(/^(.*?)([^/#]*)(\/?)$/)
  return [`${start}*${end}`, slug]
}

function row(doc, { line, typed, twin }, families, bases, sections) {
  const [base, slug] = parted(doc.url)
  const own = [doc.title, twin[0] ?? ""].map((name) => words(name).join("-")).indexOf(slug)
  const url = `${bases.indexOf(base)}${["", "~"][own] ?? `~${slug}`}`
  const family = doc.family ? families.indexOf(doc.family) : ""
  const codes = doc.codes.map(([, code]) => code)
  return [url, doc.title, line, family, doc.also.join("|"), typed.join("|"), twin.join("|"), codes.join("|"), sections.join("|") || (sections.length ? "=" : "")].join("\t").trimEnd()
}

/** Yield the roots of each place of a document, each root once and only where the words that it shows do not have it. */
function* inPlaces(doc, { line, typed, twin }, rootsOf, said, others) {
  const shown = new Set(words([doc.title, line, ...doc.also, ...typed, ...twin].join(" ")))
  const fresh = (found) => [...new Set(found)].filter((root) => !shown.has(root) && shown.add(root))
  const title = words(doc.title)
  const named = new Set(rootsOf([doc.title, ...doc.also].join(" ")).filter((root) => !title.includes(root)))
  yield named
  for (const root of named) shown.add(root)
  yield fresh(rootsOf([...typed, ...twin].join(" ")))
  for (const [, , text] of doc.sections) {
    const own = new Set(rootsOf(text))
    yield fresh(said.filter((root) => own.has(root)))
  }
  yield fresh(said)
  yield fresh(others)
}

/** Return a function that gives the roots of a page in the order in which they tell it from others: frequent in it, rare on the site. */
function teller(all, rare) {
  const weight = (root, times) => Math.sqrt(times) * Math.log(1 + all / rare.get(root)) * (rare.get(root) > 1 ? 1 : ALONE)
  return (found) => [...count([found])].map(([root, times]) => [weight(root, times), root]).sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1)).map(([, root]) => root)
}

function count(lists) {
  const found = new Map()
  for (const list of lists) for (const item of list) found.set(item, (found.get(item) ?? 0) + 1)
  return found
}

/** The beginning of a text, to a whole word. */
const short = (text, most) => (text.length <= most ? text : `${text.slice(0, most).replace(/[\s,;:.]+\S*$/, "")} …`)

/** A root behind the one before it: how many letters they share, then the rest. */
function after(root, before) {
  let shared = 0
  while (shared < 9 && shared < root.length && root[shared] == before[shared]) shared++
  return shared + root.slice(shared)
}
