'use strict';

/** @typedef {import('./dayChart').DayOfOrders} DayOfOrders */

/**
 * How far the orders of some days have come.
 * @typedef {Object} FunnelStage
 * @property {'tiktok' | 'here' | 'exported' | 'acknowledged' | 'shipped'} name
 * @property {number} count
 * @property {number} percent - Percentage of the orders that TikTok has posted.
 * @property {string} filter - The list behind the number; empty for the first stage.
 */

/**
 * The stages from TikTok to shipped.
 * @param {DayOfOrders[]} days
 * @param {number} refused - orders of these days that TikTok has posted and that could not be created
 * @returns {FunnelStage[]}
 */
function funnel(days, refused) {
    var count = function (name) {
        return days.reduce(function (sum, day) {
            return sum + (day.counts[name] || 0);
        }, 0);
    };
    var given = count('all') + refused;
    var stage = function (name, reached, filter) {
        return {
            name: name,
            count: reached,
            percent: given === 0 ? 0 : Math.round((reached * 100) / given),
            filter: filter
        };
    };
    return [
        stage('tiktok', given, ''),
        stage('here', count('all'), 'all'),
        stage('exported', count('reached-exported'), 'reached-exported'),
        stage('acknowledged', count('reached-acknowledged'), 'reached-acknowledged'),
        stage('shipped', count('reached-shipped'), 'reached-shipped')
    ];
}

module.exports = funnel;
