'use strict';

var cancellations = require('../openapi/cancellations');
var readAllPages = require('../openapi/readAllPages');

/** @typedef {import('../openapi/rules/cancelRequest').KnownCancellation} KnownCancellation */

/**
 * @template T
 * @typedef {import('../openapi/readAllPages').AllPages<T>} AllPages
 */

/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/**
 * Asks TikTok for all cancellations of orders, open requests included.
 * @param {ShopAccess} access
 * @param {string[]} orderIds - at most fifty; none for no call
 * @returns {AllPages<KnownCancellation>}
 */
function readCancellationsOf(access, orderIds) {
    return orderIds.length === 0
        ? readAllPages.noPages()
        : readAllPages.readAllPages(
              function (pageToken) {
                  return cancellations.fetchCancellationsOf(access.shop.api, orderIds, pageToken);
              },
              function (item) {
                  return item.cancelId;
              }
          );
}

module.exports = readCancellationsOf;
