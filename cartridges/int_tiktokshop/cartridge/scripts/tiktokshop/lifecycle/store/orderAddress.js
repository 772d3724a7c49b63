'use strict';

var isErased = require('./isErased');
var usableAddress = require('../rules/address/usableAddress');
var shipmentModule = require('./shipment');

/** @typedef {import('../rules/address/address').Address} Address */

/**
 * Sets every field of an address. Needs a transaction.
 * @param {dw.order.OrderAddress} target
 * @param {Address} address
 */
function writeAddress(target, address) {
    target.setFirstName(address.firstName);
    target.setLastName(address.lastName);
    target.setAddress1(address.address1);
    target.setAddress2(address.address2);
    target.setCity(address.city);
    target.setPostalCode(address.postalCode);
    target.setStateCode(address.stateCode);
    target.setCountryCode(address.countryCode.toUpperCase());
    target.setPhone(address.phone);
}

/**
 * Erases name and address; the country stays, for taxes. Needs a transaction.
 * @param {dw.order.OrderAddress} target
 */
function eraseAddress(target) {
    var emptyAddress = {
        firstName: '',
        lastName: '',
        address1: '',
        address2: '',
        city: '',
        postalCode: '',
        stateCode: '',
        countryCode: String(target.countryCode.value || ''),
        phone: ''
    };
    writeAddress(target, emptyAddress);
    // This cartridge never writes these; a person or another cartridge may have.
    target.setSecondName('');
    target.setCompanyName('');
    target.setJobTitle('');
    target.setPostBox('');
    target.setSalutation('');
    target.setSuffix('');
    target.setSuite('');
    target.setTitle('');
}

/**
 * Changes the given parts of an order's shipping address. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Partial<Address>} given
 * @returns {boolean} whether any of them differed; false for an order whose buyer was erased, where nothing is changed
 */
function correctShippingAddress(order, given) {
    var target = keptAddress(order);
    if (!target) {
        return false;
    }
    var known = readAddress(target);
    var names = Object.keys(given);
    var isChanged = names.some(function (name) {
        return given[name] !== known[name];
    });
    if (isChanged) {
        names.forEach(function (name) {
            known[name] = given[name];
        });
        writeAddress(target, known);
    }
    return isChanged;
}

/**
 * Whether TikTok has hidden parts of the shipping address, or given none of it. False for an order whose buyer was
 * erased.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function hasHiddenAddress(order) {
    var known = shippingAddressOf(order);
    if (!known) {
        return false;
    }
    return known.address1 === '' || usableAddress.isMasked(known);
}

/**
 * The shipping address; null where there is none, and for an order whose buyer was erased.
 * @param {dw.order.Order} order
 * @returns {Address | null}
 */
function shippingAddressOf(order) {
    var address = keptAddress(order);
    return address && readAddress(address);
}

/**
 * @param {dw.order.Order} order
 * @returns {dw.order.OrderAddress | null}
 */
function keptAddress(order) {
    var shipment = isErased(order) ? null : shipmentModule.shipmentOf(order);
    return shipment && shipment.shippingAddress;
}

/**
 * Reads every field of an address.
 * @param {dw.order.OrderAddress} source
 * @returns {Address}
 */
function readAddress(source) {
    return {
        firstName: source.firstName || '',
        lastName: source.lastName || '',
        address1: source.address1 || '',
        address2: source.address2 || '',
        city: source.city || '',
        postalCode: source.postalCode || '',
        stateCode: source.stateCode || '',
        countryCode: String(source.countryCode.value || '').toUpperCase(),
        phone: source.phone || ''
    };
}

module.exports = {
    writeAddress: writeAddress,
    eraseAddress: eraseAddress,
    correctShippingAddress: correctShippingAddress,
    hasHiddenAddress: hasHiddenAddress,
    shippingAddressOf: shippingAddressOf,
    readAddress: readAddress
};
