import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { test } from "node:test"
import { addSecurityPolicy, removeSecurityPolicy } from "./security_policy.mjs"

const META = '<meta http-equiv="Content-Security-Policy" content="">\n'

/** @param {string} text */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`

/** @param {string} html */
const policyOf = (html) =>
  addSecurityPolicy(html)
    .match(/content="([^"]*)"/)?.[1]
    .split(";") ?? []

test("a page allows files of the site, and the scripts and styles in it by their hashes", () => {
  const rules = policyOf(`${META}<style>p{}</style><script>one()</script><script>two()</script>`)
  assert.ok(rules.includes("default-src 'none'"))
  assert.ok(rules.includes(`style-src 'self' ${hash("p{}")}`))
  assert.ok(rules.includes(`script-src 'self' ${hash("one()")} ${hash("two()")}`))
})

test("data in a script element is not run, and needs no hash", () => {
  const rules = policyOf(`${META}<script type="application/json">{}</script>`)
  assert.ok(rules.includes("script-src 'self'"))
})

test("only a page that can be installed may load a manifest", () => {
  assert.ok(policyOf(`${META}<link rel="manifest" href="x">`).includes("manifest-src 'self'"))
  assert.ok(!policyOf(META).includes("manifest-src 'self'"))
})

test("a page that is opened without a server has no policy", () => {
  assert.equal(removeSecurityPolicy(`<head>\n${META}</head>`), "<head>\n</head>")
})
