'use strict';

var runOnOrders = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/runOnOrders');
var shipList = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/shipList');
var bulk = require('../scripts/bm_tiktokshop/bulk/bulk');
var picks = require('../scripts/bm_tiktokshop/platform/picks');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');

/** TikTokShopBulk-Ask: previews an operation on the ticked orders. Parameters: `act`, and `pick-{order number}` for each. */
var Ask = webPage.forBusinessManager(function () {
    var none = function () {
        return webPage.goTo('TikTokShopOrders-Show', { filter: webPage.parameter('filter'), done: 'bulk.none' });
    };
    picks.askForPicks(runOnOrders.bulkNamed(webPage.parameter('act')), 'error.order', none, function (name, orderNos) {
        return webPage.showPage(
            'orders',
            'bulk/ask',
            bulk.bulkAskView(name, runOnOrders.previewOnOrders(name, orderNos)),
            webPage.text('act.' + name)
        );
    });
});

Ask.public = true;

/** TikTokShopBulk-Act: runs an operation on several orders. Fields: `act`, and `orderNos`, separated by spaces. */
var Act = webPage.forForms(function () {
    return picks.actOnPicks(
        runOnOrders.bulkNamed(webPage.parameter('act')),
        'error.order',
        'orderNos',
        function (name, orderNos) {
            return webPage.showPage(
                'orders',
                'bulk/ask',
                bulk.bulkDoneView(name, runOnOrders.runOnOrders(name, orderNos, webPage.userName())),
                webPage.text('act.' + name)
            );
        }
    );
});
Act.public = true;

/** TikTokShopBulk-List: asks for a list of shipments to paste. */
var List = webPage.forBusinessManager(function () {
    webPage.showPage(
        'orders',
        'bulk/list',
        { list: '', most: shipList.MOST_LINES, isWrong: false },
        webPage.text('bulk.ship')
    );
});

List.public = true;

/** TikTokShopBulk-AskList: previews what a pasted list ships. Field: `list`. */
var AskList = webPage.forForms(function () {
    var list = webPage.parameter('list');
    var lines = shipList.readShipList(list);
    if (lines.length === 0 || lines.length > shipList.MOST_LINES) {
        webPage.showPage(
            'orders',
            'bulk/list',
            { list: list, most: shipList.MOST_LINES, isWrong: true },
            webPage.text('bulk.ship')
        );
    } else {
        webPage.showPage(
            'orders',
            'bulk/ask',
            bulk.listAskView(runOnOrders.previewShipments(lines), list),
            webPage.text('bulk.ship')
        );
    }
});

AskList.public = true;

/** TikTokShopBulk-ShipList: ships the parcels of a pasted list. Field: `list`. */
var ShipList = webPage.forForms(function () {
    var lines = shipList.readShipList(webPage.parameter('list')).slice(0, shipList.MOST_LINES);
    webPage.showPage(
        'orders',
        'bulk/ask',
        bulk.bulkDoneView('ship', runOnOrders.shipList(lines, webPage.userName())),
        webPage.text('bulk.ship')
    );
});

ShipList.public = true;

module.exports = {
    Ask: Ask,
    Act: Act,
    List: List,
    AskList: AskList,
    ShipList: ShipList
};
