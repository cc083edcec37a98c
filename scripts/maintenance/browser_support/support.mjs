// What the oldest browsers know, by the compatibility data of MDN.
import bcd from "@mdn/browser-compat-data" with { type: "json" }
import { OLDEST_BROWSERS } from "../../mkdocs_site/frontend/browsers.mjs"

/** @typedef {import("@mdn/browser-compat-data").Identifier} Identifier */

/** @type {import("@mdn/browser-compat-data").CompatData} */
export const data = bcd

/**
 * Return the browsers that do not know a feature: "chrome 93". A feature of which nothing is said is known.
 *
 * @param {Identifier | undefined} feature
 */
export function tooOldFor(feature) {
  const support = feature?.__compat?.support
  if (!support) return []
  return Object.entries(OLDEST_BROWSERS).flatMap(([browser, oldest]) => {
    const statements = [support[/** @type {"chrome"} */ (browser)] ?? []].flat()
    const versions = statements
      .filter((statement) => !statement.flags && !statement.prefix && !statement.alternative_name)
      .filter(({ version_removed: removed }) => typeof removed !== "string" || Number.parseFloat(removed) > oldest)
      .map((statement) => statement.version_added)
      .map((added) =>
        typeof added === "string" ? Number.parseFloat(added.replace("≤", "")) : Number.POSITIVE_INFINITY,
      )
    const first = Math.min(...versions)
    return first <= oldest ? [] : [`${browser} ${Number.isFinite(first) ? first : "never"}`]
  })
}
