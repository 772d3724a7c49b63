import { expect } from 'chai';
import { configureService } from '#sfcc-mocks';
import type { HttpAnswer, HttpMessage } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { changeGrant } from '#helpers/tiktok/connection';
import { DAY } from '#helpers/durations';
import { DirectShop } from '#helpers/tiktok/directShop';
import { TIKTOK } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const PRODUCT = '701643632930';
const OMS = 'https://oms.test';
const ELSEWHERE = ['https://evil.test', 'http://tiktok.test', 'http://localhost'];

describe('An answer that leads to another address', () => {
    let shop: DirectShop;
    /** What arrived where no merchant has sent it. */
    let strayed: HttpMessage[];

    beforeEach(() => {
        shop = new DirectShop();
        strayed = [];
        ELSEWHERE.forEach((origin) => {
            shop.sfcc.hosts[origin] = (message) => {
                strayed.push(message);
                return { status: 200, headers: {}, body: '{"code":0,"message":"","data":{},"events":[]}' };
            };
        });
    });

    afterEach(() => shop.sfcc.close());

    function leadingTo(location: string, status: number): (message: HttpMessage) => HttpAnswer {
        return (message) => ({ status, headers: { location: location + new URL(message.url).pathname }, body: '' });
    }

    [
        { status: 301, location: 'https://evil.test' },
        { status: 307, location: 'http://tiktok.test' },
        { status: 308, location: 'http://localhost' }
    ].forEach(({ status, location }) =>
        it(`gets neither the token nor the reports of a shop: ${status} to ${location}`, async () => {
            await shop.paidOrder(ID, { [PRODUCT]: 1 });
            shop.tell(ID, {
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }]
            });
            const before = shop.sfcc.hosts[TIKTOK]!;
            shop.sfcc.hosts[TIKTOK] = leadingTo(location, status);
            shop.run();
            expect(strayed).to.deep.equal([]);
            expect(shop.task(ID).state).not.to.equal('done');

            // What was not told is told once TikTok answers itself.
            shop.sfcc.hosts[TIKTOK] = before;
            await shop.sfcc.clock.advance(DAY);
            shop.run();
            expect(shop.units(ID)).to.deep.equal([PRODUCT + ' 1Z1']);
        })
    );

    it('gets neither the secret of the app nor a refresh token', () => {
        changeGrant(shop.sfcc, { accessTokenExpiresAt: new Date(shop.sfcc.clock.now()) });
        shop.sfcc.hosts[TIKTOK] = leadingTo('https://evil.test', 302);
        shop.run();
        expect(strayed).to.deep.equal([]);
    });

    it('gets neither the password of the OMS nor what is for the OMS', () => {
        configureService(shop.sfcc.instance, 'tiktokshop.oms', { url: OMS, user: 'me', password: 'secret' });
        shop.sfcc.hosts[OMS] = leadingTo('https://evil.test', 302);
        expect(shop.sfcc.job('TikTokShop-PullOmsStatus').exit_status!.status).to.equal('error');
        expect(strayed).to.deep.equal([]);
    });

    it('proves no caller, who is told to come again', () => {
        shop.sfcc.hosts['https://localhost'] = leadingTo('https://evil.test', 302);
        expect(shop.sfcc.create(externalOrder()).status).to.equal(503);
        expect(shop.sfcc.rows('Order')).to.have.length(0);
        expect(strayed).to.deep.equal([]);
    });
});
