'use strict';

var safeguards = require('../domain/safeguards');
var instanceFacts = require('../platform/instanceFacts');
var httpCall = require('../services/httpCall');

/** Services that every installation needs; the address of the OMS may be empty on purpose. */
var SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Looks whether the installation is complete, and safe for the kind of instance it is on. */
function findSafeguards() {
    var facts = instanceFacts.instanceFacts();
    var api = httpCall.credentialOf('tiktokshop.openapi');
    return safeguards.judgeSafeguards({
        now: facts.now,
        isProduction: facts.isProduction,
        isStorefrontProtected: facts.isStorefrontProtected,
        captureOffConfirmedAt: facts.captureOffConfirmedAt,
        mailOffConfirmedAt: facts.mailOffConfirmedAt,
        paymentMethod: facts.paymentMethod,
        missingAttributes: facts.missingAttributes,
        missingServices: SERVICES.filter(function (id) {
            return httpCall.credentialOf(id).url === '';
        }),
        missingShippingMethods: facts.missingShippingMethods,
        hasOversellList: facts.hasOversellList,
        areCarriersReadable: facts.areCarriersReadable,
        reporter: facts.reporter,
        businessId: facts.businessId,
        hasApiCredentials: api.user !== '' && api.password !== '',
        connection: facts.connection
    });
}

module.exports = {
    findSafeguards: findSafeguards
};
