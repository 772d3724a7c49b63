'use strict';

var safeguards = require('./rules/safeguards');
var isSentInClear = require('./rules/isSentInClear');
var findingText = require('./findingText');
var connections = require('../shops/store/connections');
var instanceFacts = require('./store/instanceFacts');
var unknownCarriers = require('../shipments/unknownCarriers');
var clock = require('../platform/clock');
var durations = require('../platform/rules/durations');
var storedValues = require('../platform/storedValues');
var openReturns = require('../returns/openReturns');
var deadTasks = require('../tasks/store/deadTasks');
var httpCall = require('../platform/outgoing/httpCall');
var largeOrders = require('../orders/store/largeOrders');
var checkToken = require('../orders/store/checkToken');
var listExpiries = require('./listExpiries');
var shopFacts = require('./shopFacts');
var watchSettings = require('./watchSettings');

/** @typedef {import('./findingText').WordedFinding} WordedFinding */
/** @typedef {import('./rules/instanceFacts').InstanceFacts} InstanceFacts */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./rules/expiry').Expiry} Expiry */

/** Services that need a password beside a user; the key of the Open API has a finding of its own. */
var WITH_SECRETS = ['tiktokshop.auth', 'tiktokshop.oms', 'tiktokshop.self'];

/** Services that every installation needs. The OMS is optional, so its address may be empty. */
var SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Services whose calls hold tokens, passwords or data of buyers. The service of the token check has a finding of its own. */
var CONFIDENTIAL = ['tiktokshop.openapi', 'tiktokshop.auth', 'tiktokshop.oms', 'tiktokshop.feed.notify'];

/** How long a carrier that the feed has told TikTok of is looked at. */
var FEED_CARRIERS_COUNT_FOR = 7 * durations.DAY;

/** Dead letters that are read. */
var DEAD_SAMPLE = 200;

/**
 * What the check needs to search for, unless the caller has found it already.
 * @typedef {Object} SafeguardSources
 * @property {Connection[]} connections
 * @property {Task[]} deadTasks - Dead letters of any kind.
 */

/**
 * The result of a check.
 * @typedef {Object} Safeguards
 * @property {WordedFinding[]} findings
 * @property {WordedFinding[]} notes - Worth knowing about this instance, but nothing to mend.
 * @property {Expiry[]} expiries - What ends, and when.
 */

/**
 * Checks whether the installation is complete, and safe for its kind of instance.
 * @returns {Safeguards}
 */
function findSafeguards() {
    return findSafeguardsIn({
        connections: connections.siteConnections(),
        deadTasks: deadTasks.deadTasks('report', DEAD_SAMPLE)
    });
}

/**
 * Checks with connections and dead letters that the caller has found already.
 * @param {SafeguardSources} sources
 * @returns {Safeguards}
 */
function findSafeguardsIn(sources) {
    var facts = allFacts(sources);
    return {
        findings: safeguards.decideFindings(facts).map(findingText),
        notes: safeguards.decideNotes(facts).map(findingText),
        expiries: listExpiries.listExpiries(sources.connections)
    };
}

/**
 * The feed writes what the OMS calls its carriers.
 * @returns {string[]}
 */
function unknownFeedCarriers() {
    var since = clock.fromNow(-FEED_CARRIERS_COUNT_FOR).toISOString().slice(0, 10);
    var told = storedValues.getRecord(storedValues.FEED_CARRIERS, []).filter(function (item) {
        return item.day >= since;
    });
    return unknownCarriers(
        told.map(function (item) {
            return item.name;
        })
    );
}

/**
 * A user without a password is an unfinished entry: the other side refuses each call.
 * @param {string} service
 * @returns {boolean}
 */
function lacksSecret(service) {
    var result = httpCall.credentialOf(service);
    var user = result.user;
    var password = result.password;
    return user !== '' && password === '';
}

/**
 * @param {SafeguardSources} sources
 * @returns {InstanceFacts}
 */
function allFacts(sources) {
    var api = httpCall.credentialOf('tiktokshop.openapi');
    var shops = shopFacts(
        sources.connections.map(function (item) {
            return item.shop;
        })
    );
    return instanceFacts({
        missingServices: SERVICES.filter(function (id) {
            return httpCall.credentialOf(id).url === '';
        }),
        servicesWithoutSecret: WITH_SECRETS.filter(lacksSecret),
        servicesInClear: CONFIDENTIAL.filter(function (id) {
            return isSentInClear(httpCall.credentialOf(id).url);
        }),
        isTokenCheckElsewhere: checkToken.isTokenCheckElsewhere(),
        largeOrders: largeOrders.largeOrders(),
        unknownFeedCarriers: unknownFeedCarriers(),
        hasApiCredentials: api.user !== '' && api.password !== '',
        expiries: listExpiries.listEnteredExpiries(),
        replacedSettings: watchSettings.listReplacedSettings(),
        misfitShops: shops.misfitShops,
        shopsWithoutCalls: shops.shopsWithoutCalls,
        unreadFeedShops: shops.unreadFeedShops,
        unmappedWarehouses: shops.unmappedWarehouses,
        missingLists: shops.missingLists,
        connections: sources.connections,
        deadTasks: sources.deadTasks,
        areReturnsOpen: openReturns.areReturnsOpen()
    });
}

module.exports = {
    findSafeguards: findSafeguards,
    findSafeguardsIn: findSafeguardsIn
};
