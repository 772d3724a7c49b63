'use strict';

/** @typedef {import('../../../openapi/rules/tiktokOrder').ListedGoods} ListedGoods */
/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Names TikTok's units by the products of the order here. If the order has the parts of a bundle, the
 * parts replace the bundle. If it has the real goods of a combined listing, their pieces replace the unit and share its
 * id. Everything else stays as it is.
 * @param {TikTokOrder} order - as Get Order Detail gave it; changed
 * @param {string[]} productIds - of the lines of the order here
 */
function useGoodsHere(order, productIds) {
    var has = function (productId) {
        return productIds.indexOf(productId || '') >= 0;
    };
    order.line_items = order.line_items.reduce(function (lines, line) {
        var isKnown = has(line.seller_sku);
        if (
            !isKnown &&
            line.parts &&
            line.parts.some(function (part) {
                return has(part.seller_sku);
            })
        ) {
            return lines.concat(line.parts);
        }
        if (
            !isKnown &&
            line.goods &&
            line.goods.every(function (one) {
                return has(one.seller_sku);
            })
        ) {
            return lines.concat(piecesOf(line, line.goods));
        }
        return lines.concat(line);
    }, []);
}

/**
 * @param {TikTokLine} line
 * @param {ListedGoods[]} goods
 * @returns {TikTokLine[]}
 */
function piecesOf(line, goods) {
    var pieces = [];
    goods.forEach(function (one) {
        for (var count = 0; count < one.count; count += 1) {
            pieces.push(pieceOf(line, one.seller_sku));
        }
    });
    return pieces;
}

/**
 * Without a price: the price of the unit says nothing about its pieces.
 * @param {TikTokLine} line
 * @param {string} productId
 * @returns {TikTokLine}
 */
function pieceOf(line, productId) {
    return {
        id: line.id,
        seller_sku: productId,
        display_status: line.display_status,
        package_id: line.package_id,
        tracking_number: line.tracking_number,
        shipping_provider_id: line.shipping_provider_id,
        cancel_reason: line.cancel_reason,
        cancel_user: line.cancel_user
    };
}

module.exports = useGoodsHere;
