'use strict';

/**
 * A type as JSDoc writes it.
 *
 * @param {object} node - of the type
 * @param {string} source - that it stands in
 * @returns {string} on one line
 */
function typeText(node, source) {
    if (node.type === 'TSTypePredicate') {
        return 'boolean';
    }
    return (
        source
            .slice(node.start, node.end)
            .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ')
            .replace(/\s+/g, ' ')
            .replace(/^\| /, '')
            .replace(/; \}/g, ' }')
            .replace(/;/g, ',')
            .replace(/\bunknown\b/g, '*')
            .replace(/\breadonly /g, '')
            // What only this repository's own types know.
            .replace(/\bTypedCustomObject<'\w+'>/g, 'dw.object.CustomObject')
            .replace(/\bkeyof (?:typeof )?\w+/g, 'string')
    );
}

/**
 * @param {string} comments - JSDoc
 * @returns {Set<string>} the names of types that they may use
 */
function typeNames(comments) {
    return new Set(comments.match(/\b[A-Z]\w*/g) || []);
}

/**
 * Breaks a line of a comment where it is too long.
 *
 * @param {string} line - without the star in front
 * @returns {string[]} the lines, those after the first further in
 */
function wrapped(line) {
    const lines = [];
    let rest = line;
    while (rest.length > WIDTH && rest.lastIndexOf(' ', WIDTH) > 10) {
        const at = rest.lastIndexOf(' ', WIDTH);
        lines.push(rest.slice(0, at));
        rest = `    ${rest.slice(at + 1)}`;
    }
    return lines.concat(rest);
}

/** What fits beside the star of a comment. */
const WIDTH = 117;

/**
 * A comment of these lines.
 *
 * @param {string[]} lines - empty ones at the ends are left out
 * @returns {string} on one line if there is only one; empty without lines
 */
function comment(lines) {
    const text = lines.join('\n').trim();
    if (text === '') {
        return '';
    }
    const all = text.split('\n').flatMap(wrapped);
    return all.length === 1 ? `/** ${all[0]} */` : `/**\n${all.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/**
 * The lines of a comment without its stars.
 *
 * @param {object|null} node - the comment
 * @returns {string[]}
 */
function linesOf(node) {
    return node
        ? node.value
              .replace(/^\*/, '')
              .split('\n')
              .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
              .join('\n')
              .trim()
              .split('\n')
        : [];
}

module.exports = { typeText, typeNames, comment, linesOf };
