'use strict';

/**
 * What people are told, as a code with values: `noticeText.ts` puts it into the words of its reader. The database keeps
 * notices, never words, so that each reader gets them in their own language.
 * @typedef {Object} Notice
 * @property {string} code - Key in the resource bundle.
 * @property {NoticeValue[]} values - Replace `{0}`, `{1}` and so on; a notice among them is put into words first.
 */

/**
 * A number is a count or a measure, written as its reader writes numbers; ids are strings.
 * @typedef {string | number | Notice} NoticeValue
 */

/**
 * Makes a notice.
 * @param {string} code
 * @param {NoticeValue[]} [values]
 * @returns {Notice}
 */
function notice(code, values) {
    if (values === undefined) {
        values = [];
    }
    return { code: code, values: values };
}

/** Code of a decimal number. No bundle has it: `noticeText.ts` writes the number in the form of the reader's language. */
var DECIMAL = 'number.decimal';

/**
 * An amount of money as its reader writes it.
 * @param {string} plain - decimal text, for example `103.95`
 * @param {string} currency
 * @returns {Notice}
 */
function amountNotice(plain, currency) {
    // The amount last: a release that does not know these codes shows the last value.
    return notice('number.amount', [currency, notice(DECIMAL, [plain])]);
}

/**
 * A notice as the database keeps it, for example `["alert.units_too_late","2 x 701643632930"]`.
 * @param {Notice} told
 * @returns {string}
 */
function storedNotice(told) {
    return JSON.stringify(asList(told));
}

/**
 * Reads a stored notice; null for anything else, such as the words that older versions stored.
 * @param {string} stored
 * @returns {Notice | null}
 */
function readNotice(stored) {
    if (stored.charAt(0) !== '[') {
        return null;
    }
    try {
        return fromList(JSON.parse(stored));
    } catch (_e) {
        return null;
    }
}

/**
 * The code of a stored notice; empty for anything else.
 * @param {string} stored
 * @returns {string}
 */
function noticeCode(stored) {
    var told = readNotice(stored);
    return told ? told.code : '';
}

/** @typedef {Array<string | number | StoredList>} StoredList */

/**
 * @param {Notice} told
 * @returns {StoredList}
 */
function asList(told) {
    return [told.code].concat(
        told.values.map(function (value) {
            return typeof value === 'object' ? asList(value) : value;
        })
    );
}

/**
 * @param {*} list
 * @returns {Notice | null}
 */
function fromList(list) {
    if (!Array.isArray(list) || typeof list[0] !== 'string') {
        return null;
    }
    var values = list.slice(1).map(function (value) {
        return isPlain(value) ? value : fromList(value);
    });
    return values.indexOf(null) < 0 ? { code: list[0], values: values } : null;
}

/**
 * @param {*} value
 * @returns {boolean}
 */
function isPlain(value) {
    return typeof value === 'string' || typeof value === 'number';
}

module.exports = {
    notice: notice,
    DECIMAL: DECIMAL,
    amountNotice: amountNotice,
    storedNotice: storedNotice,
    readNotice: readNotice,
    noticeCode: noticeCode
};
