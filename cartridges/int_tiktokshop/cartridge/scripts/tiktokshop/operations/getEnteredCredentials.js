'use strict';

var authModule = require('../shops/store/auth');
var omsService = require('../platform/outgoing/omsService');
var openapi = require('../shops/store/openapi');

/**
 * Which credentials have been entered, never their values.
 * @typedef {Object} EnteredCredentials
 * @property {boolean} openApi
 * @property {boolean} auth
 * @property {boolean} oms
 */

/**
 * Which credentials have been entered.
 * @returns {EnteredCredentials}
 */
function getEnteredCredentials() {
    var openApi = openapi.openApiCredential();
    var auth = authModule.authCredential();
    return {
        openApi: openApi.user !== '' && openApi.password !== '',
        auth: auth.user !== '' && auth.password !== '',
        oms: omsService.hasOms()
    };
}

module.exports = getEnteredCredentials;
