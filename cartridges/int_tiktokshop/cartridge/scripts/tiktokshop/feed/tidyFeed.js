'use strict';

var tidyFeedFiles = require('./store/tidyFeedFiles');
var log = require('../platform/log');

/**
 * Archives old feed files and removes older ones. That must not keep new ones from being written.
 * @param {number} keptDays - how long files are kept, in days
 */
function tidyFeed(keptDays) {
    try {
        tidyFeedFiles(keptDays);
    } catch (e) {
        log.logOf('feed').warn('old files were not tidied up: ' + log.describeError(e));
    }
}

module.exports = tidyFeed;
