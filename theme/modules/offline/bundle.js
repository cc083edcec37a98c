// The whole site on this device. Each version has a cache of its own. A cache counts only once the listing stands in it, which is put
// there last, so a version is there whole or not at all. The page of offline reading and the service worker both run this.
export const LISTING = "assets/whole.json"

const TYPES = { css: "text/css", html: "text/html", js: "text/javascript", json: "application/json", svg: "image/svg+xml" }

const named = (scope, version) => `${scope} whole ${version}`
const inOrder = async (scope) => (await caches.keys()).filter((name) => name.startsWith(named(scope, "")))
const isWhole = async (name) => (await caches.open(name)).match(name.split(" ")[0] + LISTING)

/** Return the caches of the versions that are there whole, the oldest first: it is the one that pages are served from. */
export async function wholes(scope) {
  const found = []
  for (const name of await inOrder(scope)) if (await isWhole(name)) found.push(name)
  return found
}

/** Return what the site's listing says now: `version`, and the `bytes` of its pack. */
export async function listing(scope) {
  const answer = await fetch(scope + LISTING, { cache: "no-cache" })
  if (!answer.ok) throw new Error(answer.status)
  return answer.json()
}

/**
 * Bring the version of a listing onto this device, whole; `report` hears the share that has arrived. Throws if it does not arrive,
 * or if `signal` says so; then all is as it was. A version that another tab is just fetching is waited for.
 */
export function fetchWhole(scope, { version, bytes }, signal, report = () => {}) {
  const name = named(scope, version)
  return navigator.locks.request(name, { signal }, async () => {
    const [served, ...waiting] = await wholes(scope)
    for (const other of await inOrder(scope)) if (other != served && other != name) await caches.delete(other)
    if (name == served || waiting.includes(name)) return
    const answer = await fetch(`${scope}assets/whole.${version}.pack`, { signal, cache: "no-store" })
    if (!answer.ok) throw new Error(answer.status)
    try {
      await unpack(answer.body, bytes, report, async (path, text) => {
        signal?.throwIfAborted()
        await (await caches.open(name)).put(scope + path.replace(/index\.html$/, ""), new Response(text, { headers: { "Content-Type": TYPES[path.split(".").pop()] } }))
      })
      await (await caches.open(name)).put(scope + LISTING, new Response(version))
    } catch (error) {
      await caches.delete(name)
      throw error
    }
  })
}

/** Take all that is kept off this device, what was seen too. */
export async function erase(scope) {
  for (const name of await caches.keys()) if (name.startsWith(`${scope} `)) await caches.delete(name)
}

/** Hand each file of a pack on as it arrives; scripts/outputs/offline_bundle.py says how a pack is made. Throws if it is cut off. */
export async function unpack(stream, bytes, report, put) {
  let arrived = 0
  const counted = new TransformStream({
    transform(part, onward) {
      report((arrived += part.length) / bytes)
      onward.enqueue(part)
    },
  })
  const source = stream.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip")).getReader()
  let rest = new Uint8Array()
  const take = async (size) => {
    const taken = new Uint8Array(size)
    for (let filled = 0; filled < size; ) {
      if (!rest.length) {
        const { value, done } = await source.read()
        if (done) throw new Error("the pack is cut off")
        rest = value
      }
      const part = rest.subarray(0, size - filled)
      taken.set(part, filled)
      filled += part.length
      rest = rest.subarray(part.length)
    }
    return taken
  }
  const number = async () => parseInt(new TextDecoder().decode(await take(8)), 16)
  const files = JSON.parse(new TextDecoder().decode(await take(await number())))
  for (const [path, size] of files) await put(path, await take(size))
  if (!(await source.read()).done) throw new Error("the pack is too long") // read to its end, where its check sum stands
}
