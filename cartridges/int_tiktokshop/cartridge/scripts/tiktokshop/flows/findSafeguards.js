'use strict';

var safeguards = require('../domain/safeguards');
var connections = require('../platform/connections');
var instanceFacts = require('../platform/instanceFacts');
var tasks = require('../platform/tasks');
var httpCall = require('../services/httpCall');
var token = require('../services/token');

/** @typedef {import('../domain/safeguards').Finding} Finding */
/** @typedef {import('../domain/safeguards').InstanceFacts} InstanceFacts */
/** @typedef {import('../platform/connections').Connection} Connection */
/** @typedef {import('../platform/tasks').Task} Task */

/** Services that every installation needs; the address of the OMS may be empty on purpose. */
var SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Dead letters that are looked through. */
var DEAD_SAMPLE = 200;

/**
 * What the check has to search for; whoever has found it already hands it over.
 * @typedef {Object} SafeguardSources
 * @property {Connection[]} connections
 * @property {Task[]} deadTasks - Dead letters of any kind.
 */

/**
 * What a check has found.
 * @typedef {Object} Safeguards
 * @property {Finding[]} findings
 * @property {Finding[]} notes - What is good to know of this instance, without being wrong.
 */

/**
 * Looks whether the installation is complete, and safe for the kind of instance it is on.
 * @returns {Safeguards}
 */
function findSafeguards() {
    return judge({ connections: connections.allConnections(), deadTasks: tasks.deadTasks('report', DEAD_SAMPLE) });
}

/**
 * The same, with what was found already.
 * @param {SafeguardSources} sources
 * @returns {Safeguards}
 */
function judge(sources) {
    var facts = allFacts(sources);
    return { findings: safeguards.judgeSafeguards(facts), notes: safeguards.safeguardNotes(facts) };
}

/**
 * @param {SafeguardSources} sources
 * @returns {InstanceFacts}
 */
function allFacts(sources) {
    var api = httpCall.credentialOf('tiktokshop.openapi');
    return instanceFacts({
        missingServices: SERVICES.filter(function (id) {
            return httpCall.credentialOf(id).url === '';
        }),
        isTokenCheckElsewhere: token.isTokenCheckElsewhere(),
        hasApiCredentials: api.user !== '' && api.password !== '',
        connections: sources.connections,
        deadTasks: sources.deadTasks
    });
}

module.exports = {
    findSafeguards: findSafeguards,
    judge: judge
};
