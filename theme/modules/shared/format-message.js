/**
 * Return a message with each {name} replaced by its value.
 *
 * @param {string} message
 * @param {Record<string, string | number>} values
 */
export const formatMessage = (message, values) => message.replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`)
