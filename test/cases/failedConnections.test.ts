import { expect } from 'chai';
import { configureService } from '#sfcc-mocks';
import type { TransportFailure } from '#sfcc-mocks';
import { changeGrant } from '#helpers/tiktok/connection';
import { DirectShop } from '#helpers/tiktok/directShop';
import { DAY, MINUTE } from '#helpers/durations';
import { TIKTOK } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const PRODUCT = '701643632930';
const OMS = 'https://oms.test';

describe('A connection that fails, for example because a certificate has expired', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    function expired(): TransportFailure {
        return { failure: 'reset', message: 'CERT_HAS_EXPIRED at https://x.test/?app_secret=s3cret&sign=s3cret' };
    }

    /** What the log says of it, once for each call. */
    function logged(service: string): string[] {
        return shop.sfcc.log.map(({ message }) => message).filter((message) => message.startsWith(service + ': '));
    }

    function expectCauseWithoutSecret(service: string): void {
        expect(logged(service)).to.have.length.greaterThan(0);
        logged(service).forEach((line) => expect(line).to.contain('CERT_HAS_EXPIRED').and.not.contain('s3cret'));
    }

    it('is no answer that came too late from TikTok, and the log has the cause', async () => {
        const before = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = expired;
        const parcel = { packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' };
        shop.tell(ID, { status: 'Shipped', packages: [parcel] });
        shop.run();
        expect(shop.task(ID)).to.include({ state: 'waiting', lastError: '["tiktok.connection_failed"]' });
        expectCauseWithoutSecret('tiktokshop.openapi');

        shop.sfcc.hosts[TIKTOK] = before;
        await shop.sfcc.clock.advance(DAY);
        shop.run();
        expect(shop.units(ID)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('leaves the tokens of a seller alone', () => {
        changeGrant(shop.sfcc, { accessTokenExpiresAt: new Date(shop.sfcc.clock.now() + MINUTE) });
        shop.sfcc.hosts[TIKTOK] = expired;
        shop.run();
        expectCauseWithoutSecret('tiktokshop.auth');
        expect(shop.sfcc.rows('CustomObject:TikTokShopGrant')[0]!.custom).to.include({ state: 'connected' });
    });

    it('is no refusal of the code with which a seller connects a shop', () => {
        shop.sfcc.hosts[TIKTOK] = expired;
        const { message } = shop.sfcc.job('TikTokShop-ConnectShop', { AuthCode: 'TTP_code' }).exit_status!;
        expect(message).to.contain('TikTok did not answer').and.not.contain('did not accept');
        expectCauseWithoutSecret('tiktokshop.auth');
    });

    it('is told of the OMS as such, asked or told', () => {
        configureService(shop.sfcc.instance, 'tiktokshop.oms', { url: OMS, user: 'me', password: 's3cret' });
        shop.sfcc.hosts[OMS] = expired;
        expect(shop.sfcc.job('TikTokShop-PullOmsStatus').exit_status).to.include({ status: 'error' });
        expect(shop.sfcc.job('TikTokShop-PullOmsStatus').exit_status!.message).to.contain(
            'connection to the OMS failed'
        );
        shop.sfcc.patch('TTS-' + ID, { c_externalOrderStatus: 'CANCELLED' });
        shop.run();
        const told = shop.sfcc.rows('CustomObject:TikTokShopTask').map(({ custom }) => custom as object);
        expect(told).to.satisfy((tasks: Array<{ lastCode: string; lastError: string }>) =>
            tasks.some(
                ({ lastCode, lastError }) =>
                    lastCode === 'connection_failed' && lastError === '["task.oms_connection_failed"]'
            )
        );
        expectCauseWithoutSecret('tiktokshop.oms');
    });
});
