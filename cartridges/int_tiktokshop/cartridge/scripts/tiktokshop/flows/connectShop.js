'use strict';

var authorization = require('../api/authorization');
var apiErrors = require('../domain/apiErrors');
var tokens = require('../domain/tokens');
var connections = require('../platform/connections');
var json = require('../platform/json');
var shop = require('../platform/shop');
var transaction = require('../platform/transaction');
var auth = require('../services/auth');

var AGAIN = 'Open the authorization link again: a code works once, and for 30 minutes.';

/**
 * Connects the shops of a seller who has just authorized the app.
 * @param authCode - `code` that TikTok's authorization page hands back
 */
function connectShop(authCode) {
    var response = auth.redeemCode(authCode);
    var answer = tokens.readTokenAnswer(json.parseJson(response.text));
    if (!answer.ok) {
        var code = String(answer.code || response.failure || response.status);
        return { ok: false, code: code, msg: 'TikTok did not accept the authorization code. ' + AGAIN };
    }
    var shops = authorization.getAuthorizedShops(shop.openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        var msg = apiErrors.remedyFor(shops.code) || shops.message;
        return {
            ok: false,
            code: String(shops.code),
            msg: 'TikTok did not tell which shops are authorized: ' + msg + '. ' + AGAIN
        };
    }
    var list = shops.data.shops || [];
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', msg: 'The seller has authorized no shop. ' + AGAIN };
    }
    transaction.inTransaction(function () {
        return list.forEach(function (shop) {
            return connections.connectShop(shop, answer.tokens, answer.scopes);
        });
    });
    return { ok: true, shops: list };
}

module.exports = {
    connectShop: connectShop
};
