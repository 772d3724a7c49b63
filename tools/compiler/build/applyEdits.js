'use strict';

/**
 * Changes places of a text.
 *
 * @param {string} text
 * @param {Array<{from: number, to: number, text: string}>} edits - places of the text as it is, and what stands there afterwards
 * @returns {string}
 */
function applyEdits(text, edits) {
    return [...edits]
        .sort((one, other) => other.from - one.from || other.to - one.to)
        .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text);
}

module.exports = { applyEdits };
