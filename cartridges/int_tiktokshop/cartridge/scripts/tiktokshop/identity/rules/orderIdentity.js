'use strict';

/**
 * What is known of an order when it is asked whose it is.
 * @typedef {Object} OrderFacts
 * @property {string} orderNo
 * @property {string} sealedId - TikTok's id in the order's seal; empty without a genuine one.
 * @property {string} numberedId - TikTok's id in the order's number; empty when the number does not begin with our
 *     prefix.
 * @property {string[]} claimedIds - TikTok's ids in its attributes, which any client can write.
 * @property {boolean} isPlaced
 * @property {boolean} isTikTokChannel
 * @property {boolean} isPaidElsewhere - Whether TikTok's payment method has paid it, elsewhere than in a checkout.
 * @property {boolean} isCreatorTrusted - Whether the merchant trusts whoever has made it.
 * @property {(externalOrderId: string) => string} enteredAs - Number of the order that the ledger has under one of
 *     TikTok's ids; empty for none.
 */

/**
 * `ours`: the ledger has it. `proven`: it can be adopted. `unproven`: it looks like TikTok's, and someone has to
 *     confirm
 * it. `foreign`: it is none of ours, whatever its attributes say.
 * @typedef {'ours' | 'proven' | 'unproven' | 'foreign'} Standing
 */

/**
 * Whose an order is.
 * @typedef {Object} OrderIdentity
 * @property {Standing} standing
 * @property {string} externalOrderId - TikTok's id; empty for a foreign order.
 */

var FOREIGN = { standing: 'foreign', externalOrderId: '' };

/** An id of TikTok's is longer than any number of a storefront's sequence. Source: Open API, all samples. */
var TIKTOK_ID = /^\d{15,20}$/;

/**
 * Decides whose an order is, by what no shopper and no other client can write: the ledger names its number, a seal of
 * this instance, or a number that is our prefix and an id of TikTok's. Attributes alone prove nothing: a shopper can
 * write them into a basket, and other channels use the same ones.
 * @param {OrderFacts} facts
 * @returns {OrderIdentity}
 */
function identify(facts) {
    var ids = [facts.sealedId, facts.numberedId].concat(facts.claimedIds).filter(function (id) {
        return id !== '';
    });
    var entered = ids.filter(function (id) {
        return facts.enteredAs(id) === facts.orderNo;
    })[0];
    if (entered !== undefined) {
        return { standing: 'ours', externalOrderId: entered };
    }
    var certain = certainId(facts);
    var id = certain || onlyOne(facts.claimedIds);
    if (id === '' || !isAdoptable(facts) || facts.enteredAs(id) !== '') {
        return FOREIGN;
    }
    return { standing: certain !== '' || facts.isCreatorTrusted ? 'proven' : 'unproven', externalOrderId: id };
}

/**
 * Nobody hears of an order that was never placed, and TikTok's orders are paid at TikTok.
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
function certainId(facts) {
    var agrees = facts.claimedIds.every(function (id) {
        return id === facts.numberedId;
    });
    return facts.sealedId || (agrees && TIKTOK_ID.test(facts.numberedId) ? facts.numberedId : '');
}

/**
 * The id, if all attributes that have one say the same.
 * @param {string[]} ids
 * @returns {string}
 */
function onlyOne(ids) {
    var first = ids[0] || '';
    return ids.every(function (id) {
        return id === first;
    })
        ? first
        : '';
}

module.exports = identify;
