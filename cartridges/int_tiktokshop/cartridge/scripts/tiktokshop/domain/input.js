'use strict';

var outcome = require('./outcome');

/** Notes a fault, unless there is one already. The value itself is never repeated: it may be personal data. */
function fault(faults, path, expected, value) {
    if (faults.first) {
        return;
    }
    var missing = value === undefined;
    var msg = missing ? path + ' is missing' : path + ' is ' + describe(value) + ', expected ' + expected;
    faults.first = outcome.rejected(missing ? 'missing_field' : 'wrong_type', path, expected, msg);
}

function describe(value) {
    if (value === null) {
        return 'null';
    }
    if (Array.isArray(value)) {
        return value.length === 0 ? 'an empty list' : 'a list';
    }
    if (typeof value === 'object') {
        return 'an object';
    }
    return value === '' ? 'empty' : 'a ' + typeof value + ' that does not fit';
}

/** Joins a path. */
function at(path, name) {
    return path === '' ? name : path + '.' + name;
}

/** An object that must be there. */
function requiredObject(faults, parent, path, name) {
    var value = parent[name];
    if (isObject(value)) {
        return value;
    }
    fault(faults, at(path, name), 'an object', value);
    return {};
}

/** A list of objects; at least `min` of them. A missing list is empty where none are needed. */
function objectList(faults, parent, path, name, min) {
    var value = parent[name];
    if ((value === undefined || value === null) && min === 0) {
        return [];
    }
    if (!Array.isArray(value) || value.length < min) {
        fault(faults, at(path, name), min > 0 ? 'a list of at least ' + min : 'a list', value);
        return [];
    }
    for (var i = 0; i < value.length; i += 1) {
        if (!isObject(value[i])) {
            fault(faults, at(path, name) + '[' + i + ']', 'an object', value[i]);
            return [];
        }
    }
    return value;
}

/** A text that must be there and not be empty. */
function requiredText(faults, parent, path, name, maxLength) {
    var value = parent[name];
    if (typeof value === 'string' && value !== '' && value.length <= maxLength) {
        return value;
    }
    fault(faults, at(path, name), 'a text of 1 to ' + maxLength + ' characters', value);
    return '';
}

/** A text that may be missing, null or empty. */
function optionalText(faults, parent, path, name, maxLength) {
    var value = parent[name];
    if (value === undefined || value === null) {
        return '';
    }
    if (typeof value === 'string' && value.length <= maxLength) {
        return value;
    }
    fault(faults, at(path, name), 'a text of at most ' + maxLength + ' characters', value);
    return '';
}

/** A whole number from `min` to `max`. */
function wholeNumber(faults, parent, path, name, min, max) {
    var value = parent[name];
    if (typeof value === 'number' && isFinite(value) && Math.floor(value) === value && value >= min && value <= max) {
        return value;
    }
    fault(faults, at(path, name), 'a whole number from ' + min + ' to ' + max, value);
    return min;
}

/** A finite number; `null` if it is missing and may be. */
function finiteNumber(faults, parent, path, name, required) {
    var value = parent[name];
    if (typeof value === 'number' && isFinite(value)) {
        return value;
    }
    if (!required && (value === undefined || value === null)) {
        return null;
    }
    fault(faults, at(path, name), 'a number', value);
    return null;
}

/** Whether a value is a JSON object. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

module.exports = {
    fault: fault,
    at: at,
    requiredObject: requiredObject,
    objectList: objectList,
    requiredText: requiredText,
    optionalText: optionalText,
    wholeNumber: wholeNumber,
    finiteNumber: finiteNumber,
    isObject: isObject
};
