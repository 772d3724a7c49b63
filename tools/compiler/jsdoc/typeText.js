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
 * Breaks the lines of a comment that are too long: text flows into the next line, the words of a tag stand further in.
 *
 * @param {string[]} lines - without the star in front
 * @returns {string[]}
 */
function wrapped(lines) {
    const fitting = [];
    const open = [...lines];
    while (open.length > 0) {
        const line = open.shift();
        const at = line.lastIndexOf(' ', WIDTH);
        if (line.length <= WIDTH || at <= 10) {
            fitting.push(line);
            continue;
        }
        const over = line.slice(at + 1);
        fitting.push(line.slice(0, at));
        if (/^(@| {4})/.test(line)) {
            open.unshift(`    ${over}`);
        } else if (open.length > 0 && /^[^@\s-]/.test(open[0])) {
            open[0] = `${over} ${open[0]}`;
        } else {
            open.unshift(over);
        }
    }
    return fitting;
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
    const all = wrapped(text.split('\n'));
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
