'use strict';

var lists = require('../../platform/rules/lists');

/** Parts that merchants have for others in the name of an extension point. */
var CONFUSED = [
    ['tiktokshop', 'tiktok'],
    ['tiktokshop', 'tiktok_shop'],
    ['tiktokshop', 'tikTokShop'],
    ['tiktokshop', 'TikTokShop'],
    ['app.tiktokshop', 'tiktokshop'],
    ['app.tiktokshop', 'dw.tiktokshop'],
    ['oms', 'OMS'],
    ['order', 'orders'],
    ['carrier', 'carriers'],
    ['cancellation', 'cancel'],
    ['event', 'events'],
    ['pull', 'poll'],
    ['decide', 'decision'],
    ['notify', 'notification'],
    ['statusChanged', 'status']
];

/**
 * Likely misspellings of the name of an extension point: a letter missing, doubled, in capitals or exchanged with the
 * next one, another separator, a part that is easily taken for another. A hook under such a name is never called.
 * @param {string} point
 * @returns {string[]}
 */
function misspellingsOf(point) {
    var found = [point.replace(/\./g, '-'), point.replace(/\./g, '_')];
    for (var i = 0; i < point.length; i += 1) {
        var before = point.substring(0, i);
        var letter = point.charAt(i);
        var after = point.substring(i + 1);
        found.push(
            before + after,
            before + letter + letter + after,
            before + letter.toUpperCase() + after,
            before + after.charAt(0) + letter + after.substring(1)
        );
    }
    CONFUSED.forEach(function (item) {
        var part = item[0];
        var other = item[1];
        return found.push(point.replace(part, other));
    });
    return lists.unique(found).filter(function (name) {
        return name !== point;
    });
}

module.exports = misspellingsOf;
