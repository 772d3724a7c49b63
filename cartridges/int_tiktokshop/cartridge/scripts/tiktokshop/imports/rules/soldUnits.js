'use strict';

var money = require('../../platform/rules/money');

/** @typedef {import('../../openapi/rules/tiktokOrder').ListedGoods} ListedGoods */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Pieces of a product that one unit of TikTok stands for. Amounts in minor units, for all the pieces.
 * @typedef {Object} SoldUnit
 * @property {string} productId
 * @property {number} quantity
 * @property {number} list - Before discounts.
 * @property {number} sellerDiscount - Positive.
 * @property {number} platformDiscount
 * @property {number} tax - What TikTok charges on top.
 * @property {number | null} taxRate - `0.05` for five percent; null where TikTok gives none.
 */

/** @typedef {Pick<SoldUnit, 'list' | 'sellerDiscount' | 'platformDiscount' | 'tax'>} Amounts */
/** @typedef {string} AmountName */

var AMOUNTS = ['list', 'sellerDiscount', 'platformDiscount', 'tax'];

/**
 * What was sold, unit by unit, by products of the catalog: a combined listing as its real goods, which share its price,
 * and a virtual bundle that the catalog does not have as its parts.
 * @param {TikTokOrder} order
 * @param {string} currency - of the amounts
 * @param {(productId: string) => boolean} isKnown - whether the catalog has a product
 * @returns {SoldUnit[]}
 */
function soldUnits(order, currency, isKnown) {
    return order.line_items.reduce(function (units, line) {
        return units.concat(unitsOf(line, currency, isKnown));
    }, []);
}

/**
 * @param {TikTokLine} line
 * @param {string} currency
 * @param {(productId: string) => boolean} isKnown
 * @returns {SoldUnit[]}
 */
function unitsOf(line, currency, isKnown) {
    var productId = line.seller_sku || '';
    if (
        line.goods &&
        line.goods.every(function (one) {
            return isKnown(one.seller_sku);
        })
    ) {
        return shared(unitOf(line, currency), line.goods);
    }
    if (line.parts && !isKnown(productId)) {
        return line.parts.map(function (part) {
            return unitOf(part, currency);
        });
    }
    return [unitOf(line, currency)];
}

/**
 * @param {TikTokLine} line
 * @param {string} currency
 * @returns {SoldUnit}
 */
function unitOf(line, currency) {
    var sale = minorOrZero(line.sale_price, currency);
    var list = minorOrZero(line.original_price, currency);
    var sellerDiscount = minorOrZero(line.seller_discount, currency);
    var platformDiscount = minorOrZero(line.platform_discount, currency);
    var isWhole = list - sellerDiscount - platformDiscount === sale;
    return {
        productId: line.seller_sku || '',
        quantity: 1,
        // The price that the buyer pays counts where the parts do not explain it.
        list: isWhole ? list : sale,
        sellerDiscount: isWhole ? sellerDiscount : 0,
        platformDiscount: isWhole ? platformDiscount : 0,
        tax: (line.item_tax || []).reduce(function (sum, tax) {
            return sum + minorOrZero(tax.tax_amount, currency);
        }, 0),
        taxRate: rateOf(line)
    };
}

/**
 * Several taxes on one unit add up.
 * @param {TikTokLine} line
 * @returns {number | null}
 */
function rateOf(line) {
    var rates = (line.item_tax || [])
        .filter(function (tax) {
            return tax.tax_rate !== '';
        })
        .map(function (tax) {
            return Number(tax.tax_rate);
        });
    var sum = rates.reduce(function (total, rate) {
        return total + rate;
    }, 0);
    return rates.length > 0 && sum >= 0 && sum <= 1 ? Math.round(sum * 1e6) / 1e6 : null;
}

/**
 * An amount in minor units, rounded where it is finer than the currency; 0 for none, which the total of the order
 * shows.
 * @param {string | undefined} text
 * @param {string} currency
 * @returns {number}
 */
function minorOrZero(text, currency) {
    return (/^-?\d+(\.\d+)?$/.test(text || '') && money.nearestMinorUnits(Number(text), currency)) || 0;
}

/**
 * Amounts of a unit shared by its goods; the first has what does not divide.
 * @param {SoldUnit} unit
 * @param {ListedGoods[]} goods
 * @returns {SoldUnit[]}
 */
function shared(unit, goods) {
    return goods.map(function (one, index) {
        var piece = {
            productId: one.seller_sku,
            quantity: one.count,
            list: 0,
            sellerDiscount: 0,
            platformDiscount: 0,
            tax: 0,
            taxRate: unit.taxRate
        };
        AMOUNTS.forEach(function (name) {
            var share = Math.floor(unit[name] / goods.length);
            piece[name] = index === 0 ? unit[name] - share * (goods.length - 1) : share;
        });
        return piece;
    });
}

/**
 * Units with the same product, prices and tax rate as one, with the sum of each amount.
 * @param {SoldUnit[]} units
 * @returns {SoldUnit[]}
 */
function grouped(units) {
    var groups = {};
    var keys = [];
    units.forEach(function (unit) {
        var key = JSON.stringify([
            unit.productId,
            unit.quantity,
            unit.list,
            unit.sellerDiscount,
            unit.platformDiscount,
            unit.taxRate
        ]);
        var group = groups[key];
        if (!group) {
            keys.push(key);
            groups[key] = copyOf(unit);
            return;
        }
        group.quantity += unit.quantity;
        AMOUNTS.forEach(function (name) {
            group[name] += unit[name];
        });
    });
    return keys.map(function (key) {
        return groups[key];
    });
}

/**
 * @param {SoldUnit} unit
 * @returns {SoldUnit}
 */
function copyOf(unit) {
    return {
        productId: unit.productId,
        quantity: unit.quantity,
        list: unit.list,
        sellerDiscount: unit.sellerDiscount,
        platformDiscount: unit.platformDiscount,
        tax: unit.tax,
        taxRate: unit.taxRate
    };
}

module.exports = {
    soldUnits: soldUnits,
    minorOrZero: minorOrZero,
    grouped: grouped
};
