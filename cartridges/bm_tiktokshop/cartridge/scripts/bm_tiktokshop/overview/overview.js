'use strict';

var orderCounts = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/counts/orderCounts');
var durations = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations');
var dayChart = require('./rules/dayChart');
var funnel = require('./rules/funnel');
var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var webPage = require('../platform/webPage');
var attentionView = require('./attention');
var jobViews = require('./jobs');
var measuresView = require('./measures');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview').Overview} Overview */
/** @typedef {import('./rules/dayChart').DayChart} DayChart */
/** @typedef {import('./rules/funnel').FunnelStage} FunnelStage */

/** Numbers of foreign orders shown. */
var FOREIGN = 20;

/** Deadlines shown. */
var DEADLINES = 8;

/** Older figures are out of date: TikTokShop-ProcessTasks runs every five minutes. */
var STALE = 30 * durations.MINUTE;

/**
 * The view of the overview page.
 * @param {Overview} overview
 * @returns {object}
 */
function overviewView(overview) {
    var first = overview.days[0];
    var last = overview.days[overview.days.length - 1];
    return {
        asOf: moment.momentOf(overview.watch.at),
        isStale: isStale(overview),
        attention: attentionView(overview),
        refused: overview.refused.map(refusedView),
        refusedTitle: webPage.filledText('refused.title', [overview.refused.length]),
        foreign: {
            title: webPage.filledText('foreign.title', [overview.foreign.count]),
            count: overview.foreign.count,
            orderNos: overview.foreign.orderNos.slice(-FOREIGN)
        },
        deadlines: overview.deadlines.slice(0, DEADLINES).map(deadlineView),
        dueSoon: overview.watch.dueSoon,
        dueSoonText: webPage.filledText('deadlines.soon', [overview.watch.dueSoon]),
        from: first ? first.day : '',
        to: last ? last.day : '',
        states: orderCounts.STATUS_COUNTS,
        days: overview.days.map(dayView).reverse(),
        measures: measuresView(overview.measures),
        chart: chartView(dayChart(overview.days)),
        funnelTitle: webPage.filledText('funnel.title', [overview.days.length]),
        funnel: funnelView(overview),
        dead: numbers.countText(overview.dead.total),
        deadKinds: deadKinds(overview.dead),
        oldestWaiting: moment.momentOf(overview.watch.oldestWaiting),
        jobs: jobViews(overview.jobs),
        shops: overview.shops.map(shopView),
        findingsTitle: webPage.filledText('overview.safeguards', [overview.findings.length]),
        findings: overview.findings
    };
}

/**
 * @param {Overview['refused'][0]} order
 * @returns {object}
 */
function refusedView(order) {
    return { id: order.externalOrderId, code: order.code, path: order.path, at: moment.momentOf(order.at) };
}

/**
 * @param {Overview['deadlines'][0]} deadline
 * @returns {object}
 */
function deadlineView(deadline) {
    return { kind: deadline.kind, orderNo: deadline.orderNo, due: moment.deadlineOf(deadline.due) };
}

/**
 * @param {Overview['days'][0]} values
 * @returns {object}
 */
function dayView(values) {
    var day = values.day;
    var counts = values.counts;
    return {
        day: day,
        label: moment.dayText(day),
        counts: orderCounts.STATUS_COUNTS.map(function (name) {
            return {
                name: name,
                hasSome: (counts[name] || 0) > 0,
                count: numbers.countText(counts[name] || 0)
            };
        })
    };
}

/**
 * @param {Overview['dead']} values
 * @returns {object[]}
 */
function deadKinds(values) {
    var byKind = values.byKind;
    return Object.keys(byKind)
        .sort()
        .map(function (kind) {
            return { kind: kind, count: numbers.countText(byKind[kind] || 0) };
        });
}

/**
 * @param {Overview['shops'][0]} shop
 * @returns {object}
 */
function shopView(shop) {
    return {
        name: shop.name,
        region: shop.region,
        state: shop.state,
        accessTokenEnds: moment.momentOf(shop.accessTokenEndsAt),
        authorizationEnds: moment.momentOf(shop.authorizationEndsAt),
        ordersRead: moment.momentOf(shop.ordersReadUntil)
    };
}

/**
 * Orders that were refused in these days are on TikTok, and not here.
 * @param {Overview} overview
 * @returns {object[]}
 */
function funnelView(overview) {
    var days = overview.days;
    var refused = overview.refused;
    var first = days[0];
    var lost = first
        ? refused.filter(function (order) {
              return order.at >= first.day;
          }).length
        : 0;
    return funnel(days, lost).map(stageView);
}

/**
 * @param {DayChart} chart
 * @returns {object}
 */
function chartView(chart) {
    return {
        width: chart.width,
        height: chart.height,
        barWidth: chart.barWidth,
        baseline: chart.baseline,
        columns: chart.columns.map(function (column) {
            return {
                label: moment.shortDayText(column.day),
                x: column.x,
                bars: column.bars.map(function (bar) {
                    return {
                        name: bar.name,
                        y: bar.y,
                        height: bar.height,
                        text: webPage.filledText('chart.' + bar.name, [bar.count])
                    };
                }),
                total: column.total > 0 ? numbers.countText(column.total) : '',
                totalY: column.totalY
            };
        }),
        series: chart.series.map(function (series) {
            return {
                name: series.name,
                text: webPage.filledText('chart.' + series.name, [series.count])
            };
        })
    };
}

/**
 * @param {FunnelStage} stage
 * @returns {object}
 */
function stageView(stage) {
    return {
        name: stage.name,
        count: numbers.countText(stage.count),
        percent: stage.percent,
        share: numbers.percentText(stage.percent),
        filter: stage.filter
    };
}

/**
 * @param {Overview} overview
 * @returns {boolean}
 */
function isStale(overview) {
    return overview.watch.at === '' || passedSince(overview.watch.at, overview) > STALE;
}

/**
 * @param {string} time
 * @param {Overview} overview
 * @returns {number}
 */
function passedSince(time, overview) {
    return overview.now.getTime() - new Date(time).getTime();
}

module.exports = overviewView;
