'use strict';

var recentIds = require('../../lifecycle/rules/recentIds');
var outcome = require('../../platform/rules/outcome');

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * An event as it was sent, with all fields known and right.
 * @typedef {{ [field: string]: *, eventId: string }} SentEvent
 */

/**
 * The content of an event as one text, whatever the sequence of its fields. Leaves `ext` out.
 * @param {SentEvent} event
 * @returns {string}
 */
function saidBy(event) {
    return Object.keys(event)
        .filter(function (name) {
            return name !== 'ext';
        })
        .sort()
        .map(function (name) {
            return name + '=' + textOf(event[name]);
        })
        .join(';');
}

/**
 * @param {*} value
 * @returns {string}
 */
function textOf(value) {
    if (typeof value !== 'object' || value === null) {
        return JSON.stringify(value);
    }
    var fields = value;
    var texts = Object.keys(fields).map(function (name) {
        return JSON.stringify(name) + ':' + textOf(fields[name]);
    });
    return '{' + (Array.isArray(value) ? texts : texts.sort()).join(',') + '}';
}

/**
 * The rejection of an event id under which one message says two things, so that neither is the one that was meant.
 * @param {string} where - the other place, for example `line 2`
 * @returns {Outcome}
 */
function idOfTwo(where) {
    var msg = 'eventId is also that of ' + where + ', which says something else';
    return outcome.rejected('contradiction', 'eventId', 'an id for each event', msg);
}

/**
 * For each event of a request or page, the position of another one that says something else under the same id; -1 where
 * there is none. The same event twice is a repeat.
 * @param {Array<SentEvent | null>} events - null where one cannot be read
 * @returns {number[]}
 */
function otherOfId(events) {
    var said = events.map(function (event) {
        return event ? saidBy(event) : '';
    });
    var positions = {};
    events.forEach(function (event, position) {
        if (event) {
            var key = 'id ' + event.eventId;
            positions[key] = (positions[key] || []).concat([position]);
        }
    });
    return events.map(function (event, position) {
        var same = event ? positions['id ' + event.eventId] : [];
        var other = same.filter(function (at) {
            return said[at] !== said[position];
        })[0];
        return other === undefined ? -1 : other;
    });
}

/**
 * Remembers what a file has said under each of the last hundred thousand event ids.
 * @typedef {Object} FileIds
 * @property {(event: SentEvent, line: number) => number} note - Notes an event. Returns the line on which the file says
 *     something else under this id; 0 if it does not.
 */

/**
 * A memory for one file.
 * @returns {FileIds}
 */
function fileIds() {
    var lines = recentIds();
    var digests = recentIds();
    return {
        note: function (event, line) {
            var digest = digestOf(saidBy(event));
            var before = lines.numberOf(event.eventId);
            if (before > 0) {
                return digests.numberOf(event.eventId) === digest ? 0 : before;
            }
            lines.add(event.eventId, line);
            digests.add(event.eventId, digest);
            return 0;
        }
    };
}

/**
 * A number from 1 that stands for a text: a memory of the texts themselves would be too large.
 * @param {string} text
 * @returns {number}
 */
function digestOf(text) {
    var digest = 1;
    for (var i = 0; i < text.length; i += 1) {
        digest = (digest * 31 + text.charCodeAt(i)) % 2147483647;
    }
    return digest + 1;
}

module.exports = {
    idOfTwo: idOfTwo,
    otherOfId: otherOfId,
    fileIds: fileIds
};
