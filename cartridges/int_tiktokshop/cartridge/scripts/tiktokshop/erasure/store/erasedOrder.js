'use strict';

var settings = require('../../platform/settings');
var clock = require('../../platform/clock');
var notice = require('../../platform/rules/notice');
var orderAddress = require('../../lifecycle/store/orderAddress');
var orderNotes = require('../../lifecycle/store/orderNotes');

/**
 * Erases from an order who bought it: name, e-mail address, addresses except the country, and all free texts. What was
 * bought, at which price, and what happened to it stays, for accounts and statistics. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} by - login of the person who wants it so
 */
function eraseOrder(order, by) {
    order.setCustomerName('');
    order.setCustomerEmail(settings.customerEmail());
    addressesOf(order).forEach(orderAddress.eraseAddress);
    order.notes.toArray().forEach(function (note) {
        order.removeNote(note);
    });
    order.custom.buyerNote = null;
    order.custom.orderNote = null;
    order.custom.orderNoteHistory = null;
    order.custom.cancelInfo = null;
    order.custom.cancelInfoHistory = null;
    order.custom.tiktokErasedAt = clock.now();
    orderNotes.addNotice(order, notice.notice('history.erased', [by]));
}

/**
 * Records on an order that its buyer's data has gone from the last file. Needs a transaction.
 * @param {dw.order.Order} order
 */
function noteFilesErased(order) {
    orderNotes.addNotice(order, notice.notice('history.erased_files'));
}

/**
 * @param {dw.order.Order} order
 * @returns {dw.order.OrderAddress[]}
 */
function addressesOf(order) {
    var billing = order.billingAddress;
    return order.shipments
        .toArray()
        .map(function (shipment) {
            return shipment.shippingAddress;
        })
        .concat([billing])
        .filter(function (address) {
            return address !== null;
        });
}

module.exports = {
    eraseOrder: eraseOrder,
    noteFilesErased: noteFilesErased
};
