'use strict';

var hasMask = require('../../lifecycle/rules/address/mask');
var shippingMethods = require('../../lifecycle/rules/tiktok/shippingMethods');
var recipientAddress = require('../../lifecycle/rules/address/recipientAddress');
var whoShips = require('../../lifecycle/rules/tiktok/whoShips');
var tiktokPayment = require('../../lifecycle/rules/tiktok/tiktokPayment');
var tiktokOrder = require('../../openapi/rules/tiktokOrder');
var containedTax = require('../../orders/rules/containedTax');
var source = require('../../platform/rules/input/source');
var members = require('../../platform/rules/members');
var money = require('../../platform/rules/money');
var soldUnits = require('./soldUnits');
var orderStage = require('../../lifecycle/rules/tiktok/orderStage');
var unreadableParts = require('./unreadableParts');

/** @typedef {import('../../lifecycle/rules/address/address').Address} Address */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./soldUnits').SoldUnit} SoldUnit */

/**
 * What the site knows of prices and goods.
 * @typedef {Object} SiteGoods
 * @property {boolean} isTaxAdded - Whether tax comes on top of the prices of the site.
 * @property {(productId: string) => boolean} isKnown - Whether the catalog of the site has a product.
 * @property {(productId: string) => number | null} taxRateOf - The tax rate of the site for a product, `0.19` for
 *     nineteen percent; of shipping for an empty id. Null where the site has none.
 */

/**
 * What the shop that sold an order adds to it.
 * @typedef {Object} SellingShop
 * @property {string} listId - Inventory list of the warehouse that ships the order; empty for the site's own.
 * @property {string} currency - Currency of its market, where TikTok names none with the order; empty for a market that
 *     is not known.
 * @property {string} doubt - What could not be read in TikTok's answer, in words; empty for an answer that is as
 *     documented.
 */

/**
 * JSON that CreateExternalOrder takes.
 * @typedef {{ [name: string]: * }} ExternalOrderBody
 */

/** Promotion ids of TikTok's discounts, by who bears them. */
var SELLER_DISCOUNT = 'seller';
var PLATFORM_DISCOUNT = 'platform';

/** In place of a part of the address that TikTok hides: it ships the order itself. */
var HIDDEN = '***';

/**
 * An order of the Open API as the body of CreateExternalOrder, so that both ways to an order have one contract. Each
 * line has its price before discounts, and the discounts by who bears them. Fees that the buyer pays to TikTok, and the
 * discount of a payment partner, are no part of the order: the ledger and attributes of the order have them.
 * @param {TikTokOrder} order - as Get Order List or Get Order Detail gave it
 * @param {SiteGoods} goods
 * @param {SellingShop} shop
 * @returns {ExternalOrderBody}
 */
function externalOrderOf(order, goods, shop) {
    var payment = source.isObject(order.payment) ? order.payment : {};
    var currency = typeof payment.currency === 'string' && payment.currency !== '' ? payment.currency : shop.currency;
    var address = addressOf(order);
    var unreadable = [shop.doubt].concat(unreadableParts(order, currency)).filter(function (fault) {
        return fault !== '';
    });
    var document = {
        c_externalOrderId: order.id,
        currency: currency,
        c_buyerNote: order.buyer_message || '',
        c_orderNote: order.seller_note || '',
        c_orderTag: '',
        c_fulfillmentType: order.fulfillment_type || '',
        c_inventoryListId: shop.listId,
        c_unreadable: unreadable.join('; '),
        social_channel_id: 14,
        customer: { customer_name: nameOf(address), customer_email: order.buyer_email || '' },
        product_lineitems: soldUnits.grouped(soldUnits.soldUnits(order, currency, goods.isKnown)).map(function (unit) {
            return lineOf(unit, currency, goods);
        }),
        shipment: { shipping_method: shippingMethodOf(order), shipping_address: documentOf(address) },
        totals: { adjusted_shipping_total: shippingOf(payment, currency, goods), price_adjustments: [] },
        payment: paymentOf(order)
    };
    if (orderStage.stageOfOrder(order.status) === 'unknown') {
        document.c_unknownStatus = order.status;
    }
    return document;
}

/**
 * @param {number} minor
 * @param {string} currency
 * @returns {number}
 */
function amount(minor, currency) {
    return Number(money.fromMinorUnits(minor, currency));
}

/**
 * A line with the price before discounts. TikTok charges tax on the price after them, so each discount takes some of
 * the tax of the line back; together they are exactly what TikTok charged. Where prices contain tax, TikTok names none,
 * and the rate of the site tells how much.
 * @param {SoldUnit} unit
 * @param {string} currency
 * @param {SiteGoods} goods
 * @returns {ExternalOrderBody}
 */
function lineOf(unit, currency, goods) {
    var isTaxNamed = goods.isTaxAdded || unit.tax > 0;
    var rate = unit.taxRate === null && !isTaxNamed ? goods.taxRateOf(unit.productId) : unit.taxRate;
    var taxOf = function (tax) {
        return isTaxNamed ? { tax: amount(tax, currency) } : {};
    };
    var tax = unit.tax;
    var adjustments = discountsOf(unit).map(function (discount) {
        var taken = isTaxNamed ? Math.round(discount.amount * (rate || 0)) : 0;
        tax += taken;
        var adjustment = {
            promotion_id: discount.promotionId,
            net_price: amount(-discount.amount, currency)
        };
        return members.addMembers(adjustment, taxOf(-taken));
    });
    var line = {
        product_id: unit.productId,
        quantity: unit.quantity,
        net_price: amount(unit.list, currency),
        price_adjustments: adjustments
    };
    members.addMembers(line, taxOf(tax));
    if (rate !== null) {
        line.tax_rate = rate;
    }
    return line;
}

/**
 * @param {SoldUnit} unit
 * @returns {Array<{ promotionId: string, amount: number }>}
 */
function discountsOf(unit) {
    return [
        { promotionId: SELLER_DISCOUNT, amount: unit.sellerDiscount },
        { promotionId: PLATFORM_DISCOUNT, amount: unit.platformDiscount }
    ].filter(function (discount) {
        return discount.amount > 0;
    });
}

/**
 * What the buyer pays for shipping, after its discounts.
 * @param {{ [name: string]: * }} payment
 * @param {string} currency
 * @param {SiteGoods} goods
 * @returns {ExternalOrderBody}
 */
function shippingOf(payment, currency, goods) {
    var fee = soldUnits.minorOrZero(tiktokOrder.amountText(payment.shipping_fee), currency);
    var tax = soldUnits.minorOrZero(tiktokOrder.amountText(payment.shipping_fee_tax), currency);
    if (goods.isTaxAdded || tax > 0) {
        return {
            net_price: amount(fee, currency),
            tax: amount(tax, currency),
            gross_price: amount(fee + tax, currency)
        };
    }
    var rate = goods.taxRateOf('');
    if (rate === null) {
        return { net_price: amount(fee, currency) };
    }
    return { net_price: amount(fee - containedTax(fee, rate), currency), gross_price: amount(fee, currency) };
}

/**
 * The total that the parts of the order have to come to: what the buyer paid, without fees, before a partner's
 * discount.
 * @param {TikTokOrder} order
 * @returns {ExternalOrderBody}
 */
function paymentOf(order) {
    var payment = { payment_method: order.is_cod ? 'COD' : 'SOCIAL_PAY' };
    return members.addMembers(payment, totalOf(order.payment));
}

/**
 * Passes on a total that cannot be read: its order cannot be compared with what the buyer paid, and is held.
 * @param {*} payment
 * @returns {ExternalOrderBody}
 */
function totalOf(payment) {
    var known = tiktokPayment.readPayment(payment);
    if (known) {
        return { amount: amount(known.paid - known.fees + known.paymentDiscount, known.currency) };
    }
    var told = source.isObject(payment) ? payment.total_amount : undefined;
    return source.isObject(payment) ? { amount: told === undefined || told === null ? '' : told } : {};
}

/**
 * TikTok's shipping methods: with three of them TikTok ships, with the fourth the seller does. Source: official
 * cartridge.
 * @param {TikTokOrder} order
 * @returns {string}
 */
function shippingMethodOf(order) {
    if (!whoShips.isShippedByTikTok(order)) {
        return shippingMethods.SHIPPED_BY_SELLER;
    }
    var name = order.delivery_option_name || '';
    if (/express/i.test(name)) {
        return 'TTS003';
    }
    return /economy/i.test(name) ? 'TTS002' : 'TTS001';
}

/**
 * Where TikTok ships, it may hide the address for good: then the order needs none.
 * @param {TikTokOrder} order
 * @returns {Address}
 */
function addressOf(order) {
    var address = recipientAddress.readShownAddress(order.recipient_address);
    if (whoShips.isShippedByTikTok(order)) {
        ['address1', 'city'].forEach(function (name) {
            address[name] = address[name] || HIDDEN;
        });
    }
    return address;
}

/**
 * @param {Address} address
 * @returns {string}
 */
function nameOf(address) {
    var name = (address.firstName + ' ' + address.lastName).trim();
    return name === '' || hasMask(name) ? 'TikTok Shop' : name;
}

/**
 * @param {Address} address
 * @returns {ExternalOrderBody}
 */
function documentOf(address) {
    return {
        first_name: address.firstName,
        last_name: address.lastName,
        address1: address.address1,
        address2: address.address2,
        city: address.city,
        postal_code: address.postalCode,
        state_code: address.stateCode,
        country_code: address.countryCode,
        phone: address.phone
    };
}

module.exports = externalOrderOf;
