/** What the language itself has in the global scope of scripts, and what the double has put there for their writes. */
const NAMES = (
    '$sized Object Function Array String Boolean Number Date RegExp Math JSON NaN Infinity parseInt parseFloat isNaN isFinite ' +
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape ' +
    'Error EvalError RangeError ReferenceError SyntaxError TypeError URIError'
).split(' ');

const ASSIGNED = new RegExp(`(?<![.\\w$])(${NAMES.slice(1).join('|')})\\s*=(?!=)`, 'g');

/**
 * Lets a script find the names of the language in a scope of its own: Node asks the context of a script for each use of a global name,
 * which takes longer than most of what is called by it. A name that the script assigns stays the global one.
 * @param source - of the script
 * @returns text before and after the script's function, all in the same line
 */
export function knownGlobals(source: string): { before: string; after: string } {
    const assigned = new Set(Array.from(source.matchAll(ASSIGNED), ([, name]) => name));
    const names = NAMES.filter((name) => !assigned.has(name)).join(', ');
    return { before: `(function (${names}) { return `, after: `})(${names})` };
}
