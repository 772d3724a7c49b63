'use strict';

/**
 * Orders of one day, by the name of the count.
 * @typedef {Object} DayOfOrders
 * @property {string} day - For example `2026-11-28`.
 * @property {{ [name: string]: number }} counts
 */

/**
 * A part of a column: a rectangle.
 * @typedef {Object} ChartBar
 * @property {string} name - Name of the series.
 * @property {number} y
 * @property {number} height
 * @property {number} count - Orders.
 */

/**
 * One day.
 * @typedef {Object} ChartColumn
 * @property {string} day - For example `2026-11-28`.
 * @property {number} x
 * @property {ChartBar[]} bars - Bottom first.
 * @property {number} total
 * @property {number} totalY - Where the number above the column stands.
 */

/**
 * Columns of stacked bars, in units of the drawing.
 * @typedef {Object} DayChart
 * @property {number} width
 * @property {number} height
 * @property {number} barWidth
 * @property {number} baseline - Where the columns stand.
 * @property {ChartColumn[]} columns
 * @property {Array<{ name: string, count: number }>} series - Orders of each series over all days.
 */

/** The states of each series of the chart; the table beside it has every state. */
var SERIES = [
    { name: 'shipped', of: ['shipped', 'delivered', 'completed'] },
    { name: 'working', of: ['acknowledged', 'partially-shipped'] },
    { name: 'new', of: ['new'] },
    { name: 'cancelled', of: ['cancelled'] }
];

var COLUMN_WIDTH = 50;
var BAR_WIDTH = 30;
var TOP = 20;
var COLUMN_HEIGHT = 150;
var FOOT = 25;

/**
 * Draws the orders of some days, scaled to the day with the most orders.
 * @param {DayOfOrders[]} days
 * @returns {DayChart}
 */
function dayChart(days) {
    var highest = days.reduce(function (most, day) {
        return Math.max(most, totalOf(day));
    }, 1);
    return {
        width: days.length * COLUMN_WIDTH,
        height: TOP + COLUMN_HEIGHT + FOOT,
        barWidth: BAR_WIDTH,
        baseline: TOP + COLUMN_HEIGHT,
        columns: days.map(function (day, index) {
            return columnOf(day, index, COLUMN_HEIGHT / highest);
        }),
        series: SERIES.map(function (series) {
            return {
                name: series.name,
                count: days.reduce(function (sum, day) {
                    return sum + countOf(day, series.of);
                }, 0)
            };
        })
    };
}

/**
 * @param {DayOfOrders} day
 * @param {number} index
 * @param {number} unit
 * @returns {ChartColumn}
 */
function columnOf(day, index, unit) {
    var bars = [];
    var y = TOP + COLUMN_HEIGHT;
    SERIES.forEach(function (series) {
        var height = rounded(countOf(day, series.of) * unit);
        if (height > 0) {
            y = rounded(y - height);
            bars.push({ name: series.name, y: y, height: height, count: countOf(day, series.of) });
        }
    });
    return {
        day: day.day,
        x: index * COLUMN_WIDTH + (COLUMN_WIDTH - BAR_WIDTH) / 2,
        bars: bars,
        total: totalOf(day),
        totalY: y - 4
    };
}

/**
 * @param {DayOfOrders} day
 * @returns {number}
 */
function totalOf(day) {
    return SERIES.reduce(function (sum, series) {
        return sum + countOf(day, series.of);
    }, 0);
}

/**
 * @param {DayOfOrders} day
 * @param {string[]} names
 * @returns {number}
 */
function countOf(day, names) {
    return names.reduce(function (sum, name) {
        return sum + (day.counts[name] || 0);
    }, 0);
}

/**
 * @param {number} value
 * @returns {number}
 */
function rounded(value) {
    return Math.round(value * 10) / 10;
}

module.exports = dayChart;
