'use strict';

/** Most characters of a text. The platform ends a script with a longer one, and nothing can catch that. Source: platform quotas. */
var LONGEST_TEXT = 1000000;

module.exports = {
    LONGEST_TEXT: LONGEST_TEXT
};
