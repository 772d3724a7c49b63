'use strict';

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../lifecycle/rules/packages').Units} Units */

/**
 * What a person can do to an order in Business Manager.
 * @typedef {'retry' | 'release' | 'ship' | 'correct' | 'cancel' | 'accept' | 'refuse' | 'handled'} OperationName
 */

var NAMES = ['retry', 'release', 'ship', 'correct', 'cancel', 'accept', 'refuse', 'handled'];

/**
 * What a person has filled in; empty what the operation does not ask for.
 * @typedef {Object} OperationForm
 * @property {string} eventId - Made with the form, so that sending it twice does it once.
 * @property {string} packageNo
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {string} reason
 * @property {string} cancelId - The request of the buyer that is answered.
 * @property {Units} units - Units by product, to ship or to cancel.
 * @property {string} by - Login of the person.
 */

/**
 * One thing that an operation does; the texts are in the resource bundle.
 * @typedef {Object} Effect
 * @property {string} code
 * @property {string[]} values - What the text is about: a status, a package.
 */

/**
 * What an operation would do, or why it would not be done.
 * @typedef {Object} Preview
 * @property {Outcome} outcome
 * @property {Effect[]} effects
 */

/**
 * An operation by its name, or null.
 * @param {string} name
 * @returns {OperationName | null}
 */
function operationNamed(name) {
    return (
        NAMES.filter(function (known) {
            return known === name;
        })[0] || null
    );
}

/**
 * An effect without values, or with.
 * @param {string} code
 * @param {string[]} values
 * @returns {Effect}
 */
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
