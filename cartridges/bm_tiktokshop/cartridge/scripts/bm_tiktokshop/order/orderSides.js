'use strict';

var packages = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages');
var moment = require('../platform/moment');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */

/** Stands for a value that only the other side has. */
var NOTHING = '–';

/**
 * The order in B2C Commerce beside its state at TikTok as last read, row by row.
 * @param {OrderDossier} dossier
 * @returns {object}
 */
function sidesView(dossier) {
    var order = dossier.order;
    var entry = dossier.entry;
    return {
        rows: [
            row('number', order.orderNo, entry.custom.externalOrderId),
            row(
                'status',
                webPage.text('status.' + dossier.state.status),
                entry.custom.tiktokStatus || webPage.text('side.unread')
            ),
            row('kind', NOTHING, kindsThere(dossier)),
            row('packages', String(packages.packageNumbers(dossier.packages).length), packagesThere(dossier)),
            row('combined', dossier.combinedWith.join(', ') || NOTHING, entry.custom.combineGroup || NOTHING),
            row('cancelled', cancelledHere(dossier), NOTHING),
            row('request', NOTHING, requestThere(dossier)),
            row('order', wordsOf(order), NOTHING),
            row('export', String(order.exportStatus.displayValue), NOTHING),
            row('told', NOTHING, webPage.text('side.told.' + dossier.reporter)),
            row('feed', NOTHING, feedThere(dossier))
        ].filter(hasSomething),
        hereAt: moment.momentOf(order.lastModified),
        thereAt: moment.momentOf(entry.custom.tiktokReadAt)
    };
}

/**
 * One line of the comparison.
 * @typedef {Object} Row
 * @property {string} label
 * @property {string} here
 * @property {string} there
 */

/**
 * @param {string} name
 * @param {string} here
 * @param {string} there
 * @returns {Row}
 */
function row(name, here, there) {
    return { label: webPage.text('side.' + name), here: here, there: there };
}

/**
 * @param {Row} one
 * @returns {boolean}
 */
function hasSomething(one) {
    return one.here !== NOTHING || one.there !== NOTHING;
}

/**
 * @param {dw.order.Order} order
 * @returns {string}
 */
function wordsOf(order) {
    return [order.status, order.shippingStatus, order.confirmationStatus, order.paymentStatus]
        .map(function (value) {
            return String(value.displayValue);
        })
        .join(', ');
}

/**
 * @param {OrderDossier} dossier
 * @returns {string}
 */
function kindsThere(dossier) {
    var kinds = dossier.kinds.map(function (one) {
        return webPage.text('orderkind.' + one.kind) + (one.of === '' ? '' : ' (' + one.of + ')');
    });
    return kinds.length === 0 ? NOTHING : kinds.join(', ');
}

/**
 * @param {OrderDossier} dossier
 * @returns {string}
 */
function packagesThere(dossier) {
    var ids = Object.keys(dossier.packageIds).map(function (packageNo) {
        return dossier.packageIds[packageNo];
    });
    return ids.length === 0 ? webPage.text('side.unread') : ids.join(', ');
}

/**
 * @param {OrderDossier} dossier
 * @returns {string}
 */
function cancelledHere(dossier) {
    var by = dossier.state.cancelledBy;
    return by === '' ? webPage.text('side.no') : webPage.text('source.' + by, by);
}

/**
 * @param {OrderDossier} dossier
 * @returns {string}
 */
function requestThere(dossier) {
    return dossier.request
        ? webPage.text('request.' + dossier.request.state, dossier.request.state)
        : webPage.text('side.norequest');
}

/**
 * @param {OrderDossier} dossier
 * @returns {string}
 */
function feedThere(dossier) {
    if (dossier.entry.custom.feedDue) {
        return webPage.text('side.feed.due');
    }
    var told = dossier.entry.custom.feedExported || 0;
    return told === 0 ? webPage.text('side.feed.never') : webPage.filledText('side.feed.told', [told]);
}

module.exports = sidesView;
