'use strict';

var safeguards = require('../domain/safeguards');
var instanceFacts = require('../platform/instanceFacts');
var httpCall = require('../services/httpCall');

/** Services that every installation needs; the address of the OMS may be empty on purpose. */
var SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Looks whether the installation is complete, and safe for the kind of instance it is on. */
function findSafeguards() {
    return safeguards.judgeSafeguards(allFacts());
}

/** What is good to know of this instance, without being wrong. */
function findNotes() {
    return safeguards.safeguardNotes(allFacts());
}

function allFacts() {
    var api = httpCall.credentialOf('tiktokshop.openapi');
    var missingServices = SERVICES.filter(function (id) {
        return httpCall.credentialOf(id).url === '';
    });
    return instanceFacts.instanceFacts({
        missingServices: missingServices,
        hasApiCredentials: api.user !== '' && api.password !== ''
    });
}

module.exports = {
    findSafeguards: findSafeguards,
    findNotes: findNotes
};
