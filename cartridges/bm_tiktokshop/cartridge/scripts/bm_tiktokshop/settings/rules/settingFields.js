'use strict';

/**
 * How the value of a setting is entered and checked.
 * @typedef {'choice' | 'flag' | 'text' | 'prefix' | 'amount' | 'minutes' | 'hours' | 'days' | 'calls' | 'percent' |
 *     'mail' | 'mails' | 'list' | 'names' | 'link' | 'date' | 'day' | 'inventory' | 'payment' | 'locale'} SettingType
 */

/**
 * One setting. Its texts are `setting.<id>`, `setting.<id>.help` and, for a choice, `setting.<id>.<value>`.
 * @typedef {Object} SettingField
 * @property {string} id - Id of the site preference.
 * @property {SettingType} type
 * @property {string} fallback - The default; empty for none.
 * @property {string[]} values - The values of a choice.
 */

/**
 * Settings that are shown together. Its text is `settings.<name>`.
 * @typedef {Object} SettingSection
 * @property {string} name
 * @property {SettingField[]} fields
 */

var FLAG = ['true', 'false'];

/** All settings except the carriers, which are a table. Defaults as in the metadata. */
var SECTIONS = [
    {
        name: 'orders',
        fields: [
            choice('tiktokShopMode', ['connector', 'direct']),
            field('tiktokShopOrderNoPrefix', 'prefix', 'TTS-'),
            field('tiktokShopPaymentMethod', 'payment', 'SOCIAL_PAY'),
            field('tiktokShopCustomerEmail', 'mail', 'tiktok-buyer@example.org'),
            field('tiktokShopDefaultPromotionID', 'text', 'TikTokPromo'),
            field('tiktokShopTokenClientIds', 'list', ''),
            field('tiktokShopTrustedCreators', 'names', ''),
            flag('tiktokShopFailuresAs400', 'false')
        ]
    },

    {
        name: 'holding',
        fields: [
            choice('tiktokShopHeldOrders', ['NOTCONFIRMED', 'CREATED']),
            choice('tiktokShopNewOrdersTaken', ['unknown', 'nobody', 'export', 'salesforce']),
            field('tiktokShopCreatedKeptConfirmed', 'date', ''),
            field('tiktokShopHoldHours', 'hours', '24'),
            field('tiktokShopTotalsTolerance', 'amount', '0.01'),
            field('tiktokShopInventoryListID', 'inventory', ''),
            field('tiktokShopOversellInventoryListID', 'inventory', 'tiktokshop_oversell')
        ]
    },

    {
        name: 'reporting',
        fields: [
            choice('tiktokShopReporter', ['feed', 'cartridge', 'oms']),
            field('tiktokShopBusinessId', 'text', ''),
            choice('tiktokShopCancelRequests', ['automatic', 'operations']),
            choice('tiktokShopReturnStock', ['none', 'inventory']),
            flag('tiktokShopOwnsOrderStatus', 'true'),
            field('tiktokShopOmsClockMinutes', 'minutes', '5'),
            field('tiktokShopAuthorizationLink', 'link', ''),
            field('tiktokShopCallsPerDay', 'calls', '10000'),
            field('tiktokShopCallsKept', 'percent', '20')
        ]
    },

    {
        name: 'objects',
        fields: [
            field('tiktokShopLedgerDays', 'days', '7'),
            field('tiktokShopReconcileDays', 'days', '7'),
            field('tiktokShopCountedTypes', 'names', '')
        ]
    },

    {
        name: 'alerts',
        fields: [
            field('tiktokShopAlertRecipients', 'mails', ''),
            field('tiktokShopAlertSender', 'mail', ''),
            field('tiktokShopOperationsLocale', 'locale', '')
        ]
    },

    {
        name: 'confirmations',
        fields: [field('tiktokShopCaptureOffConfirmed', 'date', ''), field('tiktokShopMailOffConfirmed', 'date', '')]
    },

    {
        name: 'expiries',
        fields: [
            field('tiktokShopAccessKeyExpires', 'day', ''),
            field('tiktokShopClientSecretExpires', 'day', ''),
            field('tiktokShopCertificateExpires', 'day', '')
        ]
    }
];

/**
 * All fields, in the order of the page.
 * @returns {SettingField[]}
 */
function settingFields() {
    return SECTIONS.reduce(function (fields, section) {
        return fields.concat(section.fields);
    }, []);
}

/**
 * @param {string} id
 * @param {SettingType} type
 * @param {string} fallback
 * @returns {SettingField}
 */
function field(id, type, fallback) {
    return { id: id, type: type, fallback: fallback, values: [] };
}

/**
 * The first value is the default.
 * @param {string} id
 * @param {string[]} values
 * @returns {SettingField}
 */
function choice(id, values) {
    return { id: id, type: 'choice', fallback: values[0], values: values };
}

/**
 * @param {string} id
 * @param {string} fallback
 * @returns {SettingField}
 */
function flag(id, fallback) {
    return { id: id, type: 'flag', fallback: fallback, values: FLAG };
}

module.exports = {
    SECTIONS: SECTIONS,
    settingFields: settingFields
};
