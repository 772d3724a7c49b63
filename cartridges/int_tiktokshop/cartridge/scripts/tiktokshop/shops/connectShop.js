'use strict';

var fetchAuthorizedShops = require('../openapi/authorization');
var apiErrors = require('../openapi/rules/apiErrors');
var readTokenAnswer = require('./rules/tokens');
var auditTrail = require('../platform/auditTrail');
var connections = require('./store/connections');
var json = require('../platform/json');
var shop = require('./store/shop');
var transaction = require('../platform/transaction');
var auth = require('./store/auth');

/** @typedef {import('../openapi/authorization').AuthorizedShop} AuthorizedShop */

/**
 * The shops that are connected now, or why none is.
 * @typedef {{ ok: true, shops: AuthorizedShop[] } | { ok: false, code: string, msg: string }} Connected
 */

var AGAIN = 'Open the authorization link again: a code works once, and for 30 minutes.';

/**
 * Connects the shops of a seller who has just authorized the app.
 * @param {string} authCode - `code` that TikTok's authorization page hands back
 * @param {string} by - login of the person, or the job, that connects it
 * @returns {Connected}
 */
function connectShop(authCode, by) {
    var response = auth.redeemCode(authCode);
    var answer = readTokenAnswer(json.parseJson(response.text));
    if (!answer.ok) {
        var code = String(answer.code || response.failure || response.status);
        return { ok: false, code: code, msg: 'TikTok did not accept the authorization code. ' + AGAIN };
    }
    var shops = fetchAuthorizedShops(shop.openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        var msg = apiErrors.remedyFor(shops.code) || shops.message;
        return {
            ok: false,
            code: String(shops.code),
            msg: 'TikTok did not tell which shops are authorized: ' + msg + '. ' + AGAIN
        };
    }
    var list = shops.data;
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', msg: 'The seller has authorized no shop. ' + AGAIN };
    }
    transaction.inTransaction(function () {
        list.forEach(function (shop) {
            return connections.connectShop(shop, answer.tokens, answer.scopes);
        });
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

module.exports = connectShop;
