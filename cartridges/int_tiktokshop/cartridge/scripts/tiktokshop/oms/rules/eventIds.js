'use strict';

var recentIds = require('../../lifecycle/rules/recentIds');
var outcome = require('../../platform/rules/outcome');

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * A valid event, as the OMS sent it.
 * @typedef {{ [field: string]: *, eventId: string }} SentEvent
 */

/**
 * The content of an event as one text that does not depend on the sequence of its fields. Leaves `ext` out.
 * @param {SentEvent} event
 * @returns {string}
 */
function saidBy(event) {
    return JSON.stringify(
        Object.keys(event)
            .filter(function (name) {
                return name !== 'ext';
            })
            .sort()
            .map(function (name) {
                return [name, inSequence(event[name])];
            })
    );
}

/**
 * A value with the fields of its objects as lists, sorted by their names.
 * @param {*} value
 * @returns {*}
 */
function inSequence(value) {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    var fields = value;
    return Object.keys(fields)
        .sort()
        .map(function (name) {
            return [name, inSequence(fields[name])];
        });
}

/**
 * Rejects an event whose id another event with different content has too.
 * @param {string} where - the other place, for example `line 2`
 * @returns {Outcome}
 */
function idOfTwo(where) {
    var msg = 'eventId is also that of ' + where + ', which has other content';
    return outcome.rejected('contradiction', 'eventId', 'an id for each event', msg);
}

/**
 * Finds, for each event of a request or page, the position of another event with the same id and different content; -1
 * if there is none. An event with the same content is a repeat.
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
 * Remembers the content of a file's events, by their last hundred thousand ids.
 * @typedef {Object} FileIds
 * @property {(event: SentEvent, line: number) => number} note - Notes an event. Returns the line of an earlier event
 *     with the same id and different content; 0 if there is none.
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
 * A positive number for a text, because the texts of a large file would take too much memory.
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
