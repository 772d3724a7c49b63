'use strict';

/** @typedef {import('./apiCall').ApiCall} ApiCall */
/** @typedef {import('./sign').Query} Query */

/**
 * A call that reads something of a shop.
 * @param {string} path
 * @param {Query} [query]
 * @returns {ApiCall}
 */
function shopGet(path, query) {
    if (query === undefined) {
        query = {};
    }
    return { method: 'GET', path: path, query: query, body: null, forShop: true };
}

/**
 * A call that searches or changes something of a shop.
 * @param {string} path
 * @param {object | null} body
 * @param {Query} [query]
 * @returns {ApiCall}
 */
function shopPost(path, body, query) {
    if (query === undefined) {
        query = {};
    }
    return { method: 'POST', path: path, query: query, body: body, forShop: true };
}

/**
 * A call that approves or rejects what a buyer has asked for.
 * @param {string} path - of the request or return
 * @param {object | null} body - null for none
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiCall}
 */
function answerPost(path, body, idempotencyKey) {
    return shopPost(path, body, { idempotency_key: idempotencyKey });
}

module.exports = {
    shopGet: shopGet,
    shopPost: shopPost,
    answerPost: answerPost
};
