'use strict';

var shopTable = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/shopTable');
var shopValues = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/shopValues');
var webhookTypes = require('int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/rules/webhookTypes');
var choicesOf = require('../platform/choices');
var moment = require('../platform/moment');
var noticeWords = require('../platform/noticeWords');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/shops/listShops').ShopHealth} ShopHealth */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/getWebhookHealth').WebhookHealth} WebhookHealth */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/shopWebhooks').ShopWebhooks} ShopWebhooks */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/shops/changeShop').ShopChoice} ShopChoice */

/**
 * Why connecting failed.
 * @typedef {Object} Problem
 * @property {string} code - TikTok's error code; empty if there is none.
 * @property {string} key - Of the text.
 */

/**
 * The data of the connection page.
 * @typedef {Object} ConnectionFacts
 * @property {ShopHealth[]} shops
 * @property {WebhookHealth} webhooks
 * @property {Problem | null} problem
 * @property {string} returnAddress - The address that TikTok must redirect to.
 */

/**
 * The view of the connection page.
 * @param {ConnectionFacts} facts
 * @returns {object}
 */
function connectionView(facts) {
    return {
        shops: facts.shops.map(shopView),
        isConnected: facts.shops.some(function (shop) {
            return shop.isOurs;
        }),
        webhooks: healthView(facts.webhooks),
        problem: facts.problem ? problemView(facts.problem) : null,
        returnAddress: facts.returnAddress
    };
}

/**
 * The view of the page with a shop's webhooks.
 * @param {ShopHealth} shop
 * @param {ShopWebhooks} known
 * @param {WebhookHealth} health
 * @returns {object}
 */
function webhooksView(shop, known, health) {
    var registered = known.ok ? known.webhooks : [];
    return {
        shop: shopView(shop),
        problem: known.ok ? '' : inWords(known.code, noticeWords(known.told)),
        health: healthView(health),
        events: webhookTypes.HANDLED_EVENTS.map(function (event) {
            var webhook = registered.filter(function (each) {
                return each.event_type === event;
            })[0];
            var address = webhook ? webhook.address : '';
            return { name: event, address: address, state: stateOf(event, address, health.address) };
        }),
        isAnyOurs: registered.some(function (each) {
            return each.address === health.address;
        })
    };
}

/**
 * The message with its code. Code 0 is ours: the call did not reach TikTok.
 * @param {string} code
 * @param {string} message
 * @returns {string}
 */
function inWords(code, message) {
    return code === '0' ? message : message + ' (' + code + ')';
}

/**
 * `ok` for an address of this site, otherwise `elsewhere`, `missing`, or `optional` for what TikTok may not offer.
 * @param {string} event
 * @param {string} address
 * @param {string} ours
 * @returns {string}
 */
function stateOf(event, address, ours) {
    if (address === '') {
        return webhookTypes.isEverywhere(event) ? 'missing' : 'optional';
    }
    return address === ours ? 'ok' : 'elsewhere';
}

/**
 * @param {WebhookHealth} health
 * @returns {object}
 */
function healthView(health) {
    return {
        address: health.address,
        isProtected: health.isProtected,
        lastCame: moment.momentOf(health.lastCameAt),
        refused: health.refused
    };
}

/**
 * The view of a problem; one without a text of its own gets the general text.
 * @param {Problem} problem
 * @returns {object}
 */
function problemView(problem) {
    var general = problem.key.slice(0, problem.key.lastIndexOf('.')) + '.other';
    return { code: problem.code, text: webPage.text(problem.key, webPage.text(general)) };
}

/**
 * The view of one shop, also on the page that confirms its disconnection.
 * @param {ShopHealth} shop
 * @returns {object}
 */
function shopView(shop) {
    return {
        id: shop.shopId,
        name: shop.name,
        region: shop.region,
        cipher: shop.cipher,
        scopes: shop.scopes.join(', '),
        state: shop.state,
        isOurs: shop.isOurs,
        site: shop.siteId,
        reporter: webPage.text('shop.reporter.' + (shop.reporter || 'site')),
        mode: webPage.text('shop.mode.' + (shop.mode || 'site')),
        accessTokenEnds: moment.momentOf(shop.accessTokenEndsAt),
        authorizationEnds: moment.momentOf(shop.authorizationEndsAt),
        ordersRead: moment.momentOf(shop.ordersReadUntil)
    };
}

/**
 * The view of the page on which site, reporter and mode of a shop are chosen.
 * @param {ShopHealth} shop
 * @param {string[]} sites
 * @param {string} refusal - why the last choice was refused; empty when it was not
 * @param {ShopChoice | null} wanted - the choice that was refused; null to show what is stored
 * @returns {object}
 */
function shopForm(shop, sites, refusal, wanted) {
    var choice = wanted || storedChoice(shop);
    var choices = function (name) {
        return choicesOf(shopValues.SHOP_VALUES[name], choice[name], function (value) {
            return webPage.text('shop.' + name + '.' + (value || 'site'));
        });
    };
    return {
        shop: shopView(shop),
        problem: refusal === '' ? '' : webPage.text('shop.wrong.' + refusal),
        sites: choicesOf([''].concat(sites), choice.siteId, function (site) {
            return site || webPage.text('shop.site.none');
        }),
        reporters: choices('reporter'),
        modes: choices('mode'),
        kinds: shopValues.SKIPPABLE.map(function (kind) {
            return {
                value: kind,
                label: webPage.text('shop.skip.' + kind),
                isChosen: choice.skipped.indexOf(kind) >= 0
            };
        }),
        warehouses: choice.warehouses,
        carriers: choice.carriers,
        calls: choice.calls,
        usualCalls: webPage.filledText('shop.calls', [shop.callsOfSite])
    };
}

/**
 * What is stored for a shop, as a person would choose it.
 * @param {ShopHealth} shop
 * @returns {ShopChoice}
 */
function storedChoice(shop) {
    return {
        siteId: shop.siteId,
        reporter: shop.reporter,
        mode: shop.mode,
        skipped: shop.skipped,
        warehouses: shopTable.tableText(shop.warehouses),
        carriers: shopTable.tableText(shop.carriers),
        calls: String(shop.callsPerDay || '')
    };
}

module.exports = {
    connectionView: connectionView,
    webhooksView: webhooksView,
    shopView: shopView,
    shopForm: shopForm
};
