/** Return a phrase with each {name} in it filled from the values. */
export const told = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name])
