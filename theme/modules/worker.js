// The service worker. Pages that were seen can be read again without a connection; of a site that is kept whole (whole.js) all pages
// come from the device. Scripts and styles have names that change with their contents, so a page that was kept finds its own; only
// a search index (s/) is asked for anew.
import { fetchWhole, listing, wholes } from "./whole.js"

const { scope } = registration
const SEEN = `${scope} seen`
const MOST = 200 // files that were seen, before the older half is forgotten

const page = /^[^.]*$/
const script = /^(assets|s)\/[^/]+\.(js|css|svg)$/
const other = /^(api|schema|cards|icons|assets)\// // what is not part of a page
const kept = (path) => page.test(path) || script.test(path) || (path.endsWith(".json") && !other.test(path))

/** Return the cache of the version that pages are served from, if the site is kept whole. */
async function served(opening) {
  let versions = await wholes(scope)
  // A newer version takes over when no page of the old one is open: what a page fetches later must be of its own version.
  if (opening && versions[1] && !(await clients.matchAll({ type: "window" })).length) {
    for (const old of versions.splice(0, versions.length - 1)) await caches.delete(old)
  }
  return versions[0] && caches.open(versions[0])
}

async function answer(event, path) {
  const { request } = event
  const opening = request.mode == "navigate"
  const whole = await served(opening)
  const own = await whole?.match(scope + path)
  if (own) {
    if (opening) event.waitUntil(update())
    return own
  }
  const seen = await caches.open(SEEN)
  const had = () => seen.match(scope + path)
  const named = /\.[0-9a-f]{8}\./.test(path) && (await had()) // its name says that it is the same
  if (named) return named
  try {
    const found = (opening && (await event.preloadResponse)) || (await fetch(request))
    if (found.ok && !found.redirected) event.waitUntil(seen.put(scope + path, found.clone()).then(() => forget(seen)))
    return found
  } catch {
    const old = await had()
    if (old || !opening) return old ?? Response.error()
    return /[^/]$/.test(path) ? Response.redirect(`${scope}${path}/`) : unseen(seen, path)
  }
}

/** Say in the language of an address that the page is not there, and which ones are. */
async function unseen(seen, path) {
  const english = path.startsWith("en/")
  const links = []
  for (const { url } of await seen.keys()) {
    const own = url.slice(scope.length)
    if (!page.test(own) || own.startsWith("en/") != english) continue
    const [, title] = (await (await seen.match(url)).text()).match(/<title>(.*?)<\/title>/) ?? []
    if (title) links.push(`<li><a href="${url}">${title}</a>`)
  }
  const html = UNSEEN[english ? "en" : "id"].replaceAll("SCOPE", scope).replace("<ul>", `<ul>${links.reverse().join("")}`)
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } })
}

/** Of too many files, keep the newer half, and of scripts and styles those that its pages name. */
async function forget(seen) {
  const all = await seen.keys()
  if (all.length < MOST) return
  const isScript = ({ url }) => script.test(url.slice(scope.length))
  const texts = all.filter((file) => !isScript(file))
  for (const file of texts.splice(0, texts.length - MOST / 2)) await seen.delete(file)
  const left = (await Promise.all(texts.map(async (file) => (await seen.match(file)).text()))).join()
  for (const file of all.filter(isScript)) {
    const [hash] = file.url.match(/[0-9a-f]{4,8}(?=\.\w+$)/) ?? []
    if (hash && !left.includes(hash)) await seen.delete(file)
  }
}

let asked // once in the life of this worker, which is short

/** Bring a newer version of a site that is kept whole, unless that would cost the reader; then the page of offline reading offers it. */
function update() {
  const { connection } = navigator
  if (!connection || connection.saveData || connection.type == "cellular") return
  return (asked ??= listing(scope).then((newest) => fetchWhole(scope, newest)).catch(() => {}))
}

/** Keep a page that was opened before this worker was there, from what the browser still has of it; only the script that the first scroll fetches may be new. */
async function remember(url) {
  const seen = await caches.open(SEEN)
  const get = async (path, cache) => {
    const found = await fetch(scope + path, { cache, mode: "same-origin" }).catch(() => {})
    if (found?.ok) await seen.put(scope + path, found)
  }
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length)
  if (!page.test(path)) return
  await get(path, "force-cache")
  const text = await (await seen.match(scope + path))?.text()
  const names = new Set(["favicon.svg", ...(text?.match(/[\w-]+\.[0-9a-f]{8}\.(?:js|css)/g) ?? [])])
  await Promise.all([...names].map((name) => get(`assets/${name}`, /^page|css$|svg$/.test(name) ? "force-cache" : "only-if-cached")))
}

// No skipWaiting(): a newer worker waits until the site's last page is closed. Where it takes over while a page opens, Chromium
// may lose that page's request, and the page never loads.
addEventListener("activate", (event) => event.waitUntil((async () => {
  await registration.navigationPreload?.enable()
  await clients.claim()
  await Promise.all((await clients.matchAll({ type: "window" })).map(({ url }) => remember(url)))
})()))

addEventListener("fetch", (event) => {
  const { method, url } = event.request
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length)
  if (method == "GET" && url.startsWith(scope) && kept(path)) event.respondWith(answer(event, path))
})
