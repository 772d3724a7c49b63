/** What a script can see of the instance. Times in milliseconds since the epoch, 0 for never. */
export interface InstanceFacts {
    now: number;
    isProduction: boolean;
    isStorefrontProtected: boolean;
    captureOffConfirmedAt: number;
    mailOffConfirmedAt: number;
    /** null when the method does not exist. */
    paymentMethod: { isActive: boolean; processorId: string } | null;
    /** For example `Basket.externalOrderId`. */
    missingAttributes: string[];
    /** Services without an address or without a configuration. */
    missingServices: string[];
    /** Whether the address of the token check is not this instance over https. */
    isTokenCheckElsewhere: boolean;
    missingShippingMethods: string[];
    hasOversellList: boolean;
    areCarriersReadable: boolean;
    reporter: string;
    businessId: string;
    hasApiCredentials: boolean;
    /** null when no shop is connected. */
    connection: { state: string; authorizationExpiresAt: number } | null;
    /** Hooks without a registered script. */
    missingHooks: string[];
    /** Hooks of merchants' cartridges with a name that nobody calls, and the name that is most likely meant. */
    misspelledHooks: Array<{ name: string; meant: string }>;
    /** When the sweep last found a patch that no hook had applied. */
    patchedWithoutHookAt: number;
    /** Jobs, and when they last ran. */
    jobs: Array<{ id: string; ranAt: number }>;
    /** Milliseconds by which the instance's clock is ahead of TikTok's, by its last answer. */
    clockAheadBy: number;
    /** For example `America/New_York`. */
    timeZone: string;
    /** Errors about carriers that TikTok does not offer, each once. */
    unknownCarriers: string[];
}

/** Something that makes the installation unsafe or incomplete. */
export interface Finding {
    /** Stable code, for monitoring. */
    code: string;
    /** Which one of several, for example the name of an attribute; missing where there is only one. */
    about?: string;
    what: string;
    why: string;
    /** Where to change it in Business Manager. */
    where: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** How long a person's confirmation counts. */
const CONFIRMED_FOR = 90 * DAY;
/** How long before its end an authorization becomes a finding. Source: TikTok's webhook 7, sent from 30 days ahead. */
const AUTHORIZATION_AHEAD = 30 * DAY;
/** All checked jobs are scheduled more often than this. */
const RAN_WITHIN = DAY;
/** TikTok refuses calls whose time is off by more than five minutes; part of that passes on the way. */
const CLOCK_TOLERANCE = 2 * 60 * 1000;
/** How long a patch without a hook is worth a note. */
const PATCH_NOTED_FOR = 7 * DAY;
const PROCESSOR = 'TIKTOK_SHOP';
const PREFERENCES = 'Merchant Tools > Site Preferences > Custom Preferences > TikTokShop';

/** Decides what is missing or unsafe; empty when nothing is. */
export function decideFindings(facts: InstanceFacts): Finding[] {
    return testInstanceFindings(facts).concat(
        installationFindings(facts),
        platformFindings(facts),
        jobFindings(facts),
        carrierFindings(facts),
        reporterFindings(facts)
    );
}

/** Notes on what needs no change but is worth knowing. */
export function decideNotes(facts: InstanceFacts): Finding[] {
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

/** Staging and development: no real buyer, no real money, no real mail. */
function testInstanceFindings(facts: InstanceFacts): Finding[] {
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

function isOutdated(facts: InstanceFacts, confirmedAt: number): boolean {
    return confirmedAt > facts.now || facts.now - confirmedAt > CONFIRMED_FOR;
}

function installationFindings(facts: InstanceFacts): Finding[] {
    const metadata = 'Administration > Site Development > Site Import & Export: import the archive again';
    const attributes = facts.missingAttributes.map((name) =>
        missing('attribute_missing', 'Attribute ' + name, metadata, name)
    );
    const services = facts.missingServices.map((name) =>
        missing('service_missing', 'The address of service ' + name, 'Administration > Operations > Services', name)
    );
    const methods = facts.missingShippingMethods.map((name) =>
        missing('shipping_method_missing', 'Shipping method ' + name, metadata, name)
    );
    const others = collect([
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

/** What the platform does not do for us: hooks, clock, time zone. */
function platformFindings(facts: InstanceFacts): Finding[] {
    const hooks: Finding[] = facts.missingHooks.map((name) => ({
        code: 'hook_missing',
        about: name,
        what: 'No script is registered for the hook ' + name,
        why: 'Patches of TikTok would wait for the next job, or storefronts could use the payment method',
        where: 'Administration > Sites > Manage Sites > Settings > Cartridges: int_tiktokshop'
    }));
    const misspelled: Finding[] = facts.misspelledHooks.map(({ name, meant }) => ({
        code: 'hook_misspelled',
        about: name,
        what: 'A cartridge registers a script for the hook ' + name + ', which does not exist; the nearest is ' + meant,
        why: 'Nobody calls the script, so what it should do does not happen',
        where: 'hooks.json of the cartridge that registers it'
    }));
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

/** A script cannot read the schedule of a job, but can see when the job last ran. */
function jobFindings(facts: InstanceFacts): Finding[] {
    return facts.jobs
        .filter((job) => facts.now - job.ranAt > RAN_WITHIN)
        .map((job) => ({
            code: 'job_not_running',
            about: job.id,
            what: job.ranAt === 0 ? job.id + ' has never run' : job.id + ' has not run for a day',
            why: "The job's work waits, but TikTok's deadlines do not",
            where: 'Administration > Operations > Jobs > ' + job.id + ' > Schedule and History'
        }));
}

function carrierFindings(facts: InstanceFacts): Finding[] {
    return facts.unknownCarriers.map((what) => ({
        code: 'carrier_unmapped',
        about: what,
        what: what,
        why: 'Shipments with this carrier do not reach TikTok',
        where: PREFERENCES + ' > Carriers, then retry the tasks'
    }));
}

function missing(code: string, what: string, where: string, about?: string): Finding {
    const finding: Finding = {
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

/** What the reporter needs. */
function reporterFindings(facts: InstanceFacts): Finding[] {
    if (facts.reporter === 'feed') {
        return collect([
            facts.businessId === '' &&
                missing('business_id_missing', 'The business id for the feed', PREFERENCES + ' > Business id')
        ]);
    }
    if (facts.reporter !== 'cartridge') {
        return [];
    }
    const reconnect = 'Connect the shop again';
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

function collect(candidates: Array<Finding | false>): Finding[] {
    const findings: Finding[] = [];
    candidates.forEach((candidate) => {
        if (candidate) {
            findings.push(candidate);
        }
    });
    return findings;
}
