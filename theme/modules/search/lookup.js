// What one word of a query leads to in the index.

// How much a match is worth, by where it is. Tuned with `make bench`.
export const FIELDS = { title: 8, names: 7, also: 6, typed: 5, twin: 5, kin: 4, codes: 12, lead: 2, body: 1.4, other: 0.8 }
export const ROOTS = ["names", "kin", "body", "other"] // fields of roots

const BM25 = { k: 1.2, b: 0.25, d: 0.5 } // a page with many names is no worse
const SHORT = 3 // letters of a word that is looked for inside names too
const ROOT = 0.8 // of a match with another word of the same root
const START = 0.4 // of a match with the first letters of a word
const TYPO = 0.35 // of a match with other letters
const FEW = 3 // hits of the first letters of a word that may as well be a slip

/** Return the documents that a word leads to; one that ends with … is still being typed. */
export function lookUp(index, key, formsOf, relatives, whole) {
  const last = key.endsWith("…")
  const word = last ? key.slice(0, -1) : key
  const forms = formsOf(word)
  const found = new Map()
  const add = (term, weight, options, slip) => {
    for (const { id, score, match } of index.search(term, { boost: FIELDS, tokenize: (text) => [text], processTerm: (term) => term, bm25: BM25, ...options })) {
      const at = entry(found, id)
      at.score += weight * score
      Object.assign(at.match, match)
      at.slip &&= Boolean(slip)
      if (slip) Object.assign(at.sure, match)
      else if (match[term]) at.sure[term] = match[term]
    }
  }
  const begun = word.length >= SHORT && (last || word.length > 3) ? { prefix: true, weights: { prefix: last ? START : START / 2, fuzzy: 0 } } : {}
  for (const form of forms) add(form, form == word ? 1 : ROOT, form == word ? begun : {})
  if (word.length < SHORT) beginning(found, word, whole)
  if (!found.size) for (const relative of relatives(word)) add(relative, ROOT)
  if (found.size < FEW && ![...found.values()].some(({ sure }) => Object.keys(sure).length)) slips(found, word, forms, last, add)
  return found
}

/** Add what a word with a slip of the finger leads to: two letters in the other order, one that is wrong, two. */
function slips(found, word, forms, last, add) {
  const before = found.size
  const prefix = last ? { prefix: true, weights: { prefix: START, fuzzy: 1 } } : {}
  for (const form of swapped(word)) add(form, TYPO, prefix, true)
  for (const [slips, least] of [[1, 4], [2, 9]]) {
    for (const form of slips == 1 ? [word, ...forms] : [word]) {
      if (form.length >= least && found.size == before) add(form, form == word ? TYPO : TYPO / 4, { fuzzy: slips, ...prefix }, true)
    }
  }
}

/** A word with each two letters beside each other in the other order: the commonest slip, and two for the fuzzy search. */
const swapped = (word) => (word.length < SHORT ? [] : [...word].slice(1).map((letter, i) => word.slice(0, i) + letter + word[i] + word.slice(i + 2)).filter((other) => other != word))

/** Add the documents whose names begin with a letter or two: the first letters of most words would lead everywhere. */
function beginning(found, letters, whole) {
  for (const [name, owners] of whole) {
    if (!name.startsWith(letters)) continue
    for (const [id, field] of owners) {
      const at = entry(found, id)
      at.slip = false
      at.score += START * FIELDS[field]
      at.match[name.split(" ")[0]] = [field]
    }
  }
}

/** Return what is known of a document so far. */
export function entry(found, id) {
  if (!found.has(id)) found.set(id, { score: 0, share: 0, titled: 0, named: 0, whole: 0, slip: true, match: {}, sure: {} })
  return found.get(id)
}
