import { expect } from 'chai';
import { fixLinkOf } from '#bm-cartridge/platform/rules/fixLink';

const CONNECTION = { action: 'TikTokShopConnection-Show', fragment: '', page: 'connection' };

describe('Where a person removes the cause of an error', () => {
    it('of a carrier that TikTok does not offer is the table of carriers', () => {
        expect(fixLinkOf('unknown_carrier', 'report')).to.deep.equal({
            action: 'TikTokShopSettings-Show',
            fragment: 'tiktokShopCarriers',
            page: 'settings'
        });
    });

    const codes = [
        'shop_unknown',
        'not_connected',
        'order_not_on_tiktok',
        '101000',
        '105002',
        '105005',
        '106013',
        '21008106',
        // The authorization has ended, the shop is another one, its market has no such call.
        '36004001',
        '10007014',
        '21004010'
    ];
    codes.forEach((code) =>
        it(`of ${code} is the connection`, () => expect(fixLinkOf(code, 'report')).to.deep.equal(CONNECTION))
    );

    it('of a feed that TikTok does not take is the business id, unless the code names another place', () => {
        expect(fixLinkOf('refused', 'notify-feed')).to.deep.equal({
            action: 'TikTokShopSettings-Show',
            fragment: 'tiktokShopBusinessId',
            page: 'settings'
        });
        expect(fixLinkOf('105002', 'notify-feed')).to.deep.equal(CONNECTION);
    });

    it('is no page of ours for anything else', () => expect(fixLinkOf('timeout', 'report')).to.equal(null));
});
