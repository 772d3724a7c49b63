import { expect } from 'chai';
import { decideFindings, decideNotes } from '#cartridge/safeguards/rules/safeguards';
import type { Finding } from '#cartridge/safeguards/rules/safeguards';
import type { InstanceFacts } from '#cartridge/safeguards/rules/instanceFacts';
import { DAY } from '#helpers/durations';

const NOW = Date.parse('2026-11-23T10:00:00Z');

/** A production instance on which all is well, unless it says otherwise. */
function instance(facts: Partial<InstanceFacts> = {}): InstanceFacts {
    return {
        now: NOW,
        isProduction: true,
        isStorefrontProtected: false,
        captureOffConfirmedAt: NOW,
        mailOffConfirmedAt: NOW,
        paymentMethod: { isActive: false, processorId: 'TIKTOK_SHOP' },
        isPrefixTooLong: false,
        missingAttributes: [],
        missingServices: [],
        servicesWithoutSecret: [],
        servicesInClear: [],
        isTokenCheckElsewhere: false,
        missingShippingMethods: [],
        newOrdersTaken: 'nobody',
        areHeldCreated: false,
        createdKeptConfirmedAt: 0,
        largeOrders: [],
        hasOversellList: true,
        areCarriersReadable: true,
        reporters: ['oms'],
        businessId: '',
        hasApiCredentials: false,
        connection: null,
        missingHooks: [],
        misspelledHooks: [],
        patchedWithoutHookAt: 0,
        misfitShops: [],
        shopsWithoutCalls: [],
        unreadFeedShops: [],
        unmappedWarehouses: [],
        missingLists: [],
        isDirect: false,
        isSelfLocked: false,
        jobs: [{ id: 'TikTokShop-Watch', ranAt: NOW }],
        clockAheadBy: 0,
        timeZone: 'America/New_York',
        customObjects: 0,
        unknownTypes: [],
        unknownCarriers: [],
        unknownFeedCarriers: [],
        expiries: [],
        replacedSettings: [],
        ...facts
    };
}

const found = (facts: Partial<InstanceFacts>): Finding[] => decideFindings(instance(facts));
const noted = (facts: Partial<InstanceFacts>): string[] => decideNotes(instance(facts)).map(({ code }) => code);

/** A finding that can occur only once. */
const one = (code: string): Finding[] => [{ code, about: '' }];

describe('The findings of an instance', () => {
    it('are none where all is well', () => expect(found({})).to.deep.equal([]));

    const connected = { state: 'connected', authorizationExpiresAt: NOW + 30 * DAY };
    const cartridge: Partial<InstanceFacts> = {
        reporters: ['cartridge', 'oms'],
        hasApiCredentials: true,
        connection: connected
    };
    const direct: Partial<InstanceFacts> = {
        reporters: ['oms'],
        isDirect: true,
        hasApiCredentials: true,
        connection: connected
    };
    const sandbox: Partial<InstanceFacts> = { isProduction: false, isStorefrontProtected: true };
    const held: Partial<InstanceFacts> = { areHeldCreated: true, createdKeptConfirmedAt: NOW };

    const cases: Array<[string, Partial<InstanceFacts>, Finding[]]> = [
        ['a test instance that is protected, with both confirmations', sandbox, []],
        [
            'a test instance without a password',
            { ...sandbox, isStorefrontProtected: false },
            one('storefront_unprotected')
        ],
        ['a confirmation of 90 days ago', { ...sandbox, captureOffConfirmedAt: NOW - 90 * DAY }, []],
        [
            'a confirmation of capture that is older',
            { ...sandbox, captureOffConfirmedAt: NOW - 90 * DAY - 1 },
            one('capture_not_confirmed')
        ],
        [
            'a confirmation of mail in the future',
            { ...sandbox, mailOffConfirmedAt: NOW + 1 },
            one('mail_not_confirmed')
        ],
        ['production without any confirmation', { captureOffConfirmedAt: 0, mailOffConfirmedAt: 0 }, []],

        [
            'attributes that are missing',
            { missingAttributes: ['Basket.a', 'Order.b'] },
            [
                { code: 'attribute_missing', about: 'Basket.a' },
                { code: 'attribute_missing', about: 'Order.b' }
            ]
        ],
        ['a service that is missing', { missingServices: ['s'] }, [{ code: 'service_missing', about: 's' }]],
        [
            'a service without a secret',
            { servicesWithoutSecret: ['s'] },
            [{ code: 'service_without_secret', about: 's' }]
        ],
        ['a service without https', { servicesInClear: ['s'] }, [{ code: 'service_in_clear', about: 's' }]],
        [
            'a shipping method that is missing',
            { missingShippingMethods: ['TTS004'] },
            [{ code: 'shipping_method_missing', about: 'TTS004' }]
        ],
        ['a token check elsewhere', { isTokenCheckElsewhere: true }, one('token_check_elsewhere')],
        ['a prefix that is too long', { isPrefixTooLong: true }, one('prefix_too_long')],
        ['a shop that does not fit the site', { misfitShops: ['s'] }, [{ code: 'shop_misfit', about: 's' }]],
        ['a shop without calls', { shopsWithoutCalls: ['s'] }, [{ code: 'calls_used_up', about: 's' }]],
        ['a shop whose feed is not read', { unreadFeedShops: ['s'] }, [{ code: 'feed_unread', about: 's' }]],
        [
            'a warehouse without a list',
            { unmappedWarehouses: ['s: 1'] },
            [{ code: 'warehouse_unmapped', about: 's: 1' }]
        ],
        ['a list that is gone', { missingLists: ['s: l'] }, [{ code: 'warehouse_list_missing', about: 's: l' }]],
        ['a password of the storefront without direct mode', { isSelfLocked: true }, []],
        ['one that keeps the import out', { ...direct, isSelfLocked: true }, one('self_locked')],
        ['direct mode with all it needs, also where the OMS reports', direct, []],
        ['direct mode without an app', { ...direct, hasApiCredentials: false }, one('app_key_missing')],
        ['direct mode without a shop', { ...direct, connection: null }, one('shop_not_connected')],
        [
            'direct mode with an authorization that ends',
            { ...direct, connection: { ...connected, authorizationExpiresAt: NOW + 30 * DAY - 1 } },
            one('authorization_ends')
        ],
        ['no payment method', { paymentMethod: null }, one('payment_method_missing')],
        [
            'a payment method that the storefront offers',
            { paymentMethod: { isActive: true, processorId: 'TIKTOK_SHOP' } },
            one('payment_method_active')
        ],
        [
            'another payment processor',
            { paymentMethod: { isActive: false, processorId: 'BASIC_CREDIT' } },
            one('payment_processor_wrong')
        ],
        ['no list for oversold products', { hasOversellList: false }, one('oversell_list_missing')],
        ['carriers that cannot be read', { areCarriersReadable: false }, one('carriers_unreadable')],

        ['an export that takes held orders', { newOrdersTaken: 'export' }, one('held_orders_leave')],
        ['Salesforce that takes held orders', { newOrdersTaken: 'salesforce' }, one('held_orders_leave')],
        ['an export where held orders stay created', { newOrdersTaken: 'export', ...held }, []],
        ['created orders whose keeping is not confirmed', { areHeldCreated: true }, one('created_not_confirmed')],
        [
            'orders that are too large for Salesforce',
            { newOrdersTaken: 'salesforce', ...held, largeOrders: ['O1'] },
            [{ code: 'order_too_large', about: 'O1' }]
        ],
        ['large orders that another system takes', { newOrdersTaken: 'export', ...held, largeOrders: ['O1'] }, []],

        ['a hook that is missing', { missingHooks: ['h'] }, [{ code: 'hook_missing', about: 'h' }]],
        [
            'a hook that is misspelled',
            { misspelledHooks: [{ name: 'hoook', meant: 'hook' }] },
            [{ code: 'hook_misspelled', about: 'hoook', meant: 'hook' }]
        ],
        ['a clock that is two minutes fast', { clockAheadBy: 120000 }, []],
        ['a clock that is faster', { clockAheadBy: 121400 }, [{ code: 'clock_off', about: '121' }]],
        ['a clock that is slower', { clockAheadBy: -181000 }, [{ code: 'clock_off', about: '181' }]],
        ['no time zone', { timeZone: '' }, one('time_zone_missing')],

        ['a job that ran a day ago', { jobs: [{ id: 'j', ranAt: NOW - DAY }] }, []],
        ['a daily job that ran two days ago', { jobs: [{ id: 'j', isDaily: true, ranAt: NOW - 2 * DAY }] }, []],
        [
            'a daily job that ran before',
            { jobs: [{ id: 'j', isDaily: true, ranAt: NOW - 2 * DAY - 1 }] },
            [{ code: 'job_not_running', about: 'j' }]
        ],
        [
            'a job that ran before, next to one that runs',
            {
                jobs: [
                    { id: 'j', ranAt: NOW - DAY - 1 },
                    { id: 'k', ranAt: NOW }
                ]
            },
            [{ code: 'job_not_running', about: 'j' }]
        ],

        ['fewer objects than people are warned of', { customObjects: 239999 }, []],
        ['many objects', { customObjects: 240000 }, [{ code: 'objects_many', about: '240000' }]],
        ['objects short of the second limit', { customObjects: 319999 }, [{ code: 'objects_many', about: '319999' }]],
        ['too many objects', { customObjects: 320000 }, [{ code: 'objects_shortened', about: '320000' }]],
        ['a type to count that there is not', { unknownTypes: ['T'] }, [{ code: 'counted_type_unknown', about: 'T' }]],
        [
            'a carrier that TikTok does not offer',
            { unknownCarriers: ['Pigeon'] },
            [{ code: 'carrier_unmapped', about: 'Pigeon' }]
        ],

        [
            'a carrier of the feed that TikTok does not offer',
            { unknownFeedCarriers: ['Pigeon'] },
            [{ code: 'feed_carrier_unknown', about: 'Pigeon' }]
        ],
        ['a feed without a business id', { reporters: ['feed', 'oms'] }, one('business_id_missing')],
        ['a feed with one', { reporters: ['feed'], businessId: 'b' }, []],
        ['a cartridge with all it needs', cartridge, []],
        ['a cartridge without an app', { ...cartridge, hasApiCredentials: false }, one('app_key_missing')],
        ['a cartridge without a shop', { ...cartridge, connection: null }, one('shop_not_connected')],
        [
            'a shop that has withdrawn its authorization',
            { ...cartridge, connection: { ...connected, state: 'lost' } },
            one('authorization_lost')
        ],
        [
            'an authorization that ends within 30 days',
            { ...cartridge, connection: { ...connected, authorizationExpiresAt: NOW + 30 * DAY - 1 } },
            one('authorization_ends')
        ],
        ['a lost shop without a reporter', { connection: { state: 'lost', authorizationExpiresAt: 0 } }, []],

        [
            'what ends soon, with its day',
            {
                expiries: [
                    { name: 'access_key', about: '', endsAt: NOW + DAY },
                    { name: 'certificate', about: '', endsAt: NOW + 31 * DAY },
                    { name: 'client_secret', about: '', endsAt: 0 }
                ]
            },
            [{ code: 'access_key_ends', about: '2026-11-24' }]
        ],
        [
            'settings that were replaced, as one',
            { replacedSettings: ['a: x > y', 'b'] },
            [{ code: 'settings_replaced', about: 'a: x > y, b' }]
        ]
    ];
    cases.forEach(([what, facts, findings]) =>
        it(`with ${what}: ${findings.map(({ code }) => code).join(', ') || 'none'}`, () =>
            expect(found(facts)).to.deep.equal(findings))
    );
});

describe('The notes on an instance', () => {
    it('are none where all is known', () => expect(noted({})).to.deep.equal([]));

    it('name what is worth knowing', () => {
        expect(noted({ newOrdersTaken: 'unknown' })).to.deep.equal(['new_orders_unknown']);
        expect(noted({ isStorefrontProtected: true })).to.deep.equal(['webhooks_not_possible']);
    });

    it('keep a patch without a hook for a week', () => {
        expect(noted({ patchedWithoutHookAt: NOW - 7 * DAY + 1 })).to.deep.equal(['patch_without_hook']);
        expect(noted({ patchedWithoutHookAt: NOW - 7 * DAY })).to.deep.equal([]);
    });
});
