// Words as readers type them and as pages write them, brought together. The build and the browser run the same.
import { stemmer as stemEnglish } from "@orama/stemmers/english"

const SHORTEST = 4 // letters that have to be left of an Indonesian word
const SHORT_ROOTS = new Set(["uji", "isi", "aju", "adu", "acu", "cek", "tes"]) // what may be left all the same
const LONGEST = 30 // letters of a word that may have another root

const SUFFIXES = [/(?:kah|lah|tah|pun)$/, /(?:ku|mu|nya)$/, /kan$/, /(?:an|in|i)$/] // naikkan, kenaik-an

// Prefixes, with the letters that they may have swallowed: mengirim is kirim, menulis is tulis. People also type
// ngurus, nulis, nyari.
/** @type {[prefix: RegExp, swallowed: string[]][]} */
const PREFIXES = [
  [/^(?:di|ke|se|ter|ber|per|memper|diper)(?=\w)/, [""]],
  [/^(?:be|pe)(?=\w)/, [""]],
  [/^(?:bel|pel)(?=ajar)/, [""]],
  [/^me(?=[lrwymn])/, [""]],
  [/^(?:meng|peng|ng)(?=[aiueoghk])/, ["", "k"]],
  [/^ng(?=[aiueo])/, ["h"]],
  [/^(?:menge|penge|nge)(?=\w)/, [""]],
  [/^(?:meny|peny|ny)(?=[aiueo])/, ["s", "c"]],
  [/^(?:men|pen|n)(?=[aiueo])/, ["t"]],
  [/^(?:men|pen|n)(?=[cdjztsy])/, [""]],
  [/^(?:mem|pem|m)(?=[aiueo])/, ["p"]],
  [/^(?:mem|pem)(?=[bfpv])/, [""]],
]

const ASCII_WORD = /[a-z](?:[./][a-z])+(?![a-z0-9])|[a-z0-9]+(?:[.&][a-z0-9]+)*/g
const WORD = /[a-z](?:[./][a-z])+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[.&][\p{L}\p{N}]+)*/gu
const LETTERS = /^[a-z]([./][a-z])+$/ // a/p, b.l

/**
 * Return the words of a text, in small letters and without accents. R&D and 4416.01 are one word each, A/P is ap.
 *
 * @param {string} text
 */
export function words(text) {
  const lower = text.toLowerCase()
  const isAscii = !/[^\0-\x7f]/.test(lower) // as most texts are; the simpler expression is quicker
  const tokens = isAscii ? lower.match(ASCII_WORD) : lower.normalize("NFKD").replace(/\p{M}/gu, "").match(WORD)
  return (tokens ?? []).map((word) => (LETTERS.test(word) ? word.replace(/[./]/g, "") : word))
}

/**
 * Return everything that may be the root of a word of either language, itself first. Which of them is one, the words of
 * the index tell.
 *
 * @param {string} word
 */
export function roots(word) {
  if (word.length > LONGEST || /\d/.test(word)) return [word]
  const candidates = new Set([word, stemEnglish(word)])
  if (word.length <= SHORTEST) return [...candidates]
  let forms = [word]
  for (const suffix of SUFFIXES) forms = [...forms, ...forms.map((form) => form.replace(suffix, ""))]
  for (const form of forms) {
    const once = withoutPrefix(form)
    for (const root of [form, ...once, ...once.flatMap(withoutPrefix)]) {
      if (root.length >= SHORTEST || SHORT_ROOTS.has(root)) candidates.add(root)
    }
  }
  return [...candidates]
}

/**
 * Return what a word may be without its prefix.
 *
 * @param {string} word
 */
const withoutPrefix = (word) =>
  PREFIXES.flatMap(([prefix, swallowed]) =>
    prefix.test(word) ? swallowed.map((letters) => word.replace(prefix, letters)) : [],
  )
