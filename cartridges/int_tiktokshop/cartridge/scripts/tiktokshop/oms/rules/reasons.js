'use strict';

var omsRows = require('./omsRows');

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * Why an event was rejected, for the reject file: its code, the place and the words.
 * @param {Outcome} values
 * @returns {string}
 */
function reasonOf(values) {
    var code = values.code;
    var path = values.path;
    var msg = values.msg;
    return [code, path, msg].join(' ');
}

/**
 * Why an event that was made of rows was rejected, for the reject file: the place is a column.
 * @param {Outcome} outcome
 * @returns {string}
 */
function reasonByColumn(outcome) {
    var path = outcome.path || '';
    var name = path.substring(path.lastIndexOf('.') + 1);
    if (omsRows.COLUMNS.indexOf(name) < 0) {
        return reasonOf(outcome);
    }
    // What names a column is a rejection, which has words.
    var msg = outcome.msg.split(path).join('column ' + name);
    return [outcome.code, name, msg].join(' ');
}

module.exports = {
    reasonOf: reasonOf,
    reasonByColumn: reasonByColumn
};
