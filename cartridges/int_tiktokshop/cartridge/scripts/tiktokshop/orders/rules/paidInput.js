'use strict';

var fields = require('../../platform/rules/input/fields');
var sourceModule = require('../../platform/rules/input/source');
var strictJson = require('../../platform/rules/input/strictJson');
var money = require('../../platform/rules/money');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/input/source').Source} Source */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * A text of an order whose buyer has paid. One that is too long is cut, one of another type is left out, and the whole
 * is kept as a misfit. A number counts as its digits.
 * @param {Source} source
 * @param {string} name
 * @param {number} maxLength
 * @returns {string}
 */
function paidText(source, name, maxLength) {
    var value = source.fields[name];
    if (typeof value === 'number' && Math.abs(value) <= fields.LARGEST_EXACT) {
        return String(value).substring(0, maxLength);
    }
    if (sourceModule.isGiven(source, name) && typeof value !== 'string') {
        addMisfit(source, name, notice.notice('misfit.text'));
        return '';
    }
    var text = fields.optionalText(source, name, Infinity);
    if (text.length <= maxLength) {
        return text;
    }
    addMisfit(source, name, notice.notice('misfit.too_long', [maxLength]));
    return cut(text, maxLength);
}

/**
 * An object of an order whose buyer has paid; empty, and a misfit, where it is missing.
 * @param {Source} source
 * @param {string} name
 * @returns {Source}
 */
function paidObject(source, name) {
    var value = source.fields[name];
    if (!sourceModule.isObject(value)) {
        addMisfit(source, name, notice.notice('misfit.object'));
    }
    return {
        fields: sourceModule.isObject(value) ? value : {},
        path: sourceModule.pathOf(source, name),
        faults: source.faults
    };
}

/** A number as text, for example `19.90`. Not the other forms that JavaScript reads as numbers. */
var NUMBER_TEXT = /^\s*(-?\d{1,15}(?:\.\d{1,15})?)\s*$/;

/**
 * The number of a field that has it as text, which is a misfit; null for anything else.
 * @param {Source} source
 * @param {string} name
 * @returns {number | null}
 */
function numberInText(source, name) {
    var value = source.fields[name];
    var found = typeof value === 'string' ? NUMBER_TEXT.exec(value) : null;
    if (!found) {
        return null;
    }
    addMisfit(source, name, notice.notice('misfit.number'));
    return Number(found[1]);
}

/**
 * A whole number from 1 to `most`, also as text; a fault for anything else: goods that cannot be counted.
 * @param {Source} source
 * @param {string} name
 * @param {number} most
 * @returns {number}
 */
function paidCount(source, name, most) {
    var count = numberInText(source, name);
    return count !== null && Math.floor(count) === count && count >= 1 && count <= most
        ? count
        : fields.wholeNumber(source, name, 1, most);
}

/**
 * An amount in minor units, also as text, rounded where it is finer than the currency. A fault where it is missing or
 * no number: a price that cannot be read.
 * @param {Source} source
 * @param {string} name
 * @param {string} currency
 * @returns {number}
 */
function paidAmount(source, name, currency) {
    var told = numberInText(source, name);
    var amount = told === null ? fields.requiredNumber(source, name) : told;
    var exact = money.toMinorUnits(amount, currency);
    if (exact !== null) {
        return exact;
    }
    addMisfit(source, name, notice.notice('misfit.amount', [currency]));
    return money.nearestMinorUnits(amount, currency) || 0;
}

/**
 * An amount that may be missing: null, and a misfit, where it cannot be read as a number.
 * @param {Source} source
 * @param {string} name
 * @param {string} currency
 * @returns {number | null}
 */
function optionalPaidAmount(source, name, currency) {
    var value = source.fields[name];
    if ((typeof value === 'number' && isFinite(value)) || (typeof value === 'string' && NUMBER_TEXT.test(value))) {
        return paidAmount(source, name, currency);
    }
    if (sourceModule.isGiven(source, name)) {
        addMisfit(source, name, notice.notice('misfit.number'));
    }
    return null;
}

/**
 * An amount that should be there: 0, and a misfit, where it is missing or no number.
 * @param {Source} source
 * @param {string} name
 * @param {string} currency
 * @returns {number}
 */
function paidAmountOrNone(source, name, currency) {
    if (!sourceModule.isGiven(source, name)) {
        addMisfit(source, name, notice.notice('misfit.missing'));
    }
    return optionalPaidAmount(source, name, currency) || 0;
}

/**
 * The objects of a list that may be missing; what is no object, and what is too much, is a misfit.
 * @param {Source} source
 * @param {string} name
 * @param {number} most
 * @returns {Source[]}
 */
function paidObjects(source, name, most) {
    var value = source.fields[name];
    var entries = Array.isArray(value) ? value : [];
    if (
        sourceModule.isGiven(source, name) &&
        (!Array.isArray(value) || entries.length > most || !entries.every(sourceModule.isObject))
    ) {
        addMisfit(source, name, notice.notice('misfit.list', [most]));
    }
    return entries.reduce(function (objects, entry, index) {
        var path = sourceModule.pathOf(source, name) + '[' + index + ']';
        return sourceModule.isObject(entry) && objects.length < most
            ? objects.concat([{ fields: entry, path: path, faults: source.faults }])
            : objects;
    }, []);
}

/**
 * Notes a value that does not fit the order, to hold the order and to keep the value.
 * @param {Source} source
 * @param {string} name
 * @param {Notice} problem
 */
function addMisfit(source, name, problem) {
    var misfits = source.faults.misfits;
    var value = source.fields[name];
    if (misfits) {
        var sent = typeof value === 'string' ? value : JSON.stringify(value);
        misfits.push({
            path: sourceModule.pathOf(source, name),
            problem: value === strictJson.GIVEN_TWICE ? notice.notice('misfit.twice') : problem,
            value: sent === undefined ? '' : sent
        });
    }
}

/**
 * Cuts a text, never between the halves of one character.
 * @param {string} text
 * @param {number} length
 * @returns {string}
 */
function cut(text, length) {
    return text.substring(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

module.exports = {
    paidText: paidText,
    paidObject: paidObject,
    paidCount: paidCount,
    paidAmount: paidAmount,
    optionalPaidAmount: optionalPaidAmount,
    paidAmountOrNone: paidAmountOrNone,
    paidObjects: paidObjects,
    addMisfit: addMisfit,
    cut: cut
};
