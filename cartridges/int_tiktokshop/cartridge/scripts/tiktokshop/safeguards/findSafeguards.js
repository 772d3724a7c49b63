'use strict';

var safeguards = require('./rules/safeguards');
var connections = require('../shops/store/connections');
var instanceFacts = require('./store/instanceFacts');
var tasks = require('../tasks/store/tasks');
var httpCall = require('../platform/httpCall');
var token = require('../orders/store/token');

/** @typedef {import('./rules/safeguards').Finding} Finding */
/** @typedef {import('./rules/safeguards').InstanceFacts} InstanceFacts */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../tasks/store/tasks').Task} Task */

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
