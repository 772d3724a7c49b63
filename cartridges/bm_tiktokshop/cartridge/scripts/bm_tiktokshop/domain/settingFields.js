'use strict';

var FLAG = ['true', 'false'];

/** All settings but the carriers, which are a table. Defaults are those of the metadata. */
var SECTIONS = [
    {
        name: 'orders',
        fields: [
            choice('tiktokShopMode', ['connector', 'direct']),
            field('tiktokShopOrderNoPrefix', 'text', 'TTS-'),
            field('tiktokShopPaymentMethod', 'payment', 'SOCIAL_PAY'),
            field('tiktokShopCustomerEmail', 'mail', ''),
            field('tiktokShopDefaultPromotionID', 'text', 'TikTokPromo'),
            field('tiktokShopTokenClientIds', 'list', ''),
            flag('tiktokShopFailuresAs400', 'false')
        ]
    },

    {
        name: 'holding',
        fields: [
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
            flag('tiktokShopOwnsOrderStatus', 'true'),
            field('tiktokShopAuthorizationLink', 'link', '')
        ]
    },

    {
        name: 'alerts',
        fields: [field('tiktokShopAlertRecipients', 'mails', ''), field('tiktokShopAlertSender', 'mail', '')]
    },

    {
        name: 'confirmations',
        fields: [field('tiktokShopCaptureOffConfirmed', 'date', ''), field('tiktokShopMailOffConfirmed', 'date', '')]
    }
];

/** All fields, in their order. */
function settingFields() {
    return SECTIONS.reduce(function (fields, section) {
        return fields.concat(section.fields);
    }, []);
}

function field(id, type, fallback) {
    return { id: id, type: type, fallback: fallback, values: [] };
}

/** The first value is the default. */
function choice(id, values) {
    return { id: id, type: 'choice', fallback: values[0], values: values };
}

function flag(id, fallback) {
    return { id: id, type: 'flag', fallback: fallback, values: FLAG };
}

module.exports = {
    SECTIONS: SECTIONS,
    settingFields: settingFields
};
