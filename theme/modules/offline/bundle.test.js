import assert from "node:assert/strict"
import { test } from "node:test"
import { gzipSync } from "node:zlib"
import { unpack } from "./bundle.js"

/** @type {Record<string, string>} */
const FILES = {
  "index.html": "<p>Beranda</p>",
  "en/index.html": "<p>é</p>".repeat(5000),
  "assets/empty.js": "",
  "pindah/a.json": "{}",
}

/**
 * Return a bundle as scripts/outputs/offline_bundle.py makes it.
 *
 * @param {Record<string, string>} files
 */
function bundleOf(files) {
  const list = JSON.stringify(Object.entries(files).map(([path, text]) => [path, Buffer.byteLength(text)]))
  const length = Buffer.byteLength(list).toString(16).padStart(8, "0")
  return gzipSync(length + list + Object.values(files).join(""))
}

/**
 * Return the files of a bundle that arrives in parts, and the shares that were reported.
 *
 * @param {Uint8Array} bundle
 * @param {number} step bytes of a part
 */
async function unpackAll(bundle, step = 7) {
  const stream = new ReadableStream({
    start(controller) {
      for (let i = 0; i < bundle.length; i += step) controller.enqueue(bundle.slice(i, i + step))
      controller.close()
    },
  })
  /** @type {Record<string, string>} */
  const files = {}
  /** @type {number[]} */
  const shares = []
  await unpack(
    stream,
    bundle.length,
    (share) => shares.push(share),
    (path, content) => {
      files[path] = new TextDecoder().decode(content)
    },
  )
  return { files, shares }
}

for (const step of [7, 100_000]) {
  test(`a bundle that arrives in parts of ${step} bytes gives the files that went in`, async () => {
    const { files, shares } = await unpackAll(bundleOf(FILES), step)
    assert.deepEqual(files, FILES)
    assert.equal(shares.at(-1), 1)
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    )
  })
}

test("a bundle that is cut off or changed is refused", async () => {
  const bundle = bundleOf(FILES)
  const changed = Uint8Array.from(bundle)
  changed[changed.length - 6] ^= 1 // in its check sum
  const longer = gzipSync(`00000002[]more`)
  const broken = [bundle.subarray(0, -1), bundle.subarray(0, bundle.length / 2), new Uint8Array(), changed, longer]
  for (const content of broken) await assert.rejects(unpackAll(content))
})
