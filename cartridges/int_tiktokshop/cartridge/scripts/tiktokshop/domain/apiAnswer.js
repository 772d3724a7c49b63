'use strict';

var apiErrors = require('./apiErrors');
var input = require('./input');
var outcome = require('./outcome');

var MAX_CODE = 9007199254740991;
var MAX_MESSAGE = 10000;
/** Latest time that a date can hold, in seconds: the end of the year 9999. */
var MAX_TIME = 253402300799;

/**
 * Reads the envelope of an answer. What is wrong with it is the first fault of its source.
 * @param body - parsed JSON
 */
function readEnvelope(body) {
    var source = input.sourceOf(input.isObject(body) ? body : {});
    if (!input.isObject(body)) {
        source.faults.first = outcome.rejected('wrong_type', '', 'a JSON object', 'it is not a JSON object');
    }
    var code = input.wholeNumber(source, 'code', 0, MAX_CODE);
    var requestId = source.fields.request_id;
    return {
        code: source.faults.first ? -1 : code,
        message: readMessage(source, code),
        requestId: typeof requestId === 'string' ? requestId : '',
        source: source
    };
}

/** A code that nobody knows is worth nothing without words. */
function readMessage(source, code) {
    if (code === 0) {
        return '';
    }
    return apiErrors.isKnownCode(code)
        ? input.optionalText(source, 'message', MAX_MESSAGE)
        : input.requiredText(source, 'message', MAX_MESSAGE);
}

/** `data` of an answer that has to have one. */
function dataOf(answer) {
    return input.requiredObject(answer, 'data');
}

/** A list that has to be there, all of whose items have to be as documented. */
function readAll(source, name, read) {
    return listOf(source, name).map(function (value, index) {
        var item = itemOf(source, name, index, value);
        source.faults.first = source.faults.first || item.faults.first;
        item.faults = source.faults;
        return read(item);
    });
}

/** The same of a list that TikTok leaves out where it is empty. */
function readOptionalAll(source, name, read) {
    return input.isGiven(source, name) ? readAll(source, name, read) : [];
}

/**
 * Reads a list that has to be there, item by item.
 * @param read - reads one; faults that it notes are the item's own
 */
function readItems(source, name, read) {
    var result = { items: [], fault: null };
    listOf(source, name).forEach(function (value, index) {
        var item = itemOf(source, name, index, value);
        var known = read(item);
        if (item.faults.first) {
            result.fault = result.fault || item.faults.first;
        } else {
            result.items.push(known);
        }
    });
    return result;
}

/** The same of a list that TikTok leaves out where it is empty. */
function readOptionalItems(source, name, read) {
    return input.isGiven(source, name) ? readItems(source, name, read) : { items: [], fault: null };
}

function listOf(source, name) {
    var list = source.fields[name];
    if (Array.isArray(list)) {
        return list;
    }
    input.fault(source, name, 'a list');
    return [];
}

function itemOf(source, name, index, value) {
    var path = input.pathOf(source, name) + '[' + index + ']';
    var item = { fields: {}, path: path, faults: { first: null } };
    if (input.isObject(value)) {
        item.fields = value;
    } else {
        item.faults.first = outcome.rejected('wrong_type', path, 'an object', path + ' is not an object');
    }
    return item;
}

/** Seconds since the epoch that may be missing. */
function optionalTime(source, name) {
    return input.isGiven(source, name) ? input.wholeNumber(source, name, 0, MAX_TIME) : undefined;
}

/** Seconds since the epoch. */
function requiredTime(source, name) {
    return input.wholeNumber(source, name, 1, MAX_TIME);
}

/** A boolean that may be missing; then it is false. */
function optionalFlag(source, name) {
    if (input.isGiven(source, name) && typeof source.fields[name] !== 'boolean') {
        input.fault(source, name, 'true or false');
    }
    return source.fields[name] === true;
}

/** An id: TikTok writes them as texts, because they are larger than a number can hold. */
function requiredId(source, name) {
    return input.requiredText(source, name, 100);
}

/** An id that may be missing or empty. */
function optionalId(source, name) {
    return input.optionalText(source, name, 100);
}

module.exports = {
    readEnvelope: readEnvelope,
    dataOf: dataOf,
    readAll: readAll,
    readOptionalAll: readOptionalAll,
    readItems: readItems,
    readOptionalItems: readOptionalItems,
    optionalTime: optionalTime,
    requiredTime: requiredTime,
    optionalFlag: optionalFlag,
    requiredId: requiredId,
    optionalId: optionalId
};
