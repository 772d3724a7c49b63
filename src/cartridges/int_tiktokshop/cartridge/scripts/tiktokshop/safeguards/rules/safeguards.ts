import { DAY, MINUTE } from '../../platform/rules/durations';
import { isEnding } from '../../platform/rules/ending';
import type { InstanceFacts } from './instanceFacts';
import { MOST_OBJECTS, SHORTENED_FROM, WARNED_FROM } from '../../platform/rules/objectLimit';

/** Something that makes the installation unsafe or incomplete. Its words are in the resource bundle. */
export interface Finding {
    /** Stable code, for monitoring. */
    code: string;
    /** Which one of several, for example the name of an attribute; empty where there is only one. */
    about: string;
    /** The name that was most likely meant, where `about` is misspelled. */
    meant?: string;
}

/** How long a person's confirmation counts. */
const CONFIRMED_FOR = 90 * DAY;
/** How long before its end an authorization becomes a finding. Source: TikTok's webhook 7, sent from 30 days ahead. */
const AUTHORIZATION_AHEAD = 30 * DAY;
/** All checked jobs but the daily ones are scheduled more often than this. */
const RAN_WITHIN = DAY;
const DAILY_RAN_WITHIN = 2 * DAY;
/** Beyond, times that people and jobs go by are noticeably wrong. */
const CLOCK_TOLERANCE = 2 * MINUTE;
/** How long a patch without a hook is worth a note. */
const PATCH_NOTED_FOR = 7 * DAY;
const PROCESSOR = 'TIKTOK_SHOP';

/** Decides what is missing or unsafe; empty when nothing is. */
export function decideFindings(facts: InstanceFacts): Finding[] {
    return testInstanceFindings(facts).concat(
        installationFindings(facts),
        holdFindings(facts),
        platformFindings(facts),
        jobFindings(facts),
        objectFindings(facts),
        directFindings(facts),
        oneEach('calls_used_up', facts.shopsWithoutCalls),
        facts.unknownCarriers.map((error) => ({ code: 'carrier_unmapped', about: error })),
        oneEach('feed_carrier_unknown', facts.unknownFeedCarriers),
        reporterFindings(facts),
        expiryFindings(facts),
        facts.replacedSettings.length > 0 ? oneEach('settings_replaced', [facts.replacedSettings.join(', ')]) : []
    );
}

/** Notes on what needs no change but is worth knowing. */
export function decideNotes(facts: InstanceFacts): Finding[] {
    return codesWhere([
        ['new_orders_unknown', facts.newOrdersTaken === 'unknown'],
        ['webhooks_not_possible', facts.isStorefrontProtected],
        ['patch_without_hook', facts.now - facts.patchedWithoutHookAt < PATCH_NOTED_FOR]
    ]);
}

/** Staging and development: no real buyer, no real money, no real mail. */
function testInstanceFindings(facts: InstanceFacts): Finding[] {
    if (facts.isProduction) {
        return [];
    }
    return codesWhere([
        ['storefront_unprotected', !facts.isStorefrontProtected],
        ['capture_not_confirmed', isOutdated(facts, facts.captureOffConfirmedAt)],
        ['mail_not_confirmed', isOutdated(facts, facts.mailOffConfirmedAt)]
    ]);
}

function isOutdated(facts: InstanceFacts, confirmedAt: number): boolean {
    return confirmedAt > facts.now || facts.now - confirmedAt > CONFIRMED_FOR;
}

function installationFindings(facts: InstanceFacts): Finding[] {
    const method = facts.paymentMethod;
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

/** Whether held orders stay where they are, and large ones get where they should. */
function holdFindings(facts: InstanceFacts): Finding[] {
    const isTaken = facts.newOrdersTaken === 'export' || facts.newOrdersTaken === 'salesforce';
    const found = codesWhere([
        ['held_orders_leave', isTaken && !facts.areHeldCreated],
        ['created_not_confirmed', facts.areHeldCreated && isOutdated(facts, facts.createdKeptConfirmedAt)]
    ]);
    return found.concat(oneEach('order_too_large', facts.newOrdersTaken === 'salesforce' ? facts.largeOrders : []));
}

/** What the platform does not do for us: hooks, clock, time zone. */
function platformFindings(facts: InstanceFacts): Finding[] {
    const clockOff = Math.abs(facts.clockAheadBy);
    const misspelled = facts.misspelledHooks.map((hook) => ({
        code: 'hook_misspelled',
        about: hook.name,
        meant: hook.meant
    }));
    return oneEach('hook_missing', facts.missingHooks).concat(
        misspelled,
        clockOff > CLOCK_TOLERANCE ? oneEach('clock_off', [String(Math.round(clockOff / 1000))]) : [],
        codesWhere([['time_zone_missing', facts.timeZone === '']])
    );
}

/** A script cannot read the schedule of a job, but can see when the job last ran. */
function jobFindings(facts: InstanceFacts): Finding[] {
    const late = facts.jobs.filter((job) => facts.now - job.ranAt > (job.isDaily ? DAILY_RAN_WITHIN : RAN_WITHIN));
    return oneEach(
        'job_not_running',
        late.map((job) => job.id)
    );
}

/** Near the limit of an instance every cartridge fails to create custom objects. */
function objectFindings(facts: InstanceFacts): Finding[] {
    const count = facts.customObjects;
    const code = count >= SHORTENED_FROM * MOST_OBJECTS ? 'objects_shortened' : 'objects_many';
    const findings = oneEach('counted_type_unknown', facts.unknownTypes);
    return count >= WARNED_FROM * MOST_OBJECTS ? findings.concat(oneEach(code, [String(count)])) : findings;
}

/** What keeps the cartridge from importing orders, or from importing them right. */
function directFindings(facts: InstanceFacts): Finding[] {
    return oneEach('shop_misfit', facts.misfitShops).concat(
        oneEach('feed_unread', facts.unreadFeedShops),
        oneEach('warehouse_unmapped', facts.unmappedWarehouses),
        oneEach('warehouse_list_missing', facts.missingLists),
        codesWhere([['self_locked', facts.isDirect && facts.isSelfLocked]])
    );
}

/** What the reporter needs, and the import. */
function reporterFindings(facts: InstanceFacts): Finding[] {
    const isFeed = facts.reporters.indexOf('feed') >= 0;
    const isCalling = facts.isDirect || facts.reporters.indexOf('cartridge') >= 0;
    const shop = isCalling ? facts.connection : null;
    return codesWhere([
        ['business_id_missing', isFeed && facts.businessId === ''],
        ['app_key_missing', isCalling && !facts.hasApiCredentials],
        ['shop_not_connected', isCalling && shop === null],
        ['authorization_lost', shop !== null && shop.state !== 'connected'],
        ['authorization_ends', shop !== null && shop.authorizationExpiresAt - facts.now < AUTHORIZATION_AHEAD]
    ]);
}

/** What ends soon or has ended, each with its day. */
function expiryFindings(facts: InstanceFacts): Finding[] {
    return facts.expiries
        .filter((expiry) => isEnding(expiry.endsAt, facts.now))
        .map((expiry) => ({
            code: expiry.name + '_ends',
            about: new Date(expiry.endsAt).toISOString().slice(0, 10)
        }));
}

/** The codes of the candidates that apply. */
function codesWhere(candidates: Array<[string, boolean]>): Finding[] {
    return candidates.filter((candidate) => candidate[1]).map((candidate) => ({ code: candidate[0], about: '' }));
}

function oneEach(code: string, names: string[]): Finding[] {
    return names.map((name) => ({ code: code, about: name }));
}
