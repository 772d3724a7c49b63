'use strict';

var ProductMgr = require('dw/catalog/ProductMgr');
var ShippingLocation = require('dw/order/ShippingLocation');
var TaxMgr = require('dw/order/TaxMgr');
var isTaxAdded = require('../../platform/taxation');

/** @typedef {import('../../lifecycle/rules/address/address').Address} Address */
/** @typedef {import('../rules/externalOrderOf').SiteGoods} SiteGoods */

/**
 * What the site knows of prices and goods.
 * @param {Address} address - where the order goes: it decides which tax rates apply
 * @returns {SiteGoods}
 */
function siteGoods(address) {
    var jurisdictionId = jurisdictionOf(address);
    return {
        isTaxAdded: isTaxAdded(),
        isKnown: function (productId) {
            return productId !== '' && ProductMgr.getProduct(productId) !== null;
        },
        taxRateOf: function (productId) {
            var classId = taxClassOf(productId) || TaxMgr.defaultTaxClassID;
            return jurisdictionId === '' || !classId ? null : TaxMgr.getTaxRate(classId, jurisdictionId);
        }
    };
}

/**
 * Empty where the site has neither one for the address nor a default.
 * @param {Address} address
 * @returns {string}
 */
function jurisdictionOf(address) {
    var location = new ShippingLocation();
    location.setCountryCode(address.countryCode);
    location.setStateCode(address.stateCode);
    location.setPostalCode(address.postalCode);
    return TaxMgr.getTaxJurisdictionID(location) || TaxMgr.defaultTaxJurisdictionID || '';
}

/**
 * @param {string} productId
 * @returns {string}
 */
function taxClassOf(productId) {
    var product = productId === '' ? null : ProductMgr.getProduct(productId);
    return (product && product.taxClassID) || '';
}

module.exports = siteGoods;
