'use strict';

var clock = require('../platform/clock');

/**
 * Name of a file, as the official connector expects it, with a sequence number.
 * @param {number} sequence - different for each file
 * @param {string} extension
 * @returns {string}
 */
function feedFileName(sequence, extension) {
    var time = clock.isoNow().replace(/\.\d+Z$/, 'Z');
    return 'TikTokOrderStatusUpdate_' + time + '_' + sequence + '.' + extension;
}

module.exports = feedFileName;
