'use strict';

/** Half of what an object may have: the platform quota is 20,000 members. */
var PER_MAP = 10000;
var MAPS = 10;

/**
 * Remembers on which line each of the last hundred thousand ids was seen.
 * @typedef {Object} RecentIds
 * @property {(id: string) => number} lineOf - Line of an id; 0 if it was not seen.
 * @property {(id: string, line: number) => void} add
 */

/**
 * A memory without ids.
 * @returns {RecentIds}
 */
function recentIds() {
    var maps = [{}];
    var count = 0;
    return {
        lineOf: function (id) {
            return maps.reduce(function (line, map) {
                return line || map['id ' + id] || 0;
            }, 0);
        },
        add: function (id, line) {
            if (count === PER_MAP) {
                maps = [{}].concat(maps.slice(0, MAPS - 1));
                count = 0;
            }
            maps[0]['id ' + id] = line;
            count += 1;
        }
    };
}

module.exports = recentIds;
