'use strict';

var Site = require('dw/system/Site');
var System = require('dw/system/System');

/**
 * Which instance and site this is, for people.
 * @returns {string}
 */
function instanceName() {
    return System.instanceHostname + ', site ' + Site.current.ID;
}

/**
 * Host names that lead to this instance: its own, and that of the site.
 * @returns {string[]}
 */
function ownHosts() {
    return [System.instanceHostname, Site.current.httpsHostName].filter(function (host) {
        return Boolean(host);
    });
}

module.exports = {
    instanceName: instanceName,
    ownHosts: ownHosts
};
