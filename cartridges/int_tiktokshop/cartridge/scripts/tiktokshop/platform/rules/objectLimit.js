'use strict';

/** Custom objects that an instance holds of all types together. Source: platform doc "Governance and Quotas". */
var MOST_OBJECTS = 400000;

/** Parts of that limit: from the first on people are warned, as the platform does; from the second on less is kept. */
var WARNED_FROM = 0.6;
var SHORTENED_FROM = 0.8;

module.exports = {
    MOST_OBJECTS: MOST_OBJECTS,
    WARNED_FROM: WARNED_FROM,
    SHORTENED_FROM: SHORTENED_FROM
};
