'use strict';

/** Half of what an object may have: the platform allows 2,000 properties. Source: platform quotas, api.jsObjectSize. */
var PER_MAP = 1000;
var MAPS = 100;

/**
 * Remembers a number, for example of a line, for each of the last hundred thousand ids.
 * @typedef {Object} RecentIds
 * @property {(id: string) => number} numberOf - Number of an id; 0 if there is none.
 * @property {(id: string, number: number) => void} add
 */

/**
 * A memory without ids.
 * @returns {RecentIds}
 */
function recentIds() {
    var maps = [{}];
    var count = 0;
    return {
        numberOf: function (id) {
            var name = 'id ' + id;
            var found = 0;
            maps.some(function (map) {
                found = map[name] || 0;
                return found > 0;
            });
            return found;
        },
        add: function (id, number) {
            if (count === PER_MAP) {
                maps = [{}].concat(maps.slice(0, MAPS - 1));
                count = 0;
            }
            maps[0]['id ' + id] = number;
            count += 1;
        }
    };
}

module.exports = recentIds;
