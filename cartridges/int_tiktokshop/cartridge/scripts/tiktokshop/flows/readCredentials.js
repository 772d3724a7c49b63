'use strict';

var authModule = require('../services/auth');
var oms = require('../services/oms');
var openapi = require('../services/openapi');

/**
 * Which credentials have been entered; never what they are.
 * @typedef {Object} EnteredCredentials
 * @property {boolean} openApi
 * @property {boolean} auth
 * @property {boolean} oms
 */

/**
 * Reads which credentials have been entered.
 * @returns {EnteredCredentials}
 */
function readCredentials() {
    var openApi = openapi.openApiCredential();
    var auth = authModule.authCredential();
    return {
        openApi: openApi.user !== '' && openApi.password !== '',
        auth: auth.user !== '' && auth.password !== '',
        oms: oms.hasOms()
    };
}

module.exports = readCredentials;
