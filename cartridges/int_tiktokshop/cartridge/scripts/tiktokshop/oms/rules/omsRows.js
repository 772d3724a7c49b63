'use strict';

var mangledColumn = require('./mangledCell');
var lists = require('../../platform/rules/lists');
var isoTime = require('../../platform/rules/isoTime');
var orderStatus = require('../../lifecycle/rules/orderStatus');

/** Columns of an event, of its packages, and of the items in a package or a cancellation. */
var OF_EVENT = ['eventId', 'orderNo', 'externalOrderId', 'status', 'occurredAt'];
var OF_PACKAGE = ['packageNo', 'carrier', 'trackingNumber'];
var OF_ITEM = ['productId', 'quantity'];

/** Columns of the CSV, in any order. Source: docs/oms.md. */
var COLUMNS = OF_EVENT.concat(OF_PACKAGE, OF_ITEM, 'reason');

/**
 * A row of a CSV file with its line number.
 * @typedef {Object} Row
 * @property {number} line
 * @property {{ [column: string]: string }} cells
 */

/** Columns in which all rows of an event must agree. */
var ONCE = OF_EVENT.concat('reason');

/**
 * An event of the OMS contract, or why the rows are none.
 * @typedef {Object} EventOfRows
 * @property {{ [name: string]: * } | null} event
 * @property {string} problem
 */

/**
 * Makes one event of its rows. An empty cell counts as missing. Every other cell goes into the event, or the rows are
 * rejected, so that nothing is lost.
 * @param {Row[]} rows
 * @returns {EventOfRows}
 */
function eventOfRows(rows) {
    var problem = problemOf(rows);
    if (problem !== '') {
        return { event: null, problem: problem };
    }
    var event = valuesOf(rows, OF_EVENT);
    var status = orderStatus.statusOf(valueOf(rows, 'status') || '');
    var isCancelled = status === 'CANCELLED';
    var packages = packagesOf(rows, status === null || orderStatus.saysShipped(status));
    var cancel = cancellationOf(rows, isCancelled);
    if (packages.length > 0) {
        event.packages = packages;
    }
    if (isCancelled || cancel.reason !== undefined) {
        event.cancel = cancel;
    }
    return { event: event, problem: '' };
}

/**
 * @param {Row[]} rows
 * @returns {string}
 */
function problemOf(rows) {
    var lost = rows.filter(function (row) {
        return row.cells.quantity && !row.cells.productId;
    })[0];
    if (lost) {
        return 'missing_field productId, line ' + lost.line + ' has a quantity and does not say of what';
    }
    var mangled = rows.filter(function (row) {
        return mangledColumn(row.cells) !== '';
    })[0];
    if (mangled) {
        var column = mangledColumn(mangled.cells);
        return (
            'wrong_type ' +
            column +
            ', line ' +
            mangled.line +
            ': a spreadsheet has changed the value, format the column as text'
        );
    }
    if (rows.length === 1) {
        return '';
    }
    var isCancelled = orderStatus.statusOf(valueOf(rows, 'status') || '') === 'CANCELLED';
    var parcels = numbersOf(rows).map(function (packageNo) {
        return rows.filter(function (row) {
            return row.cells.packageNo === packageNo;
        });
    });
    var problems = ONCE.map(function (name) {
        return contradictionOf(rows, name);
    })
        .concat(
            parcels.map(function (own) {
                return contradictionOf(own, 'carrier') || contradictionOf(own, 'trackingNumber');
            })
        )
        .concat(isCancelled ? [mixedItems(rows)] : parcels.map(mixedItems));
    return (
        problems.filter(function (problem) {
            return problem !== '';
        })[0] || ''
    );
}

/**
 * The problem when two rows differ in a column in which they must agree; empty if none do.
 * @param {Row[]} rows
 * @param {string} name
 * @returns {string}
 */
function contradictionOf(rows, name) {
    var told = rows.filter(function (row) {
        return row.cells[name];
    });
    var first = told[0];
    var other = told.filter(function (row) {
        return first && meaningOf(name, row) !== meaningOf(name, first);
    })[0];
    return first && other ? contradiction(name, first, other) : '';
}

/**
 * The problem when one row names an item and another, without one, means everything; empty otherwise.
 * @param {Row[]} rows
 * @returns {string}
 */
function mixedItems(rows) {
    var whole = rows.filter(function (row) {
        return !row.cells.productId;
    })[0];
    var part = rows.filter(function (row) {
        return row.cells.productId;
    })[0];
    return whole && part ? contradiction('productId', whole, part) : '';
}

/**
 * @param {string} name
 * @param {Row} one
 * @param {Row} other
 * @returns {string}
 */
function contradiction(name, one, other) {
    var first = Math.min(one.line, other.line);
    var second = Math.max(one.line, other.line);
    return 'contradiction ' + name + ', lines ' + first + ' and ' + second + ' say different things';
}

/**
 * The value of a cell; a status or time in its one spelling.
 * @param {string} name
 * @param {Row} row
 * @returns {*}
 */
function meaningOf(name, row) {
    var text = row.cells[name];
    if (name === 'status') {
        return orderStatus.statusOf(text) || text;
    }
    return name === 'occurredAt' ? isoTime.parseIsoTime(text) || text : text;
}

/**
 * The value of a column in which the rows agree; undefined when all cells are empty.
 * @param {Row[]} rows
 * @param {string} name
 * @returns {string | undefined}
 */
function valueOf(rows, name) {
    var told = rows.filter(function (row) {
        return row.cells[name];
    })[0];
    return told && told.cells[name];
}

/**
 * The values of several columns in which the rows agree.
 * @param {Row[]} rows
 * @param {string[]} names
 * @returns {{ [name: string]: * }}
 */
function valuesOf(rows, names) {
    var fields = {};
    names.forEach(function (name) {
        var text = valueOf(rows, name);
        if (text !== undefined) {
            fields[name] = text;
        }
    });
    return fields;
}

/**
 * @param {Row[]} rows
 * @param {boolean} isCancelled - whether the items are the units to cancel
 * @returns {{ reason?: string, items?: object[] }}
 */
function cancellationOf(rows, isCancelled) {
    var cancel = {};
    var reason = valueOf(rows, 'reason');
    if (reason !== undefined) {
        cancel.reason = reason;
    }
    var items = isCancelled ? itemsOf(rows) : [];
    if (items.length > 0) {
        cancel.items = items;
    }
    return cancel;
}

/**
 * @param {Row[]} rows
 * @returns {string[]}
 */
function numbersOf(rows) {
    return lists
        .unique(
            rows.map(function (row) {
                return row.cells.packageNo || '';
            })
        )
        .filter(function (packageNo) {
            return packageNo !== '';
        });
}

/**
 * The packages in the rows. Rows of a package without a number become one, which the contract then rejects.
 * @param {Row[]} rows
 * @param {boolean} isShipment - whether an item alone means a package
 * @returns {object[]}
 */
function packagesOf(rows, isShipment) {
    var told = rows.filter(function (item) {
        return (
            item.cells.packageNo ||
            item.cells.carrier ||
            item.cells.trackingNumber ||
            (isShipment && item.cells.productId)
        );
    });
    var nameless = told.filter(function (row) {
        return !row.cells.packageNo;
    });
    return numbersOf(told)
        .map(function (packageNo) {
            return told.filter(function (row) {
                return row.cells.packageNo === packageNo;
            });
        })
        .concat(nameless.length > 0 ? [nameless] : [])
        .map(packageOf);
}

/**
 * @param {Row[]} rows
 * @returns {object}
 */
function packageOf(rows) {
    var items = itemsOf(rows);
    var parcel = valuesOf(rows, OF_PACKAGE);
    if (items.length > 0) {
        parcel.items = items;
    }
    return parcel;
}

/**
 * @param {Row[]} rows
 * @returns {object[]}
 */
function itemsOf(rows) {
    return rows
        .filter(function (row) {
            return row.cells.productId;
        })
        .map(function (item) {
            return { productId: item.cells.productId, quantity: quantityOf(item.cells.quantity || '') };
        });
}

/**
 * Reads decimal digits only, none of the other forms that JavaScript takes for a number.
 * @param {string} text
 * @returns {*}
 */
function quantityOf(text) {
    var digits = text.trim();
    if (digits === '') {
        return undefined;
    }
    return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : text;
}

module.exports = {
    COLUMNS: COLUMNS,
    eventOfRows: eventOfRows
};
