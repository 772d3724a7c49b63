'use strict';

var safeguards = require('../domain/safeguards');
var connections = require('../platform/connections');
var instanceFacts = require('../platform/instanceFacts');
var tasks = require('../platform/tasks');
var httpCall = require('../services/httpCall');

/** Services that every installation needs; the address of the OMS may be empty on purpose. */
var SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Dead letters that are looked through. */
var DEAD_SAMPLE = 200;

/** Looks whether the installation is complete, and safe for the kind of instance it is on. */
function findSafeguards() {
    return judge({ connections: connections.allConnections(), deadTasks: tasks.deadTasks('report', DEAD_SAMPLE) });
}

/** The same, with what was found already. */
function judge(sources) {
    var facts = allFacts(sources);
    return { findings: safeguards.judgeSafeguards(facts), notes: safeguards.safeguardNotes(facts) };
}

function allFacts(sources) {
    var api = httpCall.credentialOf('tiktokshop.openapi');
    return instanceFacts.instanceFacts({
        missingServices: SERVICES.filter(function (id) {
            return httpCall.credentialOf(id).url === '';
        }),
        hasApiCredentials: api.user !== '' && api.password !== '',
        connections: sources.connections,
        deadTasks: sources.deadTasks
    });
}

module.exports = {
    findSafeguards: findSafeguards,
    judge: judge
};
