import { expect } from 'chai';
import { shopAlarm } from '#cartridge/shops/rules/shopAlarm';
import type { ShopFacts } from '#cartridge/shops/rules/shopAlarm';
import { notice, storedNotice } from '#cartridge/platform/rules/notice';
import { utcNotice } from '#cartridge/platform/rules/timeNotice';
import type { Notice } from '#cartridge/platform/rules/notice';
import { DAY } from '#helpers/durations';

const NOW = Date.UTC(2026, 10, 23, 12);

describe('What operations are told of a shop', () => {
    const refusal = (code: string, told: Notice): string => storedNotice(notice('tiktok.refused', [code, told]));
    const lost = notice('shop.authorization_lost', ['Berlin']);

    it('is nothing while all is well', () => {
        expect(shopAlarm(facts(), NOW)).to.equal(null);
        expect(shopAlarm(facts({ authorizationEndsAt: NOW + 31 * DAY }), NOW)).to.equal(null);
    });

    const urgent: Array<[string, Partial<ShopFacts>, unknown]> = [
        ['a lost authorization', { isLost: true }, lost],
        ['an authorization that has ended', { authorizationEndsAt: NOW }, lost],
        [
            'that TikTok refuses all calls with a code that it does not document: the shop may not be active',
            { refusal: refusal('36009099', notice('tiktok.message', ['Closed'])) },
            notice('shop.refused', [
                'Berlin',
                notice('tiktok.refused', ['36009099', notice('tiktok.message', ['Closed'])]),
                notice('remedy.shop_inactive')
            ])
        ],
        [
            'that the app or the token is refused',
            { refusal: refusal('36009004', notice('tiktok.message', ['Invalid parameter'])) },
            notice('shop.refused', [
                'Berlin',
                notice('tiktok.refused', ['36009004', notice('tiktok.message', ['Invalid parameter'])]),
                notice('remedy.app_or_token')
            ])
        ],
        [
            'what to do about a code, once',
            { refusal: refusal('105005', notice('remedy.scope_missing')) },
            notice('shop.refused', ['Berlin', '105005', notice('remedy.scope_missing')])
        ],
        [
            'a refusal in the words of an older version',
            { refusal: 'The shop is closed' },
            notice('shop.refused', ['Berlin', 'The shop is closed', notice('remedy.shop_inactive')])
        ],
        ['that no site gets its orders', { hasSite: false }, notice('shop.no_site', ['Berlin'])],
        ['that its calls are kept for deadlines', { isSaving: true }, notice('shop.calls_kept', ['Berlin'])]
    ];
    urgent.forEach(([title, known, told]) => {
        it(`is ${title}, once a day`, () => {
            expect(shopAlarm(facts(known), NOW)).to.deep.equal(told);
            expect(shopAlarm(facts({ ...known, toldAt: NOW - DAY + 1 }), NOW)).to.equal(null);
            expect(shopAlarm(facts({ ...known, toldAt: NOW - DAY }), NOW)).to.deep.equal(told);
        });
    });

    it('is that the authorization ends, weekly at first', () => {
        const ends = { authorizationEndsAt: NOW + 30 * DAY };
        const told = notice('shop.authorization_ends', ['Berlin', utcNotice('2026-12-23T12:00:00.000Z')]);
        expect(shopAlarm(facts(ends), NOW)).to.deep.equal(told);
        expect(shopAlarm(facts({ ...ends, toldAt: NOW - 7 * DAY + 1 }), NOW)).to.equal(null);
        expect(shopAlarm(facts({ ...ends, toldAt: NOW - 7 * DAY }), NOW)).to.deep.equal(told);
    });

    it('is that the authorization ends, daily in the last week', () => {
        const ends = { authorizationEndsAt: NOW + 6 * DAY, toldAt: NOW - DAY };
        const told = notice('shop.authorization_ends', ['Berlin', utcNotice('2026-11-29T12:00:00.000Z')]);
        expect(shopAlarm(facts(ends), NOW)).to.deep.equal(told);
        expect(shopAlarm(facts({ ...ends, toldAt: NOW - DAY + 1 }), NOW)).to.equal(null);
    });

    it('is the most urgent where there is more', () => {
        const all = { isLost: true, refusal: 'no', hasSite: false, authorizationEndsAt: NOW + DAY };
        expect(shopAlarm(facts(all), NOW)?.code).to.equal('shop.authorization_lost');
        expect(shopAlarm(facts({ ...all, isLost: false }), NOW)?.code).to.equal('shop.refused');
        expect(shopAlarm(facts({ ...all, isLost: false, refusal: '' }), NOW)?.code).to.equal('shop.no_site');
    });
});

function facts(known: Partial<ShopFacts> = {}): ShopFacts {
    return {
        shopName: 'Berlin',
        isLost: false,
        refusal: '',
        hasSite: true,
        isSaving: false,
        authorizationEndsAt: 0,
        toldAt: 0,
        ...known
    };
}
