// Numbers as readers write them under a task: "1.250.000" and "1,5" in Indonesian, "1,250,000" and "1.5" in English.

/**
 * Return a number, or null where the text is none. A single sign with other than three figures behind it is a decimal
 * one, whatever the language; with three figures it is what the language of the page makes of it.
 *
 * @param {string} text
 * @param {string} lang
 */
export function readNumber(text, lang) {
  const written = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*rp\.?|\s|%/g, "")
    .replace(/,-+$/, "")
  if (!/^-?\d[\d.,]*$/.test(written)) return null
  const signs = written.replace(/[^.,]/g, "")
  const tail = written.slice(Math.max(written.lastIndexOf("."), written.lastIndexOf(",")) + 1)
  const decimal = lang === "en" ? "." : ","
  const last = signs.slice(-1)
  const isDecimal =
    signs.length > 0 && (new Set(signs).size > 1 || signs.length === 1) && (last === decimal || tail.length !== 3)
  const whole = (isDecimal ? written.slice(0, -tail.length - 1) : written).replace(/[.,]/g, "")
  return Number(isDecimal ? `${whole}.${tail || 0}` : whole)
}
