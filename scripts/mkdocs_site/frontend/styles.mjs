// Style sheets. first.css stands in every page, cut to what that kind of page uses; the others are files that all pages
// share.
import { join } from "node:path"
import { build, formatMessagesSync, transform } from "esbuild"
import { PurgeCSS } from "purgecss"
import { TARGET } from "./browsers.mjs"

/**
 * Has url("icons:material/school.svg") stand for a file of the icon sets that Material brings.
 *
 * @param {string | undefined} folder of the sets; without it the addresses stay as they are
 * @returns {import("esbuild").Plugin}
 */
const iconSets = (folder) => ({
  name: "icon-sets",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^icons:/ }, ({ path }) =>
      folder ? { path: join(folder, path.slice("icons:".length)) } : { external: true },
    ),
})

/**
 * Return a style sheet with all that it imports, icons included: no page asks for a file of them.
 *
 * @param {string} theme the folder theme/
 * @param {string} name
 * @param {string} [icons] the folder of the icon sets
 */
export async function readSheet(theme, name, icons) {
  const result = await build({
    entryPoints: [join(theme, "styles", `${name}.css`)],
    bundle: true,
    write: false,
    charset: "utf8",
    target: TARGET,
    loader: { ".svg": "dataurl" },
    plugins: [iconSets(icons)],
    logLevel: "silent", // whoever asks tells what is wrong
  })
  // What a browser would pass over is a mistake of ours, and stops the build.
  if (result.warnings.length) throw new Error(formatMessagesSync(result.warnings, { kind: "warning" }).join(""))
  return result.outputFiles[0].text
}

/**
 * Return a style sheet as short as it can be said.
 *
 * @param {string} css
 */
export async function minifyStyles(css) {
  const { code } = await transform(css, { loader: "css", minify: true, charset: "utf8", target: TARGET })
  // A space alone is a value too, and browsers of 2020 refuse a property without it.
  return code.trim().replace(/(--[\w-]+): (?!;|})/g, "$1:")
}

/**
 * Return the rules of a style sheet that can apply to pages, minified.
 *
 * @param {string} css
 * @param {Iterable<string>} names the names in the markup of the pages
 * @param {string} strings of the scripts that change the pages
 */
export async function cutStyles(css, names, strings) {
  const content = [
    { raw: [...names].join(" "), extension: "html" },
    { raw: strings, extension: "js" },
  ]
  // A script sets these on the root element, under names that stand in no quotes.
  const dynamicAttributes = ["data-palette", "data-marks"]
  const [result] = await new PurgeCSS().purge({ content, css: [{ raw: css }], dynamicAttributes })
  return minifyStyles(result.css)
}

/**
 * Return what stands in quotes in the modules that change pages: the names of all that they put there are among it.
 *
 * @param {string[]} sources
 */
export async function stringsInScripts(sources) {
  const withoutComments = await Promise.all(sources.map(async (source) => (await transform(source)).code))
  const changing = withoutComments.filter((code) => /document\.|create(?:Svg)?Element|classList/.test(code))
  const withoutImports = changing.join("\n").replace(/^import .*$/gm, "")
  return (withoutImports.match(/"[^"\n]*"|`[^`]*`/g) ?? []).join("\n")
}

/**
 * Return the names in a page's markup, of elements, attributes and their values. Words of its text and of addresses are
 * no names.
 *
 * @param {string} html
 */
export function namesInMarkup(html) {
  const markup = html.replace(/>[^<]*/g, ">").replace(/ (?:content|title|aria-label|href|action)="[^"]*"/g, "")
  return markup.match(/[\w-]+/g) ?? []
}
