'use strict';

var NAMES = ['retry', 'release', 'ship', 'correct', 'cancel', 'accept', 'refuse', 'handled'];

/** An operation by its name, or null. */
function operationNamed(name) {
    return (
        NAMES.filter(function (known) {
            return known === name;
        })[0] || null
    );
}

/** An effect without values, or with. */
function effect(code) {
    for (var _len = arguments.length, values = new Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) {
        values[_key - 1] = arguments[_key];
    }
    return { code: code, values: values };
}

module.exports = {
    operationNamed: operationNamed,
    effect: effect
};
