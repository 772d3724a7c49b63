'use strict';

/** @typedef {import('./sign').Query} Query */

/**
 * The query for a page of a list.
 * @param {number} size - items of a page
 * @param {string} pageToken - empty for the first page
 * @param {string} sortField - the list begins with the oldest by this field; empty for TikTok's own sequence
 * @returns {Query}
 */
function pageQuery(size, pageToken, sortField) {
    var query = { page_size: String(size) };
    if (sortField !== '') {
        query.sort_field = sortField;
        query.sort_order = 'ASC';
    }
    if (pageToken !== '') {
        query.page_token = pageToken;
    }
    return query;
}

module.exports = pageQuery;
