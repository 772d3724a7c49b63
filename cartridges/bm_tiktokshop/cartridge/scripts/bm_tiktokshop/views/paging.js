'use strict';

/**
 * Paging of a list.
 * @param page - from 1
 */
function pagesOf(page, pages) {
    return {
        page: page,
        pages: pages,
        previous: page > 1 ? page - 1 : 0,
        next: page < pages ? page + 1 : 0
    };
}

module.exports = {
    pagesOf: pagesOf
};
