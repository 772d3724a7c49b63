/*
 * What …/lifecycle/rules/{packages,units}.ts and …/platform/rules/money.ts say, written by hand as ES5: the measure for the compiler.
 */
'use strict';

function unitsOf(units, productId) {
    var count = units[productId];
    return typeof count === 'number' ? count : 0;
}

function without(from, taken) {
    var rest = {};
    Object.keys(from).forEach(function (productId) {
        var left = unitsOf(from, productId) - unitsOf(taken, productId);
        if (left > 0) {
            rest[productId] = left;
        }
    });
    return rest;
}

function plus(one, other) {
    var sum = {};
    Object.keys(one).forEach(function (productId) {
        sum[productId] = unitsOf(one, productId);
    });
    Object.keys(other).forEach(function (productId) {
        sum[productId] = unitsOf(sum, productId) + unitsOf(other, productId);
    });
    return sum;
}

function packageNumbers(packages) {
    return Object.keys(packages).sort();
}

function itemsByPackage(packages, available) {
    var result = {};
    var rest = available;
    packageNumbers(packages).forEach(function (packageNo) {
        var items = packages[packageNo].items;
        if (items) {
            result[packageNo] = items;
            rest = without(rest, items);
        }
    });
    packageNumbers(packages).forEach(function (packageNo) {
        if (!result[packageNo]) {
            result[packageNo] = rest;
            rest = {};
        }
    });
    return result;
}

exports.shippedUnits = function (packages, available) {
    var byPackage = itemsByPackage(packages, available);
    return packageNumbers(packages).reduce(function (sum, packageNo) {
        return plus(sum, byPackage[packageNo]);
    }, {});
};

var NO_DIGITS = ' BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ';
var THREE_DIGITS = ' BHD IQD JOD KWD LYD OMR TND ';

function currencyDigits(currency) {
    if (NO_DIGITS.indexOf(' ' + currency + ' ') >= 0) {
        return 0;
    }
    return THREE_DIGITS.indexOf(' ' + currency + ' ') >= 0 ? 3 : 2;
}

exports.toMinorUnits = function (amount, currency) {
    var scaled = amount * Math.pow(10, currencyDigits(currency));
    var minor = Math.round(scaled);
    return Math.abs(scaled - minor) < 1e-5 && Math.abs(minor) < 1e15 ? minor : null;
};

exports.fromMinorUnits = function (minor, currency) {
    var digits = currencyDigits(currency);
    var text = String(Math.abs(minor));
    while (text.length <= digits) {
        text = '0' + text;
    }
    var whole = text.substring(0, text.length - digits);
    var fraction = digits === 0 ? '' : '.' + text.substring(text.length - digits);
    return (minor < 0 ? '-' : '') + whole + fraction;
};
