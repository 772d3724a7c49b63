'use strict';

/**
 * Links to the other pages of a list.
 * @typedef {Object} Paging
 * @property {number} page
 * @property {number} pages
 * @property {number} previous - 0 if there is none.
 * @property {number} next
 */

/**
 * Paging of a list.
 * @param {number} page - from 1
 * @param {number} pages
 * @returns {Paging}
 */
function pagesOf(page, pages) {
    return {
        page: page,
        pages: pages,
        previous: page > 1 ? page - 1 : 0,
        next: page < pages ? page + 1 : 0
    };
}

module.exports = pagesOf;
