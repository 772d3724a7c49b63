'use strict';

/**
 * Gives the headings of one page their anchors, as GitHub does: a heading that comes again gets a number.
 *
 * @returns {(heading: string) => string} the anchor of the page's next heading, from its Markdown
 */
function headingAnchors() {
    const times = new Map();
    return (heading) => {
        const anchor = heading
            .toLowerCase()
            .replace(/[^\w\- ]/g, '')
            .replace(/ /g, '-');
        const before = times.get(anchor) || 0;
        times.set(anchor, before + 1);
        return before === 0 ? anchor : `${anchor}-${before}`;
    };
}

module.exports = { headingAnchors };
