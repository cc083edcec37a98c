// The Content-Security-Policy of a page: what a browser may load and run there.
import { createHash } from "node:crypto"

const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:", // the icons in the styles
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "trusted-types own", // the policy of theme/modules/page/loader.js
  "require-trusted-types-for 'script'",
]
const PLACEHOLDER = 'Content-Security-Policy" content="'

/**
 * Write the policy into a page: it allows only files of the site, and the scripts and styles in the page by their
 * hashes.
 *
 * @param {string} html a finished page with an empty policy
 */
export function addSecurityPolicy(html) {
  const rules = [
    ...POLICY,
    ...(html.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
    `script-src 'self'${inlineHashes(html, "script")}`,
    `style-src 'self'${inlineHashes(html, "style")}`,
  ]
  return html.replace(PLACEHOLDER, `$&${rules.join(";")}`)
}

/**
 * @param {string} html
 * @param {"script" | "style"} name
 */
function inlineHashes(html, name) {
  const elements = html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))
  const hashes = [...elements].map(([, text]) => createHash("sha256").update(text).digest("base64"))
  return hashes.map((hash) => ` 'sha256-${hash}'`).join("")
}

/**
 * Remove the policy: a page that is opened without a server has no origin that it could name.
 *
 * @param {string} html
 */
export const removeSecurityPolicy = (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "")
