'use strict';

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/** Operations on an order in Business Manager. */
var OPERATIONS = ['retry', 'release', 'ship', 'correct', 'cancel', 'accept', 'refuse', 'handled'];

/**
 * Name of an operation.
 * @typedef {(typeof OPERATIONS)[number]} OperationName
 */

/**
 * The fields of an operation's form; empty for those that the operation does not have.
 * @typedef {Object} OperationForm
 * @property {string} eventId - Created with the form: sending it twice runs the operation once.
 * @property {string} packageNo
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {string} reason
 * @property {string} cancelId - Id of the buyer's request to answer.
 * @property {Units} units - Units to ship or to cancel, by product id.
 * @property {string} by - Login of the person.
 */

/**
 * One effect of an operation; its text is in the resource bundle.
 * @typedef {Object} Effect
 * @property {string} code
 * @property {string[]} values - Values for the text, for example a status or a package.
 */

/**
 * The outcome that an operation would have, and its effects.
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
        OPERATIONS.filter(function (known) {
            return known === name;
        })[0] || null
    );
}

/**
 * An effect with the values for its text.
 * @param {string} code
 * @param {string[]} [values]
 * @returns {Effect}
 */
function effect(code, values) {
    if (values === undefined) {
        values = [];
    }
    return { code: code, values: values };
}

module.exports = {
    OPERATIONS: OPERATIONS,
    operationNamed: operationNamed,
    effect: effect
};
