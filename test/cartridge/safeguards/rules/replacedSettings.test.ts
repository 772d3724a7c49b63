import { expect } from 'chai';
import { nameOfShop, replacedSettings, withoutGoneShops } from '#cartridge/safeguards/rules/replacedSettings';

describe('Settings that decide whether TikTok is told', () => {
    const SHOP = nameOfShop('7001');

    it('are replaced where a known value has become another, and name both values', () => {
        const known = { tiktokShopReporter: 'feed', tiktokShopMode: 'connector', [SHOP]: '' };
        const present = { tiktokShopReporter: 'oms', tiktokShopMode: 'connector', [SHOP]: 'cartridge' };
        expect(replacedSettings(known, present)).to.deep.equal([
            'tiktokShopReporter: feed > oms',
            'shop 7001: - > cartridge'
        ]);
        expect(replacedSettings({ a: 'x' }, { a: '' })).to.deep.equal(['a: x > -']);
    });

    it('never show what only a fingerprint is kept of', () => {
        expect(replacedSettings({ secret: '#12' }, { secret: '#34' })).to.deep.equal(['secret']);
    });

    it('are not replaced where this release asks for them first', () => {
        expect(replacedSettings({}, { a: 'x' })).to.deep.equal([]);
    });

    it('of a shop that the site no longer has are forgotten, and no others', () => {
        const gone = nameOfShop('7002');
        expect(
            withoutGoneShops({ [SHOP]: 'oms', [gone]: 'feed', old: 'x', 'a shop ': 'y' }, { [SHOP]: '' })
        ).to.deep.equal({ [SHOP]: 'oms', old: 'x', 'a shop ': 'y' });
    });
});
