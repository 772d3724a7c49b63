'use strict';

var Site = require('dw/system/Site');
var System = require('dw/system/System');

/**
 * Instance and site in words.
 * @returns {string}
 */
function instanceName() {
    return System.instanceHostname + ', site ' + Site.current.ID;
}

/**
 * Whether this is the instance that buyers use.
 * @returns {boolean}
 */
function isProduction() {
    return System.instanceType === System.PRODUCTION_SYSTEM;
}

/**
 * Host names of this instance and of the site.
 * @returns {string[]}
 */
function ownHosts() {
    return [System.instanceHostname, Site.current.httpsHostName].filter(function (host) {
        return Boolean(host);
    });
}

/**
 * Id of the present site.
 * @returns {string}
 */
function currentSiteId() {
    return Site.getCurrent().ID;
}

/**
 * Host name under which the storefront of this site is called.
 * @returns {string}
 */
function storefrontHost() {
    return Site.current.httpsHostName || System.instanceHostname;
}

module.exports = {
    instanceName: instanceName,
    isProduction: isProduction,
    ownHosts: ownHosts,
    currentSiteId: currentSiteId,
    storefrontHost: storefrontHost
};
