'use strict';

var lists = require('../../platform/rules/lists');

/**
 * What the identity of an order depends on.
 * @typedef {Object} OrderFacts
 * @property {string} orderNo
 * @property {string} sealedId - TikTok's id in the order's seal; empty without a genuine one.
 * @property {string} idFromNumber - TikTok's id in the order number; empty when the number does not begin with our
 *     prefix.
 * @property {string[]} claimedIds - TikTok's ids in the order's attributes, which any client can write.
 * @property {boolean} isPlaced
 * @property {boolean} isTikTokChannel
 * @property {boolean} isPaidElsewhere - Whether TikTok's payment method has paid the order, outside a checkout.
 * @property {boolean} isCreatorTrusted - Whether the merchant trusts the creator of the order.
 * @property {(externalOrderId: string) => string} orderNoInLedger - Number of the order that the ledger has under a
 *     TikTok id; empty for none, or where another order keeps its entry.
 * @property {(externalOrderId: string) => boolean} isTaken - Whether an order has an entry under a TikTok id, in the
 *     ledger or on itself. May search.
 */

/**
 * `ours`: the ledger has the order. `proven`: it can be adopted. `unproven`: it looks like TikTok's, and TikTok or a
 * person has to confirm it. `foreign`: it is not TikTok's, even if its attributes say so.
 * @typedef {'ours' | 'proven' | 'unproven' | 'foreign'} Standing
 */

/**
 * Whether an order is TikTok's, and which one.
 * @typedef {Object} OrderIdentity
 * @property {Standing} standing
 * @property {string} externalOrderId - TikTok's id; empty for a foreign order.
 */

/** Of an order that is not TikTok's. */
var FOREIGN = { standing: 'foreign', externalOrderId: '' };

/** A TikTok id is longer than any number of a storefront's sequence. Source: Open API, all samples. */
var TIKTOK_ID = /^\d{15,20}$/;

/**
 * Decides whether an order is TikTok's. Only what no shopper and no other client can write is proof: an entry in the
 * ledger, a seal of this instance, or a number made of our prefix and a TikTok id. Attributes alone prove nothing: a
 * shopper can write them to a basket, and other channels use the same ones.
 * @param {OrderFacts} facts
 * @returns {OrderIdentity}
 */
function decideIdentity(facts) {
    var entered = enteredId(facts);
    if (entered !== '') {
        return { standing: 'ours', externalOrderId: entered };
    }
    var certain = provenId(facts);
    var id = certain || agreedId(facts.claimedIds);
    if (id === '' || !isAdoptable(facts) || facts.isTaken(id)) {
        return FOREIGN;
    }
    return { standing: certain !== '' || facts.isCreatorTrusted ? 'proven' : 'unproven', externalOrderId: id };
}

/**
 * The id under which the ledger has the order; empty if it has not. Asks for the number first, which is
 * enough for most orders: to check a seal costs more.
 * @param {OrderFacts} facts
 * @returns {string}
 */
function enteredId(facts) {
    var byNumber = firstEntered([facts.idFromNumber], facts);
    if (byNumber !== '') {
        return byNumber;
    }
    var claimed = lists.unique(facts.claimedIds).filter(function (id) {
        return id !== facts.idFromNumber;
    });
    var byClaim = firstEntered(claimed, facts);
    if (byClaim !== '') {
        return byClaim;
    }
    var sealedId = facts.sealedId;
    var isAsked = sealedId === facts.idFromNumber || claimed.indexOf(sealedId) >= 0;
    return isAsked ? '' : firstEntered([sealedId], facts);
}

/**
 * @param {string[]} ids
 * @param {OrderFacts} facts
 * @returns {string}
 */
function firstEntered(ids, facts) {
    return (
        ids.filter(function (id) {
            return id !== '' && facts.orderNoInLedger(id) === facts.orderNo;
        })[0] || ''
    );
}

/**
 * Only placed orders count, and TikTok's orders are paid at TikTok.
 * @param {OrderFacts} facts
 * @returns {boolean}
 */
function isAdoptable(facts) {
    return facts.isPlaced && facts.isTikTokChannel && facts.isPaidElsewhere;
}

/**
 * @param {OrderFacts} facts
 * @returns {string}
 */
function provenId(facts) {
    var agrees = facts.claimedIds.every(function (id) {
        return id === facts.idFromNumber;
    });
    return facts.sealedId || (agrees && TIKTOK_ID.test(facts.idFromNumber) ? facts.idFromNumber : '');
}

/**
 * The id on which all attributes agree; empty if they differ or have none.
 * @param {string[]} ids
 * @returns {string}
 */
function agreedId(ids) {
    var first = ids[0] || '';
    return ids.every(function (id) {
        return id === first;
    })
        ? first
        : '';
}

module.exports = {
    FOREIGN: FOREIGN,
    decideIdentity: decideIdentity
};
