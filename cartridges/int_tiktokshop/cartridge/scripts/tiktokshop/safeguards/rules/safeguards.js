'use strict';

var durations = require('../../platform/rules/durations');
var ending = require('../../platform/rules/ending');
var objectLimit = require('../../platform/rules/objectLimit');

/** @typedef {import('./instanceFacts').InstanceFacts} InstanceFacts */

/**
 * Something that makes the installation unsafe or incomplete. Its words are in the resource bundle.
 * @typedef {Object} Finding
 * @property {string} code - Stable code, for monitoring.
 * @property {string} about - Which one of several, for example the name of an attribute; empty where there is only one.
 * @property {string} [meant] - The name that was most likely meant, where `about` is misspelled.
 */

/** How long a person's confirmation counts. */
var CONFIRMED_FOR = 90 * durations.DAY;

/** How long before its end an authorization becomes a finding. Source: TikTok's webhook 7, sent from 30 days ahead. */
var AUTHORIZATION_AHEAD = 30 * durations.DAY;

/** All checked jobs but the daily ones are scheduled more often than this. */
var RAN_WITHIN = durations.DAY;
var DAILY_RAN_WITHIN = 2 * durations.DAY;

/** Beyond, times that people and jobs go by are noticeably wrong. */
var CLOCK_TOLERANCE = 2 * durations.MINUTE;

/** How long a patch without a hook is worth a note. */
var PATCH_NOTED_FOR = 7 * durations.DAY;
var PROCESSOR = 'TIKTOK_SHOP';

/**
 * Decides what is missing or unsafe; empty when nothing is.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function decideFindings(facts) {
    return testInstanceFindings(facts).concat(
        installationFindings(facts),
        holdFindings(facts),
        platformFindings(facts),
        jobFindings(facts),
        objectFindings(facts),
        directFindings(facts),
        oneEach('calls_used_up', facts.shopsWithoutCalls),
        facts.unknownCarriers.map(function (error) {
            return { code: 'carrier_unmapped', about: error };
        }),
        oneEach('feed_carrier_unknown', facts.unknownFeedCarriers),
        reporterFindings(facts),
        expiryFindings(facts),
        facts.replacedSettings.length > 0 ? oneEach('settings_replaced', [facts.replacedSettings.join(', ')]) : []
    );
}

/**
 * Notes on what needs no change but is worth knowing.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function decideNotes(facts) {
    return codesWhere([
        ['new_orders_unknown', facts.newOrdersTaken === 'unknown'],
        ['webhooks_not_possible', facts.isStorefrontProtected],
        ['patch_without_hook', facts.now - facts.patchedWithoutHookAt < PATCH_NOTED_FOR]
    ]);
}

/**
 * Staging and development: no real buyer, no real money, no real mail.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function testInstanceFindings(facts) {
    if (facts.isProduction) {
        return [];
    }
    return codesWhere([
        ['storefront_unprotected', !facts.isStorefrontProtected],
        ['capture_not_confirmed', isOutdated(facts, facts.captureOffConfirmedAt)],
        ['mail_not_confirmed', isOutdated(facts, facts.mailOffConfirmedAt)]
    ]);
}

/**
 * @param {InstanceFacts} facts
 * @param {number} confirmedAt
 * @returns {boolean}
 */
function isOutdated(facts, confirmedAt) {
    return confirmedAt > facts.now || facts.now - confirmedAt > CONFIRMED_FOR;
}

/**
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function installationFindings(facts) {
    var method = facts.paymentMethod;
    return oneEach('attribute_missing', facts.missingAttributes).concat(
        oneEach('service_missing', facts.missingServices),
        oneEach('service_without_secret', facts.servicesWithoutSecret),
        oneEach('service_in_clear', facts.servicesInClear),
        oneEach('shipping_method_missing', facts.missingShippingMethods),
        codesWhere([
            ['token_check_elsewhere', facts.isTokenCheckElsewhere],
            ['payment_method_missing', method === null],
            ['prefix_too_long', facts.isPrefixTooLong],
            ['payment_method_active', method !== null && method.isActive],
            ['payment_processor_wrong', method !== null && method.processorId !== PROCESSOR],
            ['oversell_list_missing', !facts.hasOversellList],
            ['carriers_unreadable', !facts.areCarriersReadable]
        ])
    );
}

/**
 * Whether held orders stay where they are, and large ones get where they should.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function holdFindings(facts) {
    var isTaken = facts.newOrdersTaken === 'export' || facts.newOrdersTaken === 'salesforce';
    var found = codesWhere([
        ['held_orders_leave', isTaken && !facts.areHeldCreated],
        ['created_not_confirmed', facts.areHeldCreated && isOutdated(facts, facts.createdKeptConfirmedAt)]
    ]);
    return found.concat(oneEach('order_too_large', facts.newOrdersTaken === 'salesforce' ? facts.largeOrders : []));
}

/**
 * What the platform does not do for us: hooks, clock, time zone.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function platformFindings(facts) {
    var clockOff = Math.abs(facts.clockAheadBy);
    var misspelled = facts.misspelledHooks.map(function (hook) {
        return {
            code: 'hook_misspelled',
            about: hook.name,
            meant: hook.meant
        };
    });
    return oneEach('hook_missing', facts.missingHooks).concat(
        misspelled,
        clockOff > CLOCK_TOLERANCE ? oneEach('clock_off', [String(Math.round(clockOff / 1000))]) : [],
        codesWhere([['time_zone_missing', facts.timeZone === '']])
    );
}

/**
 * A script cannot read the schedule of a job, but can see when the job last ran.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function jobFindings(facts) {
    var late = facts.jobs.filter(function (job) {
        return facts.now - job.ranAt > (job.isDaily ? DAILY_RAN_WITHIN : RAN_WITHIN);
    });
    return oneEach(
        'job_not_running',
        late.map(function (job) {
            return job.id;
        })
    );
}

/**
 * Near the limit of an instance every cartridge fails to create custom objects.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function objectFindings(facts) {
    var count = facts.customObjects;
    var code = count >= objectLimit.SHORTENED_FROM * objectLimit.MOST_OBJECTS ? 'objects_shortened' : 'objects_many';
    var findings = oneEach('counted_type_unknown', facts.unknownTypes);
    return count >= objectLimit.WARNED_FROM * objectLimit.MOST_OBJECTS
        ? findings.concat(oneEach(code, [String(count)]))
        : findings;
}

/**
 * What keeps the cartridge from importing orders, or from importing them right.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function directFindings(facts) {
    return oneEach('shop_misfit', facts.misfitShops).concat(
        oneEach('feed_unread', facts.unreadFeedShops),
        oneEach('warehouse_unmapped', facts.unmappedWarehouses),
        oneEach('warehouse_list_missing', facts.missingLists),
        codesWhere([['self_locked', facts.isDirect && facts.isSelfLocked]])
    );
}

/**
 * What the reporter needs, and the import.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function reporterFindings(facts) {
    var isFeed = facts.reporters.indexOf('feed') >= 0;
    var isCalling = facts.isDirect || facts.reporters.indexOf('cartridge') >= 0;
    var shop = isCalling ? facts.connection : null;
    return codesWhere([
        ['business_id_missing', isFeed && facts.businessId === ''],
        ['app_key_missing', isCalling && !facts.hasApiCredentials],
        ['shop_not_connected', isCalling && shop === null],
        ['authorization_lost', shop !== null && shop.state !== 'connected'],
        ['authorization_ends', shop !== null && shop.authorizationExpiresAt - facts.now < AUTHORIZATION_AHEAD]
    ]);
}

/**
 * What ends soon or has ended, each with its day.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function expiryFindings(facts) {
    return facts.expiries
        .filter(function (expiry) {
            return ending.isEnding(expiry.endsAt, facts.now);
        })
        .map(function (expiry) {
            return {
                code: expiry.name + '_ends',
                about: new Date(expiry.endsAt).toISOString().slice(0, 10)
            };
        });
}

/**
 * The codes of the candidates that apply.
 * @param {Array<[string, boolean]>} candidates
 * @returns {Finding[]}
 */
function codesWhere(candidates) {
    return candidates
        .filter(function (candidate) {
            return candidate[1];
        })
        .map(function (candidate) {
            return { code: candidate[0], about: '' };
        });
}

/**
 * @param {string} code
 * @param {string[]} names
 * @returns {Finding[]}
 */
function oneEach(code, names) {
    return names.map(function (name) {
        return { code: code, about: name };
    });
}

module.exports = {
    decideFindings: decideFindings,
    decideNotes: decideNotes
};
