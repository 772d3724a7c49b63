'use strict';

var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/findAttention').Attention} Attention */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview').Overview} Overview */

/**
 * The numbers of orders that need a person, and the most urgent of them.
 * @param {Overview} overview
 * @returns {object}
 */
function attentionView(overview) {
    var tiles = tilesOf(overview);
    var shops = overview.shops.filter(function (shop) {
        return shop.needsPerson;
    });
    return {
        tiles: tiles.map(tileView),
        shops: shops.map(function (shop) {
            return { name: shop.name, state: shop.state };
        }),
        isQuiet:
            shops.length === 0 &&
            tiles.every(function (tile) {
                return tile.count === 0;
            }),
        rows: overview.attention.map(function (attention) {
            return {
                kind: attention.kind,
                orderNo: attention.orderNo,
                taskId: attention.taskId,
                what: whatOf(attention),
                todo: webPage.text('attention.todo.' + todoOf(attention)),
                why: attention.text,
                code: attention.kind === 'dead' ? attention.code : '',
                due: moment.deadlineOf(attention.due)
            };
        })
    };
}

/**
 * Name of the text that says what to do.
 * @param {Attention} attention
 * @returns {string}
 */
function todoOf(attention) {
    if (attention.endsByItself) {
        return attention.kind + '-ends';
    }
    var isPlain = attention.answer === '' || attention.answer === 'refuse';
    return isPlain ? attention.kind : attention.kind + '-' + attention.answer;
}

/**
 * @typedef {Object} Tile
 * @property {string} kind
 * @property {number} count
 * @property {string} action - The list behind the number.
 * @property {string} parameter
 * @property {string} value
 */

/**
 * @param {Overview} overview
 * @returns {Tile[]}
 */
function tilesOf(overview) {
    return [
        orders('late', overview.watch.late, 'late'),
        orders('request', overview.total['request-open'] || 0, 'request-open'),
        { kind: 'dead', count: overview.dead.total, action: 'TikTokShopTasks-Show', parameter: 'state', value: 'dead' },
        orders('held', overview.total.held || 0, 'held'),
        orders('alert', overview.watch.alerts, 'attention')
    ];
}

/**
 * @param {Tile} tile
 * @returns {object}
 */
function tileView(tile) {
    return {
        hasSome: tile.count > 0,
        count: numbers.countText(tile.count),
        label: webPage.filledText('attention.' + tile.kind, [tile.count]),
        action: tile.action,
        parameter: tile.parameter,
        value: tile.value
    };
}

/**
 * @param {string} kind
 * @param {number} count
 * @param {string} filter
 * @returns {Tile}
 */
function orders(kind, count, filter) {
    return { kind: kind, count: count, action: 'TikTokShopOrders-Show', parameter: 'filter', value: filter };
}

/**
 * The reason in a few words, without the message of job or TikTok.
 * @param {Attention} attention
 * @returns {string}
 */
function whatOf(attention) {
    if (attention.kind === 'held') {
        return attention.code
            .split(', ')
            .map(function (reason) {
                return webPage.text('hold.' + reason, reason);
            })
            .join('; ');
    }
    return webPage.text(
        'attention.one.' + attention.kind + (attention.kind === 'dead' ? '.' + attention.taskKind : '')
    );
}

module.exports = attentionView;
