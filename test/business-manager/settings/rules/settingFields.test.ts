import { expect } from 'chai';
import { SECTIONS, settingFields } from '#bm-cartridge/settings/rules/settingFields';

describe('The page of settings', () => {
    it('has its settings in sections, in this order', () => {
        const ids = SECTIONS.map(({ name, fields }) => [name, ...fields.map(({ id }) => id.replace('tiktokShop', ''))]);
        expect(ids).to.deep.equal([
            [
                'orders',
                'Mode',
                'OrderNoPrefix',
                'PaymentMethod',
                'CustomerEmail',
                'DefaultPromotionID',
                'TokenClientIds',
                'TrustedCreators',
                'FailuresAs400'
            ],
            [
                'holding',
                'HeldOrders',
                'NewOrdersTaken',
                'CreatedKeptConfirmed',
                'HoldHours',
                'TotalsTolerance',
                'InventoryListID',
                'OversellInventoryListID'
            ],
            [
                'reporting',
                'Reporter',
                'BusinessId',
                'CancelRequests',
                'ReturnStock',
                'OwnsOrderStatus',
                'OmsClockMinutes',
                'AuthorizationLink',
                'CallsPerDay',
                'CallsKept'
            ],
            ['objects', 'LedgerDays', 'ReconcileDays', 'CountedTypes'],
            ['alerts', 'AlertRecipients', 'AlertSender', 'OperationsLocale'],
            ['confirmations', 'CaptureOffConfirmed', 'MailOffConfirmed'],
            ['expiries', 'AccessKeyExpires', 'ClientSecretExpires', 'CertificateExpires']
        ]);
        expect(settingFields()).to.deep.equal(SECTIONS.flatMap(({ fields }) => fields));
    });

    it('offers the values of a choice or flag, the default first for a choice', () => {
        const choices = settingFields().filter(({ values }) => values.length > 0);
        expect(choices.map(({ id, type, fallback, values }) => [id, type, fallback, values.join(' ')])).to.deep.equal([
            ['tiktokShopMode', 'choice', 'connector', 'connector direct'],
            ['tiktokShopFailuresAs400', 'flag', 'false', 'true false'],
            ['tiktokShopHeldOrders', 'choice', 'NOTCONFIRMED', 'NOTCONFIRMED CREATED'],
            ['tiktokShopNewOrdersTaken', 'choice', 'unknown', 'unknown nobody export salesforce'],
            ['tiktokShopReporter', 'choice', 'feed', 'feed cartridge oms'],
            ['tiktokShopCancelRequests', 'choice', 'automatic', 'automatic operations'],
            ['tiktokShopReturnStock', 'choice', 'none', 'none inventory'],
            ['tiktokShopOwnsOrderStatus', 'flag', 'true', 'true false']
        ]);
    });

    it('checks every other setting by its type, and shows its default', () => {
        const others = settingFields().filter(({ values }) => values.length === 0);
        expect(others.map(({ id, type, fallback }) => [id.replace('tiktokShop', ''), type, fallback])).to.deep.equal([
            ['OrderNoPrefix', 'prefix', 'TTS-'],
            ['PaymentMethod', 'payment', 'SOCIAL_PAY'],
            ['CustomerEmail', 'mail', 'tiktok-buyer@example.org'],
            ['DefaultPromotionID', 'text', 'TikTokPromo'],
            ['TokenClientIds', 'list', ''],
            ['TrustedCreators', 'names', ''],
            ['CreatedKeptConfirmed', 'date', ''],
            ['HoldHours', 'hours', '24'],
            ['TotalsTolerance', 'amount', '0.01'],
            ['InventoryListID', 'inventory', ''],
            ['OversellInventoryListID', 'inventory', 'tiktokshop_oversell'],
            ['BusinessId', 'text', ''],
            ['OmsClockMinutes', 'minutes', '5'],
            ['AuthorizationLink', 'link', ''],
            ['CallsPerDay', 'calls', '10000'],
            ['CallsKept', 'percent', '20'],
            ['LedgerDays', 'days', '7'],
            ['ReconcileDays', 'days', '7'],
            ['CountedTypes', 'names', ''],
            ['AlertRecipients', 'mails', ''],
            ['AlertSender', 'mail', ''],
            ['OperationsLocale', 'locale', ''],
            ['CaptureOffConfirmed', 'date', ''],
            ['MailOffConfirmed', 'date', ''],
            ['AccessKeyExpires', 'day', ''],
            ['ClientSecretExpires', 'day', ''],
            ['CertificateExpires', 'day', '']
        ]);
    });
});
