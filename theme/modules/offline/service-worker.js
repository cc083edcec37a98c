// The service worker. Pages that were seen can be read again without a connection; where the whole site is stored
// (bundle.js), all pages come from the device. Scripts and styles have names that change with their contents, so a
// stored page finds its own; only a search index (s/) may change under its name, and is asked for anew.
import { completeCaches, fetchListing, storeSite } from "./bundle.js"
import { languagePrefix } from "./language-prefix.js"

// TypeScript does not know which kind of worker this is.
const worker = /** @type {ServiceWorkerGlobalScope & typeof globalThis} */ (self)

const { clients, registration } = worker
const { scope } = registration
const SEEN = `${scope} seen`
const MOST_SEEN = 200 // files, before the older half is removed

const PAGE = /^[^.]*$/
const PAGE_ASSET = /^(assets|s)\/[^/]+\.(js|css|svg)$/
const NO_PART_OF_A_PAGE = /^(api|schema|cards|icons|assets)\//
/** @param {string} path */
const isStored = (path) =>
  PAGE.test(path) || PAGE_ASSET.test(path) || (path.endsWith(".json") && !NO_PART_OF_A_PAGE.test(path))

/**
 * Return the path of an address below the site's root.
 *
 * @param {string} url
 */
const pathOf = (url) => new URL(url).pathname.slice(new URL(scope).pathname.length)

/**
 * Return the cache of the version that pages are served from, if the whole site is stored. A newer version takes over
 * only when a page is opened while no other is open: what a page fetches later must be of its own version.
 *
 * @param {boolean} isOpening whether a page is being opened
 */
async function cacheInUse(isOpening) {
  let versions = await completeCaches(scope)
  if (isOpening && versions.length > 1 && !(await clients.matchAll({ type: "window" })).length) {
    for (const old of versions.slice(0, -1)) await caches.delete(old)
    versions = versions.slice(-1)
  }
  return versions.length ? caches.open(versions[0]) : undefined
}

/**
 * Answer a request from the whole site on the device, else from the network, else from what was seen.
 *
 * @param {FetchEvent} event
 * @param {string} path
 */
async function respond(event, path) {
  const isOpening = event.request.mode === "navigate"
  const site = await cacheInUse(isOpening)
  const stored = await site?.match(scope + path)
  if (stored) {
    if (isOpening) event.waitUntil(updateSite())
    return stored
  }
  const seen = await caches.open(SEEN)
  const isHashed = /\.[0-9a-f]{8}\./.test(path) // then the file of this name never changes
  const unchanged = isHashed && (await seen.match(scope + path))
  if (unchanged) return unchanged
  try {
    const response = (isOpening && (await event.preloadResponse)) || (await fetch(event.request))
    if (response.ok && !response.redirected) event.waitUntil(storeSeen(seen, path, response.clone()))
    return response
  } catch {
    return respondOffline(seen, path, isOpening)
  }
}

/**
 * @param {Cache} seen
 * @param {string} path
 * @param {Response} response
 */
async function storeSeen(seen, path, response) {
  await seen.put(scope + path, response)
  await removeOldest(seen)
}

/**
 * @param {Cache} seen
 * @param {string} path
 * @param {boolean} isOpening
 */
async function respondOffline(seen, path, isOpening) {
  const old = await seen.match(scope + path)
  if (old) return old
  if (!isOpening) return Response.error()
  return path === "" || path.endsWith("/") ? unavailablePage(seen, path) : Response.redirect(`${scope}${path}/`)
}

/** @param {string} path */
const prefixOf = (path) => languagePrefix(path, Object.keys(UNAVAILABLE_PAGES))

/**
 * Return a page that says, in the language of the address, that the page is not on the device, and which ones are.
 *
 * @param {Cache} seen
 * @param {string} path
 */
async function unavailablePage(seen, path) {
  const prefix = prefixOf(path)
  const links = []
  for (const request of await seen.keys()) {
    const other = request.url.slice(scope.length)
    if (!PAGE.test(other) || prefixOf(other) !== prefix) continue
    const html = await (await seen.match(request))?.text()
    const title = html?.match(/<title>(.*?)<\/title>/)?.[1]
    if (title) links.push(`<li><a href="${request.url}">${title}</a>`)
  }
  const html = UNAVAILABLE_PAGES[prefix].replace(/SCOPE/g, scope).replace("<ul>", `<ul>${links.reverse().join("")}`)
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } })
}

/**
 * Remove the older half of too many files that were seen, and the scripts and styles that no page left names.
 *
 * @param {Cache} seen
 */
async function removeOldest(seen) {
  const all = await seen.keys()
  if (all.length < MOST_SEEN) return
  const assets = all.filter(({ url }) => PAGE_ASSET.test(url.slice(scope.length)))
  const pages = all.filter((request) => !assets.includes(request))
  const old = pages.splice(0, Math.max(0, pages.length - MOST_SEEN / 2))
  for (const request of old) await seen.delete(request)
  const texts = await Promise.all(pages.map(async (request) => (await seen.match(request))?.text()))
  const html = texts.join()
  for (const request of assets) {
    const hash = request.url.match(/[0-9a-f]{4,8}(?=\.\w+$)/)?.[0]
    if (hash && !html.includes(hash)) await seen.delete(request)
  }
}

/** @type {Promise<unknown> | undefined} */
let siteUpdate // once in the life of this worker, which is short

/**
 * Store a newer version of the whole site, unless that costs the reader; then the page of offline reading offers it.
 */
function updateSite() {
  const { connection } = worker.navigator
  if (!connection || connection.saveData || connection.type === "cellular") return Promise.resolve()
  siteUpdate ??= fetchListing(scope)
    .then((newest) => storeSite(scope, newest))
    .catch(() => {}) // the next start of the worker tries again
  return siteUpdate
}

/**
 * Store a page that was opened before this worker was there, from what the browser still has of it. Only the script
 * that the first scroll loads may come from the network.
 *
 * @param {string} url
 */
async function storeOpenPage(url) {
  const path = pathOf(url)
  if (!PAGE.test(path)) return
  const seen = await caches.open(SEEN)
  /**
   * @param {string} path
   * @param {RequestCache} cache
   */
  const store = async (path, cache) => {
    const response = await fetch(scope + path, { cache, mode: "same-origin" }).catch(() => null)
    if (response?.ok) await seen.put(scope + path, response)
  }
  await store(path, "force-cache")
  const html = await (await seen.match(scope + path))?.text()
  const names = new Set(["favicon.svg", ...(html?.match(/[\w-]+\.[0-9a-f]{8}\.(?:js|css)/g) ?? [])])
  const isNeeded = /^page|css$|svg$/
  await Promise.all(
    [...names].map((name) => store(`assets/${name}`, isNeeded.test(name) ? "force-cache" : "only-if-cached")),
  )
}

/** Take over the pages that are open, and store them. */
async function activate() {
  await registration.navigationPreload?.enable()
  await clients.claim()
  const pages = await clients.matchAll({ type: "window" })
  await Promise.all(pages.map(({ url }) => storeOpenPage(url)))
}

// No skipWaiting(): a newer worker waits until the last page of the site is closed. Where it takes over while a page opens,
// Chromium may lose the request of that page, which then never loads.
worker.addEventListener("activate", (event) => event.waitUntil(activate()))
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request
  const path = pathOf(url)
  if (method === "GET" && url.startsWith(scope) && isStored(path)) {
    // Where the browser refuses its caches, pages come from the network alone.
    event.respondWith(respond(event, path).catch(() => fetch(event.request)))
  }
})
