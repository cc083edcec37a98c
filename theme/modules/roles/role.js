// What the page of all roles knows of a role; its modules share these types.

/** @typedef {import("./map-view.js").Pair} Pair */
/**
 * A role of the page of all roles. `choices` are the numbers of the filters' choices that it has, its family first;
 * `places` are those on the tall and on the wide plan of the map; `near` are the positions of the roles that are most
 * like it, in the order of the page; `facts` are its way in and the pay of its group, in words.
 *
 * @typedef {{ url: string, title: string, summary: string, choices: number[], places: Pair[], near: number[], facts:
 *   string[] }} Role
 */
/**
 * What is said of roles: `details` are family and level, `family` is the key of the family, `shared` names what both
 * roles need.
 *
 * @typedef {Record<"details" | "level" | "family" | "familyName", (role: Role) => string> & { shared: (role: Role,
 *   other: Role) => string }} RoleTexts
 */

export {}
