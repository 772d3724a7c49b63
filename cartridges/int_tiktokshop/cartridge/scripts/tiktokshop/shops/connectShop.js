'use strict';

var authorization = require('../openapi/authorization');
var readTokenAnswer = require('./rules/tokens');
var auditTrail = require('../platform/auditTrail');
var notice = require('../platform/rules/notice');
var connections = require('./store/connections');
var shopSites = require('./store/shopSites');
var json = require('../platform/json');
var shop = require('./store/shop');
var transaction = require('../platform/transaction');
var auth = require('./store/auth');
var takeOverConnections = require('./takeOverConnections');

/** @typedef {import('../openapi/authorization').AuthorizedShop} AuthorizedShop */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./rules/tokens').Tokens} Tokens */

/**
 * Tokens, with what they allow.
 * @typedef {Object} Granted
 * @property {Tokens} tokens
 * @property {string[]} scopes
 */

/**
 * The shops that are connected now, or why none is.
 * @typedef {{ ok: true, shops: AuthorizedShop[] } | { ok: false, code: string, reason: Notice }} Connected
 */

/**
 * Connects the shops of a seller who has just authorized the app.
 * @param {string} authCode - `code` that TikTok's authorization page hands back
 * @param {string} by - login of the person, or the job, that connects it
 * @returns {Connected}
 */
function connectShop(authCode, by) {
    takeOverConnections.takeOverConnections();
    var response = auth.redeemCode(authCode);
    var answer = readTokenAnswer(json.parseJson(response.text));
    if (!answer.ok) {
        var code = String(answer.code || response.failure || response.status);
        return { ok: false, code: code, reason: notice.notice('connect.code_refused') };
    }
    var shops = authorization.fetchAuthorizedShops(shop.openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        return { ok: false, code: String(shops.code), reason: notice.notice('connect.shops_not_told', [shops.told]) };
    }
    var list = shops.data;
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', reason: notice.notice('connect.no_shop') };
    }
    transaction.inTransaction(function () {
        storeGrant(answer.openId || 'shop-' + list[0].id, answer, list);
        auditTrail.recordAct(
            by,
            'connected',
            list
                .map(function (shop) {
                    return shop.id;
                })
                .join(', ')
        );
    });
    return { ok: true, shops: list };
}

/**
 * Needs a transaction.
 * @param {string} grantId
 * @param {Granted} granted
 * @param {AuthorizedShop[]} shops
 */
function storeGrant(grantId, granted, shops) {
    var grant = connections.grantWithId(grantId);
    connections.storeTokens(grant, granted.tokens);
    grant.custom.grantedScopes = granted.scopes.join(' ');
    var objects = shops.map(function (shop) {
        var object = connections.shopUnder(grant, shop.id);
        connections.rememberShop(object, shop);
        return object;
    });
    shopSites.giveSites(objects);
    connections.removeUnusedGrants();
}

module.exports = connectShop;
