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

module.exports = instanceName;
