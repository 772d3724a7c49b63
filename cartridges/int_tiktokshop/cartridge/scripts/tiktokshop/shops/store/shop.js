'use strict';

var callKind = require('../../openapi/rules/callKind');
var callCounts = require('../../platform/outgoing/callCounts');
var shopSettings = require('../../platform/shopSettings');
var openapi = require('./openapi');
var clockSkew = require('./clockSkew');
var waiting = require('../../platform/waiting');
var crypto = require('../../platform/crypto');

/** @typedef {import('../../openapi/apiCall').ApiSettings} ApiSettings */
/** @typedef {import('../../openapi/rules/callKind').CallKind} CallKind */
/** @typedef {import('./connections').Connection} Connection */

/**
 * A connected TikTok shop, ready to be called.
 * @typedef {Object} Shop
 * @property {ApiSettings} api - What the client of the Open API needs.
 * @property {string} region - Market, for example `US`.
 * @property {boolean} isUnavailable - Whether a call could not even be made (service disabled, rate limit, circuit
 *     breaker, a limit of TikTok). Then the next one cannot either, and it says nothing about the order it was for.
 * @property {boolean} isLimited - Whether that is because TikTok has had too many calls.
 * @property {CallKind | ''} lastCall - Kind of the last call about the shop; empty before the first.
 */

/**
 * Whether calls are for what has a deadline: then they may use what is kept of the day's calls for it.
 * @typedef {'usual' | 'deadline'} CallPurpose
 */

/**
 * Opens a connected shop.
 * @param {Connection} connection
 * @param {CallPurpose} purpose
 * @returns {Shop}
 */
function openShop(connection, purpose) {
    var custom = connection.shop.custom;
    var shopId = custom.shopId;
    var api = openApp(connection.grant.custom.accessToken || '');
    var shop = {
        region: custom.region || '',
        isUnavailable: false,
        isLimited: false,
        lastCall: '',
        api: api
    };
    api.shopCipher = custom.shopCipher || '';
    api.send = function (request) {
        if (purpose === 'usual' && callCounts.callsToday(shopId) >= shopSettings.usualCallsPerDayOf(connection.shop)) {
            shop.isLimited = true;
            shop.isUnavailable = true;
            return { failure: 'kept', text: '' };
        }
        var kind = callKind.callKindOf(request.url.slice(api.baseUrl.length).replace(/\?.*$/, ''));
        shop.lastCall = kind;
        var response = openapi.sendToTikTok(request);
        if (['unavailable', 'limited'].indexOf(response.failure) < 0) {
            callCounts.countCall(shopId, kind);
        } else {
            shop.isUnavailable = true;
            shop.isLimited = response.failure === 'limited';
        }
        return response;
    };
    api.waitAtLimit = function (attempt) {
        var hasWaited = waiting.waitAtLimit(attempt);
        shop.isLimited = !hasWaited;
        shop.isUnavailable = shop.isUnavailable || !hasWaited;
        return hasWaited;
    };
    return shop;
}

/**
 * Settings for calls that are about no shop.
 * @param {string} accessToken
 * @returns {ApiSettings}
 */
function openApp(accessToken) {
    var credential = openapi.openApiCredential();
    return {
        baseUrl: credential.url,
        appKey: credential.user,
        appSecret: credential.password,
        accessToken: accessToken,
        shopCipher: '',
        now: clockSkew.tiktokSeconds,
        correctTime: clockSkew.goByTikTokTime,
        keepOwnTime: clockSkew.goByOwnTime,
        hmac: crypto.hmacSha256Hex,
        send: openapi.sendToTikTok,
        waitAtLimit: waiting.waitAtLimit,
        newToken: function () {
            return '';
        },
        answered: function () {
            return undefined;
        }
    };
}

/**
 * For calls that a run can do without: at a limit of TikTok they fail, and neither wait nor end the run.
 * @param {Shop} shop
 * @returns {ApiSettings}
 */
function impatient(shop) {
    var api = openApp(shop.api.accessToken);
    api.shopCipher = shop.api.shopCipher;
    api.send = shop.api.send;
    api.waitAtLimit = function () {
        return false;
    };
    api.newToken = shop.api.newToken;
    api.answered = shop.api.answered;
    return api;
}

module.exports = {
    openShop: openShop,
    openApp: openApp,
    impatient: impatient
};
