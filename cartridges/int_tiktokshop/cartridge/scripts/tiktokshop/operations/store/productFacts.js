'use strict';

var ProductMgr = require('dw/catalog/ProductMgr');
var stock = require('../../orders/store/stock');

/**
 * What the catalog knows of a product.
 * @typedef {Object} ProductFacts
 * @property {string} name - Empty for a product that the catalog does not have.
 * @property {string} picture - Address of a small picture; empty where the catalog has none.
 * @property {boolean} isKnown
 * @property {boolean} isOrderable - Whether B2C Commerce takes an order of it.
 * @property {number} stock - Units that can be sold now.
 */

/** View type of small pictures in most catalogs, SFRA's among them. */
var SMALL = 'small';

/**
 * What the catalog knows of a product now.
 * @param {string} productId
 * @returns {ProductFacts}
 */
function productFacts(productId) {
    var product = ProductMgr.getProduct(productId);
    if (!product) {
        return { name: '', picture: '', isKnown: false, isOrderable: false, stock: 0 };
    }
    var picture = product.getImage(SMALL, 0);
    return {
        name: product.name || '',
        picture: picture ? picture.httpsURL.toString() : '',
        isKnown: true,
        isOrderable: stock.canBeOrdered(product),
        stock: stock.availableToSell(productId)
    };
}

module.exports = productFacts;
