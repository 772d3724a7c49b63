'use strict';

var authModule = require('../services/auth');
var oms = require('../services/oms');
var openapi = require('../services/openapi');

/** Reads which credentials have been entered. */
function readCredentials() {
    var openApi = openapi.openApiCredential();
    var auth = authModule.authCredential();
    return {
        openApi: openApi.user !== '' && openApi.password !== '',
        auth: auth.user !== '' && auth.password !== '',
        oms: oms.hasOms()
    };
}

module.exports = {
    readCredentials: readCredentials
};
