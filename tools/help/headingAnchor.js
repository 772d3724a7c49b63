'use strict';

/**
 * The anchor of a heading, as GitHub makes it.
 *
 * @param {string} heading - the heading's Markdown
 * @returns {string}
 */
function headingAnchor(heading) {
    return heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replace(/ /g, '-');
}

module.exports = { headingAnchor };
