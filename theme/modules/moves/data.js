// What the page of moves embeds, and what its modules make of it: addresses, links and messages.
import { createElement, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { withParams } from "../shared/url-params.js"

/** @typedef {{ from: string, to: string }} Question keys of roles; "" where none is chosen */
/** @typedef {Record<string, string>} Skills how much each skill is needed, "essential" or "useful", by its key */
/**
 * A move to a role, as scripts/features/career_moves.py writes it into a file for each role. `distance` is a sum of the
 * parts that the page shows, `share` the percentage of the weighted skills that are kept, `steps` the roles on the
 * shortest way, the last of them `role` itself.
 *
 * @typedef {{ role: string, distance: number, share: number, kept: Skills, added: Skills, levels: number, schooling:
 *   number,
 *   leaves_family: boolean, steps: string[] }} Move
 */
/**
 * What the page embeds. `roles` of a certificate are those it serves. `level` and `schooling` are positions in `levels` and `education`; `folders` are addresses seen
 * from the page, `files` is the folder of the files of moves; `needs` has the name and the weight of each need; `names`
 * has the names of the query, by language.
 *
 * @typedef {{
 *   roles: Record<string, [slug: string, title: string, level: number, schooling: number]>,
 *   skills: Record<string, [slug: string, name: string]>,
 *   certificates: Record<string, [name: string, roles: string[]]>,
 *   folders: { roles: string, skills: string, certificates: string },
 *   names: Record<string, Record<keyof Question, string>>,
 *   files: string,
 *   levels: string[],
 *   education: string[],
 *   needs: Record<string, [name: string, weight: number]>,
 *   words: Record<string, string>,
 * }} MovesData
 */

/** @type {MovesData} */
export const pageData = readJson("moves-data")
const { lang } = document.documentElement

export const paramNames = pageData.names[lang]
export const formatNumber = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format

/** @param {string} role */
export const roleTitle = (role) => pageData.roles[role]?.[1] ?? ""

/**
 * Return the address of a role's page.
 *
 * @param {string} role
 */
export const roleUrl = (role, anchor = "") => `${pageData.folders.roles}${pageData.roles[role][0]}/${anchor}`

/**
 * Return the page's query for a question; params of other names stay.
 *
 * @param {Partial<Question>} question
 */
export const questionQuery = (question) => withParams(location.search, paramNames, question)

/**
 * @param {string} name
 * @param {Record<string, string | number>} values
 */
export const message = (name, values) => formatMessage(pageData.words[name], values)

/**
 * @param {string} url
 * @param {string} text
 */
export const link = (url, text) => createElement("a", { href: url }, text)
