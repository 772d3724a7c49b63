/** How the value of a setting is entered and checked. */
export type SettingType =
    | 'choice'
    | 'flag'
    | 'text'
    /** Prefix of order numbers. */
    | 'prefix'
    | 'amount'
    | 'minutes'
    | 'hours'
    | 'days'
    | 'calls'
    | 'percent'
    | 'mail'
    | 'mails'
    | 'list'
    | 'names'
    | 'link'
    /** A day up to today. */
    | 'date'
    /** Any day. */
    | 'day'
    /** Id of an inventory list. */
    | 'inventory'
    /** Id of a payment method. */
    | 'payment'
    /** Locale of the site. */
    | 'locale';

/** One setting. Its texts are `setting.<id>`, `setting.<id>.help` and, for a choice, `setting.<id>.<value>`. */
export interface SettingField {
    /** Id of the site preference. */
    id: string;
    type: SettingType;
    /** The default; empty for none. */
    fallback: string;
    /** The values of a choice. */
    values: string[];
}

/** Settings that are shown together. Its text is `settings.<name>`. */
export interface SettingSection {
    name: string;
    fields: SettingField[];
}

const FLAG = ['true', 'false'];

/** All settings except the carriers, which are a table. Defaults as in the metadata. */
export const SECTIONS: SettingSection[] = [
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

/** All fields, in the order of the page. */
export function settingFields(): SettingField[] {
    return SECTIONS.reduce<SettingField[]>((fields, section) => fields.concat(section.fields), []);
}

function field(id: string, type: SettingType, fallback: string): SettingField {
    return { id: id, type: type, fallback: fallback, values: [] };
}

/** The first value is the default. */
function choice(id: string, values: string[]): SettingField {
    return { id: id, type: 'choice', fallback: values[0] as string, values: values };
}

function flag(id: string, fallback: string): SettingField {
    return { id: id, type: 'flag', fallback: fallback, values: FLAG };
}
