// Style sheets. first.css stands in every page, cut to what that kind of page uses; the others are files that all pages share.
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { transform } from "esbuild"
import { PurgeCSS } from "purgecss"

/**
 * @param {string} theme the folder theme/
 * @param {string} name
 */
export const readSheet = (theme, name) => readFile(join(theme, "styles", `${name}.css`), "utf8")

/**
 * Return a style sheet as short as it can be said.
 *
 * @param {string} css
 */
export async function minifyStyles(css) {
  const { code } = await transform(css, { loader: "css", minify: true, charset: "utf8" })
  return code.trim().replace(/(--[\w-]+): /g, "$1:")
}

/**
 * Return the rules of a style sheet that can apply to pages, minified.
 *
 * @param {string} css
 * @param {Iterable<string>} names the names in the markup of the pages
 * @param {string} scripts the texts of the scripts that change the pages
 */
export async function cutStyles(css, names, scripts) {
  const content = [
    { raw: [...names].join(" "), extension: "html" },
    { raw: stringsIn(scripts), extension: "js" },
  ]
  // A script sets the palette on the root element, under a name that stands in no quotes.
  const [result] = await new PurgeCSS().purge({ content, css: [{ raw: css }], dynamicAttributes: ["data-palette"] })
  return minifyStyles(result.css)
}

/**
 * Return what stands in quotes in scripts: whatever they put into a page is there.
 *
 * @param {string} scripts
 */
const stringsIn = (scripts) => (scripts.match(/"[^"]*"|`[^`]*`/g) ?? []).join("\n")

/**
 * Return the names in a page's markup, of elements, attributes and their values. Words of its text and of addresses are no names.
 *
 * @param {string} html
 */
export function namesInMarkup(html) {
  const markup = html.replace(/>[^<]*/g, ">").replace(/ (?:content|title|aria-label|href|action)="[^"]*"/g, "")
  return markup.match(/[\w-]+/g) ?? []
}
