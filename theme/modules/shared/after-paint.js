// Work that can wait until readers see what they touched.

/**
 * Do something once all that has changed so far is painted.
 *
 * @param {() => void} action
 */
export const afterPaint = (action) => requestAnimationFrame(() => setTimeout(action))
