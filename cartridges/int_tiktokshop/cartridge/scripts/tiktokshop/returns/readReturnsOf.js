'use strict';

var readAllPages = require('../openapi/readAllPages');
var returns = require('../openapi/returns');

/**
 * @template T
 * @typedef {import('../openapi/readAllPages').AllPages<T>} AllPages
 */

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/**
 * Asks TikTok for all returns of orders.
 * @param {ShopAccess} access
 * @param {string[]} orderIds - at most fifty; none for no call
 * @returns {AllPages<TikTokReturn>}
 */
function readReturnsOf(access, orderIds) {
    return orderIds.length === 0
        ? readAllPages.noPages()
        : readAllPages.readAllPages(
              function (pageToken) {
                  return returns.fetchReturnsOf(access.shop.api, orderIds, pageToken);
              },
              function (item) {
                  return item.returnId;
              }
          );
}

module.exports = readReturnsOf;
