/**
 * The texts that the page for comparing embeds; `rows` are the names of the table's rows, `interests` those of all
 * interests in the order of a role's figures, and `line` the averages of the groups of work, their places in percent.
 *
 * @typedef {Record<
 *   | "few"
 *   | "failed"
 *   | "told"
 *   | "differences"
 *   | "same"
 *   | "shared"
 *   | "both"
 *   | "thing"
 *   | "sources"
 *   | "glance"
 *   | "interest_scale"
 *   | "pay_line"
 *   | "skills"
 *   | "asked_by_all"
 *   | "asked_by_none"
 *   | "also_asks",
 *   string
 * > & {
 *   rows: Record<string, string>,
 *   interests: string[],
 *   needs: Record<string, string>,
 *   line: { places: number[], lowest: string, highest: string, month: string },
 * }} CompareWords
 */

export {}
