// Words as readers type them and as pages write them, brought together. The build and the browser run the same.
import { stemmer as english } from "@orama/stemmers/english"
import { stemmer as indonesian } from "@orama/stemmers/indonesian"

const SHORTEST = 4 // of what may be left of an Indonesian word
const SHORTER = new Set(["uji", "isi", "aju", "adu", "acu", "cek", "tes"]) // what may be left all the same
const LONGEST = 30 // of a word that may have another root

const ENDINGS = [/(?:kah|lah|tah|pun)$/, /(?:ku|mu|nya)$/, /(?:kan|an|in|i)$/]

// Prefixes, with what they swallow: mengirim is kirim, menulis is tulis. People also type ngurus, nulis, nyari.
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

const PARTED = /\b[a-z][./][a-z]\b/ // a/p, b.l

/** The words of a text, in small letters, without marks; R&D and 4416.01 are one, A/P is ap. */
export function words(text) {
  const small = text.toLowerCase()
  const plain = !/[^\0-\x7f]/.test(small) // most texts, and quicker
  const found = plain ? small.match(/[a-z](?:[./][a-z])+(?![a-z0-9])|[a-z0-9]+(?:[.&][a-z0-9]+)*/g) : small.normalize("NFKD").replace(/\p{M}/gu, "").match(/[a-z](?:[./][a-z])+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[.&][\p{L}\p{N}]+)*/gu)
  if (!found) return []
  return PARTED.test(small) ? found.map((word) => (/^[a-z]([./][a-z])+$/.test(word) ? word.replace(/[./]/g, "") : word)) : found
}

/** Everything that may be the root of a word of either language, itself first; which of them is one, the words of the index tell. */
export function roots(word) {
  if (word.length > LONGEST || /\d/.test(word)) return [word]
  if (word.length <= SHORTEST) return [...new Set([word, english(word)])]
  const found = new Set([word, english(word)])
  const bare = ENDINGS.reduce((forms, ending) => [...forms, ...forms.map((form) => form.replace(ending, ""))], [word])
  const short = [...bare, indonesian(word)]
  for (const form of short) {
    const once = stripped(form)
    for (const root of [form, ...once, ...once.flatMap(stripped)]) if (root.length >= SHORTEST || SHORTER.has(root)) found.add(root)
  }
  return [...found]
}

const stripped = (word) => PREFIXES.flatMap(([prefix, starts]) => (prefix.test(word) ? starts.map((start) => word.replace(prefix, start)) : []))
