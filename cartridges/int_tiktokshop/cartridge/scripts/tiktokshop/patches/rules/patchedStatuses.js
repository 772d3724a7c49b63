'use strict';

var orderState = require('../../lifecycle/rules/orderState');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var outcome = require('../../platform/rules/outcome');
var source = require('../../platform/rules/input/source');

/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../platform/rules/input/source').Faults} Faults */
/** @typedef {import('./readOrderPatch').OrderPatch} OrderPatch */

/**
 * A status field of a patch that says something new.
 * @typedef {Object} NewStatus
 * @property {string} field
 * @property {ExternalOrderStatus} status
 */

/**
 * What the status fields of a patch ask for.
 * @typedef {Object} PatchedStatus
 * @property {string[]} cancelling - Fields that cancel, with the names of the API.
 * @property {ExternalOrderStatus | null} status - The status that all other fields together ask for; null for none.
 */

/**
 * The status fields that say something new, put together; those that contradict each other are a fault.
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @param {Faults} faults
 * @returns {PatchedStatus}
 */
function newStatuses(patch, state, faults) {
    var news = wordNews(patch, state).concat(channelNews(patch, state), shippingNews(patch, state));
    var others = news.filter(function (item) {
        return item.status !== 'CANCELLED';
    });
    var cancelling = news
        .filter(function (item) {
            return item.status === 'CANCELLED';
        })
        .map(function (item) {
            return item.field;
        });
    refuseTwoStatuses(others, faults);
    return {
        cancelling: cancelling.concat(patch.action === 'cancel_order' ? ['c_orderAction'] : []),
        status: others.reduce(function (highest, item) {
            return highest ? orderStatus.higherStatus(highest, item.status) : item.status;
        }, null)
    };
}

/**
 * TikTok's cancellation may come after the seller's, so the word is not taken for a repeat.
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @returns {NewStatus[]}
 */
function wordNews(patch, state) {
    return patch.words
        .filter(function (word) {
            return word !== state.status || word === 'CANCELLED';
        })
        .map(function (word) {
            return { field: 'c_externalOrderStatus', status: word };
        });
}

/**
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @returns {NewStatus[]}
 */
function channelNews(patch, state) {
    var status = patch.channelStatus === null ? null : orderStatus.statusOfChannel(patch.channelStatus);
    var isRepeat = patch.channelStatus === orderState.unchangedState(state).channelStatus && status !== 'CANCELLED';
    return status && !isRepeat ? [{ field: 'c_externalChannelOrderStatus', status: status }] : [];
}

/**
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @returns {NewStatus[]}
 */
function shippingNews(patch, state) {
    var before = orderState.unchangedState(state).shippingStatus;
    var isRepeat = patch.shipping === before || before === 'SHIPPED';
    if (patch.shipping === '' || isRepeat) {
        return [];
    }
    return [{ field: 'shipping_status', status: patch.shipping === 'SHIPPED' ? 'Shipped' : 'PartiallyShipped' }];
}

/**
 * Two words are two statuses. Channel status 5 stands for everything from Shipped on.
 * @param {NewStatus[]} news
 * @param {Faults} faults
 */
function refuseTwoStatuses(news, faults) {
    var words = news
        .filter(function (item) {
            return item.field === 'c_externalOrderStatus';
        })
        .map(function (item) {
            return item.status;
        });
    var isChannelShipped = news.some(function (item) {
        return item.field === 'c_externalChannelOrderStatus';
    });
    var first = words[0];
    var isBelow = first !== undefined && isChannelShipped && orderStatus.rankOf(first) < orderStatus.rankOf('Shipped');
    if (
        isBelow ||
        words.some(function (word) {
            return word !== first;
        })
    ) {
        refuseContradiction(
            'c_externalOrderStatus',
            news
                .map(function (item) {
                    return item.status;
                })
                .join(', '),
            faults
        );
    }
}

/**
 * Notes that status fields contradict each other.
 * @param {string} field
 * @param {string} said
 * @param {Faults} faults
 */
function refuseContradiction(field, said, faults) {
    var msg = 'The status fields contradict each other: ' + said;
    source.refuse(faults, outcome.rejected('contradiction', field, 'one status', msg));
}

module.exports = {
    newStatuses: newStatuses,
    refuseContradiction: refuseContradiction
};
