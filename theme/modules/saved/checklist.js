// Checklists that readers can tick. What is ticked stays on this device.
import { fetchData } from "../page/loader.js"
import { createElement, findElements, siteRoot } from "../shared/dom.js"
import { watchStored } from "../shared/local-storage.js"
import { tellUnsaved } from "../shared/unsaved.js"
import { readTicks, saveTicks, upgradeTicks } from "./ticks.js"

/** Fetch which item each text stands for. */
export const fetchChecklists = () => fetchData(`${siteRoot()}${CHECKLISTS_FILE}`)

/**
 * Give each item of the page's checklists a checkbox, ticked as the reader left it in any language.
 *
 * @param {() => HTMLElement | undefined} status
 */
export async function addCheckboxes(status) {
  const guide = findElements("[data-guide]", HTMLElement)[0]?.dataset.guide
  if (!guide) return
  const boxes = findElements(".checklist li[id]", HTMLLIElement).map((item) => {
    const box = createElement("input", { type: "checkbox" })
    item.append(createElement("label", {}, box, ...item.childNodes))
    box.addEventListener("change", () => {
      if (!saveTick(guide, item.id, box.checked)) tellUnsaved(status())
    })
    return { key: item.id, box }
  })
  const show = () => {
    const done = new Set(readTicks()[guide])
    for (const { key, box } of boxes) box.checked = done.has(key)
  }
  show()
  watchStored(show)
  if (await upgradeTicks(fetchChecklists)) show()
}

/**
 * Store or remove one tick; other tabs may have changed others meanwhile. Return whether it is kept.
 *
 * @param {string} guide
 * @param {string} key
 * @param {boolean} isDone
 */
function saveTick(guide, key, isDone) {
  const ticks = readTicks()
  const others = (ticks[guide] ?? []).filter((other) => other !== key)
  return saveTicks({ ...ticks, [guide]: isDone ? [...others, key] : others })
}
