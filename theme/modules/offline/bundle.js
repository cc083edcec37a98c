// The whole site on this device. Each version of the site has a cache of its own. A cache is complete only once the
// listing is in it, which comes last: so a version is there whole or not at all. The page of offline reading and the
// service worker both run this.

/**
 * The file that says what can be fetched; scripts/outputs/offline_bundle.py writes it. Sizes are in bytes: of the
 * bundle as it is sent, of its files on the device, and of the ZIP.
 *
 * @typedef {{ version: string, bytes: number, room?: number, zip?: number }} Listing
 */
/** @typedef {(share: number) => void} ReportProgress is told how much has arrived, 0 to 1 */

const LISTING = "assets/whole.json"

/** @type {Record<string, string>} */
const TYPES = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
}

/**
 * @param {string} scope the address of the site
 * @param {string} version
 */
const cacheName = (scope, version) => `${scope} whole ${version}`

/**
 * Return the names of the caches of all versions, complete or not, the oldest first.
 *
 * @param {string} scope
 */
const versionCaches = async (scope) => (await caches.keys()).filter((name) => name.startsWith(cacheName(scope, "")))

/**
 * @param {string} scope
 * @param {string} name
 */
const isComplete = async (scope, name) => (await caches.open(name)).match(scope + LISTING)

/**
 * Return the names of the caches of the complete versions, the oldest first: pages are served from that one.
 *
 * @param {string} scope
 */
export async function completeCaches(scope) {
  const complete = []
  for (const name of await versionCaches(scope)) if (await isComplete(scope, name)) complete.push(name)
  return complete
}

/**
 * Return what can be fetched now. Throws an error without a connection.
 *
 * @param {string} scope
 * @returns {Promise<Listing>}
 */
export async function fetchListing(scope) {
  const response = await fetch(scope + LISTING, { cache: "no-cache" })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json()
}

/**
 * Store the whole version of a listing on this device. Throws an error if it does not arrive whole, or if `signal` is
 * aborted; then everything is as before. If another tab is fetching the same version, wait for that.
 *
 * @param {string} scope
 * @param {Listing} listing
 * @param {AbortSignal} [signal]
 * @param {ReportProgress} [report]
 */
export function storeSite(scope, { version, bytes }, signal, report = () => {}) {
  const name = cacheName(scope, version)
  return navigator.locks.request(name, { signal }, async () => {
    const [served, ...waiting] = await completeCaches(scope)
    for (const other of await versionCaches(scope)) {
      if (other !== served && other !== name) await caches.delete(other)
    }
    if (name === served || waiting.includes(name)) return
    const response = await fetch(`${scope}assets/whole.${version}.pack`, { signal, cache: "no-store" })
    if (!response.ok || !response.body) throw new Error(`${response.status}`)
    try {
      const cache = await caches.open(name)
      await unpack(response.body, bytes, report, async (path, content) => {
        if (signal?.aborted) throw new Error("aborted")
        const headers = { "Content-Type": TYPES[path.split(".").pop() ?? ""] }
        await cache.put(scope + path.replace(/index\.html$/, ""), new Response(content, { headers }))
      })
      await cache.put(scope + LISTING, new Response(version))
    } catch (error) {
      await caches.delete(name)
      throw error
    }
  })
}

/**
 * Remove everything that is stored on this device, pages that were seen too.
 *
 * @param {string} scope
 */
export async function removeCaches(scope) {
  for (const name of await caches.keys()) if (name.startsWith(`${scope} `)) await caches.delete(name)
}

/**
 * Give each file of a bundle to `put` as it arrives. Throws an error if the bundle is cut off or changed.
 *
 * A bundle is a gzip of: the length of the list of its files as eight hexadecimal digits, that list as JSON (`[[path,
 * bytes], …]`), and the files in the same order. scripts/outputs/offline_bundle.py writes it.
 *
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @param {number} bytes of the whole stream
 * @param {ReportProgress} report
 * @param {(path: string, content: Uint8Array<ArrayBuffer>) => unknown} put
 */
export async function unpack(stream, bytes, report, put) {
  let arrived = 0
  /** @type {TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */
  const counter = new TransformStream({
    transform(chunk, controller) {
      arrived += chunk.length
      report(arrived / bytes)
      controller.enqueue(chunk)
    },
  })
  const reader = new ByteReader(stream.pipeThrough(counter).pipeThrough(new DecompressionStream("gzip")))
  const length = Number.parseInt(await reader.readText(8), 16)
  /** @type {[path: string, bytes: number][]} */
  const files = JSON.parse(await reader.readText(length))
  for (const [path, size] of files) await put(path, await reader.read(size))
  // The end has to be read too, because the check sum is there.
  if (!(await reader.isAtEnd())) throw new Error("the bundle is too long")
}

/** Reads a stream by numbers of bytes, however it arrives. */
class ByteReader {
  #reader
  #rest

  /** @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream */
  constructor(stream) {
    this.#reader = stream.getReader()
    this.#rest = new Uint8Array() // has arrived and is not read yet
  }

  /** Return whether the stream has no more bytes. */
  async isAtEnd() {
    while (!this.#rest.length) {
      const { value, done } = await this.#reader.read()
      if (done) return true
      this.#rest = value
    }
    return false
  }

  /**
   * Return so many bytes. Throws an error if the stream ends before.
   *
   * @param {number} size
   */
  async read(size) {
    const content = new Uint8Array(size)
    for (let filled = 0; filled < size; ) {
      if (await this.isAtEnd()) throw new Error("the bundle is cut off")
      const part = this.#rest.subarray(0, size - filled)
      content.set(part, filled)
      filled += part.length
      this.#rest = this.#rest.subarray(part.length)
    }
    return content
  }

  /**
   * Return so many bytes as a text.
   *
   * @param {number} size
   */
  async readText(size) {
    return new TextDecoder().decode(await this.read(size))
  }
}
