'use strict';

/**
 * One type of TikTok's webhooks: what it is about, and what reading it means.
 * @typedef {Object} WebhookType
 * @property {number} type - Number in the field `type`.
 * @property {string} event - Name under which the type is registered at TikTok.
 * @property {'orders' | 'returns' | 'shop'} about - What is read again: the orders that the webhook names, these with
 *     their returns, or the authorization of the shop.
 * @property {(data: { [name: string]: * }) => *[]} orderIdsOf - Ids of the orders it names, unchecked.
 * @property {boolean} mayAskToCancel - Whether a buyer may have asked to cancel, so that the requests are read as well.
 * @property {boolean} isEverywhere - Whether TikTok offers it to every shop: otherwise a shop may be refused the
 *     registration.
 */

/**
 * The order of `data.order_id`: where most types name it.
 * @param {{ [name: string]: * }} data
 * @returns {*[]}
 */
function orderIdOf(data) {
    return [data.order_id];
}

/**
 * Webhooks about the shop name no orders.
 * @returns {*[]}
 */
function noOrderIds() {
    return [];
}

module.exports = {
    orderIdOf: orderIdOf,
    noOrderIds: noOrderIds
};
