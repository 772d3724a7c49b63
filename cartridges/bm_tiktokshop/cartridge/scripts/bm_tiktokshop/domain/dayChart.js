'use strict';

/** What belongs together in the drawing; the table beside it tells every state apart. */
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

/** Draws the orders of some days, the highest day as high as there is room. */
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

function columnOf(day, index, unit) {
    var bars = [];
    var y = TOP + COLUMN_HEIGHT;
    SERIES.forEach(function (series) {
        var height = rounded(countOf(day, series.of) * unit);
        if (height > 0) {
            y = rounded(y - height);
            bars.push({ name: series.name, y: y, height: height });
        }
    });
    return {
        label: day.day.substring(5),
        x: index * COLUMN_WIDTH + (COLUMN_WIDTH - BAR_WIDTH) / 2,
        bars: bars,
        total: totalOf(day),
        totalY: y - 4
    };
}

function totalOf(day) {
    return SERIES.reduce(function (sum, series) {
        return sum + countOf(day, series.of);
    }, 0);
}

function countOf(day, names) {
    return names.reduce(function (sum, name) {
        return sum + (day.counts[name] || 0);
    }, 0);
}

function rounded(value) {
    return Math.round(value * 10) / 10;
}

module.exports = {
    dayChart: dayChart
};
