'use strict';

/**
 * Two names in each row, such as a warehouse and its inventory list.
 * @typedef {{ [name: string]: string }} ShopTable
 */

/** Longest text of a table. */
var LONGEST = 2000;

/**
 * Reads a table that a person has entered: a row on each line, with an equals sign between its two names.
 * @param {string} text
 * @returns {ShopTable | null} null where a line is no row, or a name stands in two of them
 */
function readTable(text) {
    if (text.length > LONGEST) {
        return null;
    }
    var rows = text.split('\n').map(function (line) {
        return line.trim();
    });
    var table = {};
    var areRows = rows
        .filter(function (line) {
            return line !== '';
        })
        .every(function (line) {
            var at = line.indexOf('=');
            var name = line.slice(0, Math.max(0, at)).trim();
            var value = line.slice(at + 1).trim();
            var isNew = !Object.prototype.hasOwnProperty.call(table, name);
            table[name] = value;
            return name !== '' && value !== '' && isNew;
        });
    return areRows ? table : null;
}

/**
 * A table as a person enters it.
 * @param {ShopTable} table
 * @returns {string}
 */
function tableText(table) {
    return Object.keys(table)
        .map(function (name) {
            return name + ' = ' + table[name];
        })
        .join('\n');
}

module.exports = {
    readTable: readTable,
    tableText: tableText
};
