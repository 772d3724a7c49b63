'use strict';

/** @typedef {import('../rules/address').Address} Address */

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
 * Changes the given parts of an order's shipping address. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Partial<Address>} given
 * @returns {boolean} whether any of them differed
 */
function correctShippingAddress(order, given) {
    var shipment = order.defaultShipment;
    var target = shipment ? shipment.shippingAddress : null;
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
    correctShippingAddress: correctShippingAddress
};
