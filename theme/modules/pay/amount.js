// Amounts of rupiah as people write them: "Rp 5.000.000,-", "5,000,000.00", "5 juta", "4.2 million".

/** What is wrong with a text that is no amount. @typedef {"empty" | "negative" | "letters" | "unclear"} AmountFault */

const UNITS = new Map([
  ["", 1],
  ...["rb", "ribu", "k", "thousand"].map((word) => /** @type {const} */ ([word, 1e3])),
  ...["jt", "juta", "mio", "million"].map((word) => /** @type {const} */ ([word, 1e6])),
  ...["miliar", "milyar", "billion"].map((word) => /** @type {const} */ ([word, 1e9])),
])

/** More digits than any wage has: the amount is huge, whatever they are. */
const LONGEST = 15

/**
 * Return an amount in whole rupiah, or what is wrong with the text. A huge amount is Infinity.
 *
 * @param {string} text
 * @returns {number | AmountFault}
 */
export function readAmount(text) {
  const written = plainText(text)
    .replace(/^(?:rp|idr)(?![a-z])\.?/, "")
    .replace(/ ?(?:rp|idr|rupiah)\.?$/, "")
    .replace(/([\da-z]) ?[,.][-–—=]*$/, "$1")
    .trim()
  if (!written) return "empty"
  if (/^[-−–]\s*(?:rp\s*)?[\d.,]/.test(written)) return "negative"
  const match = /^([\d.,'’ ]*\d[\d.,'’ ]*?) ?([a-z]*)$/.exec(written)
  const unit = match && UNITS.get(match[2])
  if (!match || !unit) return "letters"
  const number = readNumber(match[1].replace(/['’ ]/g, ""), Boolean(match[2]))
  if (number === null) return "unclear"
  return Math.floor(number * unit + 0.5)
}

/**
 * Return a text in small letters, with figures and letters of full width, Arabic figures and invisible signs made plain.
 *
 * @param {string} text
 */
const plainText = (text) =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[٠-٩۰-۹]/g, (figure) => `${figure.charCodeAt(0) & 0xf}`)
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()

/**
 * Return a number as Indonesians or the English write it, or null if the signs in it fit neither or both.
 *
 * @param {string} digits
 * @param {boolean} hasUnit a single sign before a unit such as "juta" is a decimal one
 */
function readNumber(digits, hasUnit) {
  const signs = digits.replace(/\d/g, "")
  const last = signs.slice(-1)
  const tail = digits.slice(digits.lastIndexOf(last || "x") + 1)
  const isMixed = new Set(signs).size > 1
  const isDecimal = Boolean(last) && (isMixed || (signs.length === 1 && (hasUnit || tail.length !== 3)))
  const whole = isDecimal ? digits.slice(0, digits.lastIndexOf(last)) : digits
  const decimals = isDecimal ? tail : ""
  const groups = whole.split(/[.,]/)
  const isGrouped = groups.length === 1 || (groups[0].length <= 3 && groups.slice(1).every((part) => part.length === 3))
  const hasOneSign = new Set(whole.replace(/\d/g, "")).size <= 1 && !(isDecimal && isMixed && whole.includes(last))
  if (!isGrouped || !hasOneSign || !groups[0] || (isDecimal && !decimals)) return null
  // "4.200 ribu" is 4.2 million in one language and 4,200 in the other; "4,2" without "juta" is no wage.
  if (signs.length === 1 && isDecimal && (hasUnit ? tail.length === 3 : whole.length <= 3)) return null
  const number = groups.join("").replace(/^0+(?=\d)/, "")
  return number.length > LONGEST ? Infinity : Number(`${number}.${decimals || 0}`)
}
