import { expect } from 'chai';
import { checkSetting } from '#bm-cartridge/settings/rules/checkSetting';
import type { SettingField, SettingType } from '#bm-cartridge/settings/rules/settingFields';

const KNOWN = {
    hasInventoryList: (id: string) => id === 'stock',
    hasPaymentMethod: (id: string) => id === 'SOCIAL_PAY',
    hasLocale: (id: string) => id === 'de_DE',
    isMailAddress: (text: string) => text === 'a@b.co' || text === 'c@d.co',
    today: '2026-11-23'
};

function check(type: SettingType, text: string): string {
    const field: SettingField = { id: 'tiktokShopAny', type, fallback: '', values: ['feed', 'oms'] };
    return checkSetting(field, text, KNOWN);
}

describe('A setting of the type', () => {
    const types: Array<[SettingType, string[], string[]]> = [
        ['choice', ['feed', 'oms'], ['cartridge', 'Feed']],
        ['flag', ['feed'], ['yes']],
        ['text', ['A', 'TTS-', 'a_b.c', 'AZaz09', 'x'.repeat(60)], ['a b', 'ä', 'x'.repeat(61), 'a/b']],
        ['prefix', ['A', 'TTS-', 'a_b.c', 'AZaz09', 'x'.repeat(30)], ['a b', 'ä', 'x'.repeat(31), '/ab', 'ab/']],
        ['amount', ['0', '0.1', '123456.789'], ['-1', '1,5', '1234567', '1.2345', '.5', '1.', 'x1', '1x']],
        ['minutes', ['0', '5', '9999'], ['10000', '-1', '1.5', 'x1', '1x']],
        ['hours', ['1', '24', '9999'], ['0', '05', '10000', 'x1', '1x']],
        ['days', ['1', '999'], ['0', '1000', 'x1', '1x']],
        ['calls', ['10', '19', '9999999'], ['9', '01', '10000000', 'x10', '10x']],
        ['percent', ['0', '10', '99'], ['100', '-1', 'x1', '1x']],
        ['mail', ['a@b.co'], ['a@b', 'a@b.co, c@d.co']],
        ['mails', ['a@b.co', 'a@b.co, c@d.co'], ['a@b.co,', 'a@b.co; c@d.co', 'a@b.co, c']],
        ['list', ['id-1', 'id-1, id_2'], ['id 1', 'id-1,', 'id-1, a@b.co']],
        ['names', ['me@example.org, client-1', 'ä', 'x'.repeat(100)], ['a b', 'a,', 'a<', 'a>', 'a"', 'x'.repeat(101)]],
        [
            'link',
            ['https://example.org/a?b=c'],
            ['http://example.org', 'https://', 'https://a b', 'https://a<', 'https://a>', 'https://a"', 'xhttps://a']
        ],
        [
            'date',
            ['2026-11-23', '2026-11-22', '2024-02-29'],
            ['2026-11-24', '2026-02-30', '23.11.2026', '2026-1-1', 'x2026-11-22', '2026-11-22x']
        ],
        ['day', ['2026-11-24', '2099-12-31'], ['2026-02-30', '2026-13-01', 'soon', 'x2026-11-24', '2026-11-24x']],
        ['inventory', ['stock'], ['other']],
        ['payment', ['SOCIAL_PAY'], ['CASH']],
        ['locale', ['de_DE'], ['de', 'xx_XX']]
    ];
    types.forEach(([type, right, wrong]) => {
        it(`${type} takes ${right.length} values and no other`, () => {
            right.forEach((text) => expect(check(type, text), text).to.equal(''));
            wrong.forEach((text) => expect(check(type, text), text).to.equal(type));
        });

        it(`${type} may be empty, which is the default, and never has more than a thousand characters`, () => {
            expect(check(type, '')).to.equal('');
            expect(check(type, 'x'.repeat(1001))).to.equal('long');
        });
    });

    it('link may have a thousand characters', () => {
        expect(check('link', 'https://'.padEnd(1000, 'x'))).to.equal('');
    });
});
