'use strict';

var apiErrors = require('./apiErrors');
var fields = require('../../platform/rules/input/fields');
var sourceModule = require('../../platform/rules/input/source');
var outcome = require('../../platform/rules/outcome');

/** @typedef {import('../../platform/rules/input/source').Source} Source */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * The envelope around every answer of TikTok. Source: Open API "Common errors".
 * @typedef {Object} Envelope
 * @property {number} code - 0 for success; -1 for an answer that is not TikTok's.
 * @property {string} message
 * @property {string} requestId - TikTok's support asks for it; empty if there is none.
 * @property {Source} source - The answer, to read `data` from.
 */

var MAX_MESSAGE = 10000;
var MAX_TOKEN = 2000;

/** Latest time that is read, in seconds since the epoch: the end of the year 9999. */
var MAX_TIME = 253402300799;

/**
 * Reads the envelope of an answer. Notes what is wrong with it as the first fault of its source.
 * @param {*} body - parsed JSON
 * @returns {Envelope}
 */
function readEnvelope(body) {
    var source = sourceModule.sourceOf(sourceModule.isObject(body) ? body : {});
    if (!sourceModule.isObject(body)) {
        source.faults.first = outcome.rejected('wrong_type', '', 'a JSON object', 'it is not a JSON object');
    }
    var code = fields.wholeNumber(source, 'code', 0, fields.LARGEST_EXACT);
    var requestId = source.fields.request_id;
    return {
        code: source.faults.first ? -1 : code,
        message: readMessage(source, code),
        requestId: typeof requestId === 'string' ? requestId : '',
        source: source
    };
}

/**
 * Reads the message, which is required with an unknown code.
 * @param {Source} source
 * @param {number} code
 * @returns {string}
 */
function readMessage(source, code) {
    if (code === 0) {
        return '';
    }
    return apiErrors.isKnownCode(code)
        ? fields.optionalText(source, 'message', MAX_MESSAGE)
        : fields.requiredText(source, 'message', MAX_MESSAGE);
}

/**
 * Reads `data`, which must be there.
 * @param {Source} answer
 * @returns {Source}
 */
function dataOf(answer) {
    return fields.requiredObject(answer, 'data');
}

/**
 * Reads a list that must be there. Any item that is not as documented is a fault of the answer.
 * @template T
 * @param {Source} source
 * @param {string} name
 * @param {(item: Source) => T} read
 * @returns {T[]}
 */
function readAll(source, name, read) {
    return listOf(source, name).map(function (value, index) {
        var item = itemOf(source, name, index, value);
        source.faults.first = source.faults.first || item.faults.first;
        item.faults = source.faults;
        return read(item);
    });
}

/**
 * As `readAll`, for a list that TikTok leaves out when it is empty.
 * @template T
 * @param {Source} source
 * @param {string} name
 * @param {(item: Source) => T} read
 * @returns {T[]}
 */
function readOptionalAll(source, name, read) {
    return sourceModule.isGiven(source, name) ? readAll(source, name, read) : [];
}

/**
 * An item that could not be read: what was wrong, and the rest of it. Trust its ids only.
 * @template T
 * @typedef {Object} UnreadItem
 * @property {T} item
 * @property {Outcome} fault
 */

/**
 * The items of a list that could be read.
 * @template T
 * @typedef {Object} ReadItems
 * @property {T[]} items
 * @property {Array<UnreadItem<T>>} unread - Those that could not be read.
 * @property {Outcome | null} fault - The fault of the first item that could not be read; null if all could.
 */

/**
 * All items that TikTok has listed, those too that could not be read.
 * @template T
 * @param {Pick<ReadItems<T>, 'items' | 'unread'>} pick
 * @returns {T[]}
 */
function listedItems(pick) {
    var items = pick.items;
    var unread = pick.unread;
    return items.concat(
        unread.map(function (values) {
            return values.item;
        })
    );
}

/**
 * An empty list without a fault.
 * @template T
 * @returns {ReadItems<T>}
 */
function noItems() {
    return { items: [], unread: [], fault: null };
}

/**
 * Reads a list that must be there, each item on its own: an item that cannot be read does not affect the others.
 * @template T
 * @param {Source} source
 * @param {string} name
 * @param {(item: Source) => T} read - reads one item, and notes faults of the item
 * @returns {ReadItems<T>}
 */
function readItems(source, name, read) {
    var result = noItems();
    listOf(source, name).forEach(function (value, index) {
        var item = itemOf(source, name, index, value);
        var known = read(item);
        if (item.faults.first) {
            result.fault = result.fault || item.faults.first;
            result.unread.push({ item: known, fault: item.faults.first });
        } else {
            result.items.push(known);
        }
    });
    return result;
}

/**
 * As `readItems`, for a list that TikTok leaves out when it is empty.
 * @template T
 * @param {Source} source
 * @param {string} name
 * @param {(item: Source) => T} read
 * @returns {ReadItems<T>}
 */
function readOptionalItems(source, name, read) {
    return sourceModule.isGiven(source, name) ? readItems(source, name, read) : noItems();
}

/**
 * One page of a list.
 * @template T
 * @typedef {ReadItems<T> & { nextPageToken: string }} ReadPage
 */

/**
 * Reads a page from `data`: its items as `readOptionalItems` does, and the token of the next one.
 * @template T
 * @param {Source} data
 * @param {string} name
 * @param {(item: Source) => T} read
 * @returns {ReadPage<T>}
 */
function readPage(data, name, read) {
    var found = readOptionalItems(data, name, read);
    return {
        items: found.items,
        unread: found.unread,
        fault: found.fault,
        nextPageToken: fields.optionalText(data, 'next_page_token', MAX_TOKEN)
    };
}

/**
 * One page of a list, and how many items the whole list has now.
 * @template T
 * @typedef {ReadPage<T> & { count: number }} CountedPage
 */

/**
 * As `readPage`, for a list that TikTok counts.
 * @template T
 * @param {Source} data
 * @param {string} name
 * @param {(item: Source) => T} read
 * @returns {CountedPage<T>}
 */
function readCountedPage(data, name, read) {
    var result = readPage(data, name, read);
    var items = result.items;
    var unread = result.unread;
    var fault = result.fault;
    var nextPageToken = result.nextPageToken;
    var count = data.fields.total_count;
    return {
        items: items,
        unread: unread,
        fault: fault,
        nextPageToken: nextPageToken,
        count: typeof count === 'number' ? count : 0
    };
}

/**
 * @param {Source} source
 * @param {string} name
 * @returns {*[]}
 */
function listOf(source, name) {
    var list = source.fields[name];
    if (Array.isArray(list)) {
        return list;
    }
    sourceModule.fault(source, name, 'a list');
    return [];
}

/**
 * @param {Source} source
 * @param {string} name
 * @param {number} index
 * @param {*} value
 * @returns {Source}
 */
function itemOf(source, name, index, value) {
    var path = sourceModule.pathOf(source, name) + '[' + index + ']';
    var item = { fields: {}, path: path, faults: { first: null } };
    if (sourceModule.isObject(value)) {
        item.fields = value;
    } else {
        item.faults.first = outcome.rejected('wrong_type', path, 'an object', path + ' is not an object');
    }
    return item;
}

/**
 * A time that may be missing or an empty text, in seconds since the epoch.
 * @param {Source} source
 * @param {string} name
 * @returns {number | undefined}
 */
function optionalTime(source, name) {
    return sourceModule.isGiven(source, name) && source.fields[name] !== '' ? timeOf(source, name, 0) : undefined;
}

/**
 * A time that must be there, in seconds since the epoch.
 * @param {Source} source
 * @param {string} name
 * @returns {number}
 */
function requiredTime(source, name) {
    return timeOf(source, name, 1);
}

/**
 * A time as a number, or as digits in a text: TikTok documents numbers, but writes the time of webhook 7 as a text.
 * An order must not be lost because another of its times becomes one.
 * @param {Source} source
 * @param {string} name
 * @param {number} min
 * @returns {number}
 */
function timeOf(source, name, min) {
    var time = spelledTime(source.fields[name]);
    return time !== undefined && time >= min ? time : fields.wholeNumber(source, name, min, MAX_TIME);
}

/**
 * The time that a text of digits says; undefined for any other value.
 * @param {*} value
 * @returns {number | undefined}
 */
function spelledTime(value) {
    var time = typeof value === 'string' && /^[0-9]{1,12}$/.test(value) ? Number(value) : -1;
    return time >= 0 && time <= MAX_TIME ? time : undefined;
}

/**
 * A boolean, or the word for it; false if it is missing.
 * @param {Source} source
 * @param {string} name
 * @returns {boolean}
 */
function optionalFlag(source, name) {
    var value = source.fields[name];
    var isFalse = value === false || value === 'false';
    var isTrue = value === true || value === 'true';
    if (sourceModule.isGiven(source, name) && !isTrue && !isFalse) {
        sourceModule.fault(source, name, 'true or false');
    }
    return isTrue;
}

/**
 * An id, by which things are kept. TikTok writes ids as texts, because they are too large for numbers.
 * @param {Source} source
 * @param {string} name
 * @returns {string}
 */
function requiredId(source, name) {
    return fields.requiredKey(source, name, 100);
}

/**
 * An id that may be missing or empty.
 * @param {Source} source
 * @param {string} name
 * @returns {string}
 */
function optionalId(source, name) {
    return fields.optionalText(source, name, 100) === '' ? '' : requiredId(source, name);
}

module.exports = {
    readEnvelope: readEnvelope,
    dataOf: dataOf,
    readAll: readAll,
    readOptionalAll: readOptionalAll,
    listedItems: listedItems,
    noItems: noItems,
    readItems: readItems,
    readOptionalItems: readOptionalItems,
    readPage: readPage,
    readCountedPage: readCountedPage,
    optionalTime: optionalTime,
    requiredTime: requiredTime,
    spelledTime: spelledTime,
    optionalFlag: optionalFlag,
    requiredId: requiredId,
    optionalId: optionalId
};
