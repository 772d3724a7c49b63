'use strict';

var Money = require('dw/value/Money');
var moneyModule = require('./rules/money');

/**
 * Minor units as the platform's money.
 * @param {number} minor
 * @param {string} currency
 * @returns {dw.value.Money}
 */
function moneyOf(minor, currency) {
    return new Money(Number(moneyModule.fromMinorUnits(minor, currency)), currency);
}

/**
 * The platform's money in minor units.
 * @param {dw.value.Money} money
 * @param {string} currency
 * @returns {number}
 */
function minorUnitsOf(money, currency) {
    return moneyModule.nearestMinorUnits(money.value, currency) || 0;
}

module.exports = {
    moneyOf: moneyOf,
    minorUnitsOf: minorUnitsOf
};
