'use strict';

var authorization = require('../../openapi/authorization');
var grantIdModule = require('../rules/grantId');
var tokens = require('../rules/tokens');
var auditTrail = require('../../platform/auditTrail');
var newObjects = require('../../platform/newObjects');
var notice = require('../../platform/rules/notice');
var connections = require('../store/connections');
var grants = require('../store/grants');
var shopSites = require('../store/shopSites');
var waitingShops = require('../store/waitingShops');
var shopSettings = require('../../platform/shopSettings');
var json = require('../../platform/json');
var shopModule = require('../store/shop');
var transaction = require('../../platform/transaction');
var auth = require('../store/auth');
var takeOverConnections = require('./takeOverConnections');

/** @typedef {import('../../openapi/authorization').AuthorizedShop} AuthorizedShop */
/** @typedef {import('../rules/tokens').Granted} Granted */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../store/grants').Grant} Grant */

/** Custom objects besides the shops': the grant, the audit trail, and the list of shops that wait. */
var OTHER_OBJECTS = 3;

/**
 * The shops of the seller, how many of them are connected only with the next run of the job, or why none is.
 * @typedef {{ ok: true, shops: AuthorizedShop[], later: number } | { ok: false, code: string, reason: Notice }}
 *     Connected
 */

/**
 * Connects the shops of a seller who has just authorized the app.
 * @param {string} authCode - `code` that TikTok's authorization page hands back
 * @param {string} by - login of the person, or the job, that connects it
 * @param {number} mostObjects - custom objects that the caller may create: ten in a request, any number in a job. The
 *     shops for which they are too few wait for `connectWaitingShops`
 * @returns {Connected}
 */
function connectShop(authCode, by, mostObjects) {
    newObjects.limitNewObjects(mostObjects);
    takeOverConnections.takeOverConnections();
    var response = auth.redeemCode(authCode);
    var answer = tokens.readTokenAnswer(json.parseJson(response.text));
    var seller = answer.ok ? grantIdModule.sellerNamed(answer.openId) : '';
    if (answer.ok) {
        keepNewTokens(seller, answer);
    }
    if (!answer.ok || !tokens.areComplete(answer.tokens)) {
        var code = String((!answer.ok && answer.code) || response.failure || response.status);
        var reason = notice.notice(response.failure === '' ? 'connect.code_refused' : 'connect.not_answered');
        return { ok: false, code: code, reason: reason };
    }
    var shops = authorization.fetchAuthorizedShops(shopModule.openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        return { ok: false, code: String(shops.code), reason: notice.notice('connect.shops_not_told', [shops.told]) };
    }
    var list = shops.data;
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', reason: notice.notice('connect.no_shop') };
    }
    var later = transaction.inTransaction(function () {
        var grantId = grantIdModule.grantIdOf(seller, list[0].id);
        var waiting = shopsForLater(list);
        storeGrant(
            grantId,
            answer,
            list.filter(function (shop) {
                return waiting.indexOf(shop.id) < 0;
            }),
            list.length
        );
        waitingShops.storeWaitingShops(grantId, waiting);
        auditTrail.recordAct(
            by,
            'connected',
            list
                .map(function (shop) {
                    return shop.id;
                })
                .join(', ')
        );
        return waiting.length;
    });
    return { ok: true, shops: list, later: later };
}

/**
 * TikTok no longer takes the tokens that a known seller had before, even if a later call fails.
 * @param {string} grantId
 * @param {Granted} granted
 */
function keepNewTokens(grantId, granted) {
    var known = grants.findGrant(grantId);
    if (known) {
        transaction.inTransaction(function () {
            return storeGranted(known, granted);
        });
    }
}

/**
 * Needs a transaction.
 * @param {Grant} grant
 * @param {Granted} granted
 */
function storeGranted(grant, granted) {
    grants.storeTokens(grant, granted.tokens);
    grant.custom.grantedScopes = granted.scopes.join(' ');
}

/**
 * Ids of the shops that are new and more than may be connected at once.
 * @param {AuthorizedShop[]} shops
 * @returns {string[]}
 */
function shopsForLater(shops) {
    var isNew = function (id) {
        return shopSettings.findShop(id) === null;
    };
    return shops
        .map(function (shop) {
            return shop.id;
        })
        .filter(isNew)
        .slice(Math.max(0, newObjects.newObjectsLeft() - OTHER_OBJECTS));
}

/**
 * Needs a transaction.
 * @param {string} grantId
 * @param {Granted} granted
 * @param {AuthorizedShop[]} shops
 * @param {number} shopsOfGrant
 */
function storeGrant(grantId, granted, shops, shopsOfGrant) {
    var grant = grants.grantWithId(grantId);
    storeGranted(grant, granted);
    shopSites.giveSites(connections.updateShops(grant, shops), shopsOfGrant);
    connections.removeUnusedGrants();
}

module.exports = connectShop;
