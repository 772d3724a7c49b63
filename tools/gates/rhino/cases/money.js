/* Amounts to minor units and back: exact ones, noisy ones, too fine ones, in currencies with 0, 2 and 3 digits. */
exports.run = function (require) {
    var money = require('./platform/rules/money');
    var amounts = [
        0,
        -0,
        0.01,
        0.1 + 0.2,
        1.005,
        19.99,
        198,
        258.85,
        1e-7,
        0.29 * 100,
        4.35,
        -10.5,
        999999999.99,
        1e15,
        1e21,
        NaN
    ];
    var minors = [0, 1, -1, 9, 10, 99, -1050, 25885, 123456789012];

    return ['USD', 'JPY', 'KWD', 'XXX'].map(function (currency) {
        return {
            digits: money.currencyDigits(currency),
            minor: amounts.map(function (amount) {
                return money.toMinorUnits(amount, currency);
            }),
            nearest: amounts.map(function (amount) {
                return money.nearestMinorUnits(amount, currency);
            }),
            text: minors.map(function (minor) {
                return money.fromMinorUnits(minor, currency);
            })
        };
    });
};
