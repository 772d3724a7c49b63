'use strict';

/**
 * What a script can see of the instance. Times in milliseconds since the epoch, 0 for never.
 * @typedef {Object} InstanceFacts
 * @property {number} now
 * @property {boolean} isProduction
 * @property {boolean} isStorefrontProtected
 * @property {number} captureOffConfirmedAt
 * @property {number} mailOffConfirmedAt
 * @property {{ isActive: boolean, processorId: string } | null} paymentMethod - null when the method does not exist.
 * @property {string[]} missingAttributes - For example `Basket.externalOrderId`.
 * @property {string[]} missingServices - Services without an address or without a configuration.
 * @property {boolean} isTokenCheckElsewhere - Whether the address of the token check is not this instance over https.
 * @property {string[]} missingShippingMethods
 * @property {boolean} hasOversellList
 * @property {boolean} areCarriersReadable
 * @property {string} reporter
 * @property {string} businessId
 * @property {boolean} hasApiCredentials
 * @property {{ state: string, authorizationExpiresAt: number } | null} connection - null when no shop is connected.
 * @property {string[]} missingHooks - Hooks without a registered script.
 * @property {Array<{ name: string, meant: string }>} misspelledHooks - Hooks of merchants' cartridges with a name that
 *     nobody calls, and the name that is most likely meant.
 * @property {number} patchedWithoutHookAt - When the sweep last found a patch that no hook had applied.
 * @property {Array<{ id: string, ranAt: number }>} jobs - Jobs, and when they last ran.
 * @property {number} clockAheadBy - Milliseconds by which the instance's clock is ahead of TikTok's, by its last
 *     answer.
 * @property {string} timeZone - For example `America/New_York`.
 * @property {string[]} unknownCarriers - Errors about carriers that TikTok does not offer, each once.
 */

/**
 * Something that makes the installation unsafe or incomplete.
 * @typedef {Object} Finding
 * @property {string} code - Stable code, for monitoring.
 * @property {string} [about] - Which one of several, for example the name of an attribute; missing where there is only
 *     one.
 * @property {string} what
 * @property {string} why
 * @property {string} where - Where to change it in Business Manager.
 */

var DAY = 24 * 60 * 60 * 1000;

/** How long a person's confirmation counts. */
var CONFIRMED_FOR = 90 * DAY;

/** How long before its end an authorization becomes a finding. Source: TikTok's webhook 7, sent from 30 days ahead. */
var AUTHORIZATION_AHEAD = 30 * DAY;

/** All checked jobs are scheduled more often than this. */
var RAN_WITHIN = DAY;

/** TikTok refuses calls whose time is off by more than five minutes; part of that passes on the way. */
var CLOCK_TOLERANCE = 2 * 60 * 1000;

/** How long a patch without a hook is worth a note. */
var PATCH_NOTED_FOR = 7 * DAY;
var PROCESSOR = 'TIKTOK_SHOP';
var PREFERENCES = 'Merchant Tools > Site Preferences > Custom Preferences > TikTokShop';

/**
 * Decides what is missing or unsafe; empty when nothing is.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function decideFindings(facts) {
    return testInstanceFindings(facts).concat(
        installationFindings(facts),
        platformFindings(facts),
        jobFindings(facts),
        carrierFindings(facts),
        reporterFindings(facts)
    );
}

/**
 * Notes on what needs no change but is worth knowing.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function decideNotes(facts) {
    return collect([
        facts.isStorefrontProtected && {
            code: 'webhooks_not_possible',
            what: 'TikTok cannot send webhooks to this instance',
            why: 'Their signature and the password of the protected storefront need the same header; the cartridge polls instead',
            where: 'Nothing to do'
        },
        facts.now - facts.patchedWithoutHookAt < PATCH_NOTED_FOR && {
            code: 'patch_without_hook',
            what: 'A status was patched, but no hook ran: the job TikTokShop-ProcessTasks applied it',
            why: "API hooks may be disabled; then TikTok's cancellations take effect minutes late. Patches through SCAPI always arrive that way",
            where: 'Administration > Global Preferences > Feature Switches: Enable Salesforce Commerce Cloud API hook execution'
        }
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
    return collect([
        !facts.isStorefrontProtected && {
            code: 'storefront_unprotected',
            what: 'The storefront is not protected',
            why: 'Anyone could order on a test instance',
            where: 'Administration > Sites > Manage Sites > Site Status: Online (Protected)'
        },
        isOutdated(facts, facts.captureOffConfirmedAt) && {
            code: 'capture_not_confirmed',
            what: 'Nobody has confirmed in the last 90 days that payment capture is off',
            why: 'Other cartridges may capture payments, and this one cannot see it',
            where: PREFERENCES + ' > Payment capture confirmed off'
        },
        isOutdated(facts, facts.mailOffConfirmedAt) && {
            code: 'mail_not_confirmed',
            what: 'Nobody has confirmed in the last 90 days that confirmation mails are off',
            why: 'Other cartridges may write to buyers, and this one cannot see it',
            where: PREFERENCES + ' > Confirmation mail confirmed off'
        }
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
    var metadata = 'Administration > Site Development > Site Import & Export: import the archive again';
    var attributes = facts.missingAttributes.map(function (name) {
        return missing('attribute_missing', 'Attribute ' + name, metadata, name);
    });
    var services = facts.missingServices.map(function (name) {
        return missing(
            'service_missing',
            'The address of service ' + name,
            'Administration > Operations > Services',
            name
        );
    });
    var methods = facts.missingShippingMethods.map(function (name) {
        return missing('shipping_method_missing', 'Shipping method ' + name, metadata, name);
    });
    var others = collect([
        facts.isTokenCheckElsewhere && {
            code: 'token_check_elsewhere',
            what: 'The address of service tiktokshop.token is not https:// and the host name of this instance',
            why: 'A server there could decide who may create orders, and would get the tokens: the cartridge asks nobody and creates no order',
            where: 'Administration > Operations > Services > tiktokshop.token.cred'
        },
        !facts.paymentMethod && missing('payment_method_missing', 'The payment method of TikTok orders', metadata),
        facts.paymentMethod !== null &&
            facts.paymentMethod.isActive && {
                code: 'payment_method_active',
                what: 'The payment method of TikTok orders is enabled',
                why: 'Storefront buyers could choose it and pay nothing',
                where: 'Merchant Tools > Ordering > Payment Methods'
            },
        facts.paymentMethod !== null &&
            facts.paymentMethod.processorId !== PROCESSOR && {
                code: 'payment_processor_wrong',
                what: 'The payment method of TikTok orders does not have the processor ' + PROCESSOR,
                why: 'Another processor may capture what TikTok has captured',
                where: 'Merchant Tools > Ordering > Payment Methods'
            },
        !facts.hasOversellList &&
            missing('oversell_list_missing', 'The inventory list for lines without stock', metadata),
        !facts.areCarriersReadable && {
            code: 'carriers_unreadable',
            what: 'The carrier names are not valid JSON',
            why: "The cartridge cannot report carriers by TikTok's own names",
            where: PREFERENCES + ' > Carriers'
        }
    ]);
    return attributes.concat(services, methods, others);
}

/**
 * What the platform does not do for us: hooks, clock, time zone.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function platformFindings(facts) {
    var hooks = facts.missingHooks.map(function (name) {
        return {
            code: 'hook_missing',
            about: name,
            what: 'No script is registered for the hook ' + name,
            why: 'Patches of TikTok would wait for the next job, or storefronts could use the payment method',
            where: 'Administration > Sites > Manage Sites > Settings > Cartridges: int_tiktokshop'
        };
    });
    var misspelled = facts.misspelledHooks.map(function (_ref) {
        var name = _ref.name,
            meant = _ref.meant;
        return {
            code: 'hook_misspelled',
            about: name,
            what:
                'A cartridge registers a script for the hook ' +
                name +
                ', which does not exist; the nearest is ' +
                meant,
            why: 'Nobody calls the script, so what it should do does not happen',
            where: 'hooks.json of the cartridge that registers it'
        };
    });
    return hooks.concat(
        misspelled,
        collect([
            Math.abs(facts.clockAheadBy) > CLOCK_TOLERANCE && {
                code: 'clock_off',
                about: String(Math.round(Math.abs(facts.clockAheadBy) / 1000)),
                what:
                    'The clock differs from that of TikTok by ' +
                    Math.round(Math.abs(facts.clockAheadBy) / 1000) +
                    ' seconds',
                why: 'TikTok refuses calls whose time is off by more than five minutes',
                where: 'Ask Salesforce support: the clock of an instance cannot be set'
            },
            facts.timeZone === '' &&
                missing('time_zone_missing', 'The time zone of the site', 'Merchant Tools > Site Preferences > Locales')
        ])
    );
}

/**
 * A script cannot read the schedule of a job, but can see when the job last ran.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function jobFindings(facts) {
    return facts.jobs
        .filter(function (job) {
            return facts.now - job.ranAt > RAN_WITHIN;
        })
        .map(function (job) {
            return {
                code: 'job_not_running',
                about: job.id,
                what: job.ranAt === 0 ? job.id + ' has never run' : job.id + ' has not run for a day',
                why: "The job's work waits, but TikTok's deadlines do not",
                where: 'Administration > Operations > Jobs > ' + job.id + ' > Schedule and History'
            };
        });
}

/**
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function carrierFindings(facts) {
    return facts.unknownCarriers.map(function (what) {
        return {
            code: 'carrier_unmapped',
            about: what,
            what: what,
            why: 'Shipments with this carrier do not reach TikTok',
            where: PREFERENCES + ' > Carriers, then retry the tasks'
        };
    });
}

/**
 * @param {string} code
 * @param {string} what
 * @param {string} where
 * @param {string} [about]
 * @returns {Finding}
 */
function missing(code, what, where, about) {
    var finding = {
        code: code,
        what: what + ' is missing',
        why: 'The integration cannot work without it',
        where: where
    };
    if (about !== undefined) {
        finding.about = about;
    }
    return finding;
}

/**
 * What the reporter needs.
 * @param {InstanceFacts} facts
 * @returns {Finding[]}
 */
function reporterFindings(facts) {
    if (facts.reporter === 'feed') {
        return collect([
            facts.businessId === '' &&
                missing('business_id_missing', 'The business id for the feed', PREFERENCES + ' > Business id')
        ]);
    }
    if (facts.reporter !== 'cartridge') {
        return [];
    }
    var reconnect = 'Connect the shop again';
    return collect([
        !facts.hasApiCredentials &&
            missing(
                'app_key_missing',
                'App key or secret',
                'Administration > Operations > Services > tiktokshop.openapi.cred'
            ),
        !facts.connection && missing('shop_not_connected', 'The connection to a TikTok shop', reconnect),
        facts.connection !== null &&
            facts.connection.state !== 'connected' && {
                code: 'authorization_lost',
                what: 'TikTok no longer accepts the authorization of the shop',
                why: 'Shipments and cancellations do not reach TikTok',
                where: reconnect
            },
        facts.connection !== null &&
            facts.connection.authorizationExpiresAt - facts.now < AUTHORIZATION_AHEAD && {
                code: 'authorization_ends',
                what: 'The authorization of the shop expires within 30 days',
                why: 'Shipments and cancellations will then not reach TikTok',
                where: reconnect
            }
    ]);
}

/**
 * @param {Array<Finding | false>} candidates
 * @returns {Finding[]}
 */
function collect(candidates) {
    var findings = [];
    candidates.forEach(function (candidate) {
        if (candidate) {
            findings.push(candidate);
        }
    });
    return findings;
}

module.exports = {
    decideFindings: decideFindings,
    decideNotes: decideNotes
};
