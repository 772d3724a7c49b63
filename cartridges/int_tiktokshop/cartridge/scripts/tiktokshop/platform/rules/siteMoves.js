'use strict';

/**
 * A site that had a shop, and until when.
 * @typedef {Object} SiteMove
 * @property {string} siteId
 * @property {number} until - Seconds since the epoch.
 */

/** Moves that a shop remembers: a stored text has room for them. */
var MOST = 40;

/**
 * The moves of a shop, earliest first, after one more. A shop that comes back to the site that had it last has not
 * moved.
 * @param {SiteMove[]} moves
 * @param {string} before - the site that had the shop; empty for none
 * @param {string} after - the site that has it from now on; empty for none
 * @param {number} now - seconds since the epoch
 * @returns {SiteMove[]}
 */
function movesAfter(moves, before, after, now) {
    var all = before === '' ? moves : moves.concat([{ siteId: before, until: now }]);
    var last = all[all.length - 1];
    var isBack = last !== undefined && last.siteId === after;
    return (isBack ? all.slice(0, -1) : all).slice(-MOST);
}

/**
 * The site that an order of a shop is for: the one that had the shop when it was placed. What was placed while no site
 * had the shop is for the next one.
 * @param {SiteMove[]} moves
 * @param {string} present - the site that has the shop now; empty for none
 * @param {number} placedAt - seconds since the epoch; 0 while it is unknown
 * @returns {string}
 */
function siteForOrder(moves, present, placedAt) {
    var then = moves.filter(function (item) {
        return placedAt < item.until;
    })[0];
    return then ? then.siteId : present;
}

/**
 * When a shop left the site before its present one, in seconds since the epoch; 0 where there was none.
 * @param {SiteMove[]} moves
 * @returns {number}
 */
function movedAt(moves) {
    var last = moves[moves.length - 1];
    return last ? last.until : 0;
}

/**
 * When a site last lost a shop, in seconds since the epoch.
 * @param {SiteMove[]} moves
 * @param {string} siteId
 * @returns {number | null} null for a site that never lost it
 */
function leftSiteAt(moves, siteId) {
    return moves.reduce(function (left, move) {
        return move.siteId === siteId ? move.until : left;
    }, null);
}

module.exports = {
    movesAfter: movesAfter,
    siteForOrder: siteForOrder,
    movedAt: movedAt,
    leftSiteAt: leftSiteAt
};
