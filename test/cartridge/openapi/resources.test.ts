import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { isFailure } from '#sfcc-mocks';
import { fetchAuthorizedShops } from '#cartridge/openapi/authorization';
import type { ApiResult, ApiSettings } from '#cartridge/openapi/apiCall';
import { addExternalReferences } from '#cartridge/openapi/externalReferences';
import { markPackageAsShipped, updatePackageShippingInfo } from '#cartridge/openapi/fulfillment';
import { fetchProvidersOfOption } from '#cartridge/openapi/logistics';
import { fetchOrderDetail, fetchOrderList } from '#cartridge/openapi/orders';
import { storedNotice } from '#cartridge/platform/rules/notice';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';
import { HOUR } from '#helpers/durations';

describe('Resources of the Open API, against the simulator', () => {
    let shop: Shop;
    let settings: ApiSettings;
    let orderId: string;

    beforeEach(async () => {
        shop = createShop();
        settings = settingsOf(shop);
        orderId = paidOrder(shop);
        await shop.clock.advance(HOUR + 1000);
    });

    it('the shops of a token', () => {
        expect(data(fetchAuthorizedShops(settings))[0]).to.include({ region: 'US', cipher: settings.shopCipher });
    });

    it('orders by their ids', () => {
        const { items } = data(fetchOrderDetail(settings, [orderId]));
        expect(items.map(({ id, status }) => [id, status])).to.deep.equal([[orderId, 'AWAITING_SHIPMENT']]);
    });

    it('orders by the time of their change', () => {
        const now = settings.now();
        expect(data(fetchOrderList(settings, { from: now - 7200, to: now + 1 }, '')).items).to.have.length(1);
        expect(data(fetchOrderList(settings, { from: now + 1, to: now + 2 }, '')).items).to.have.length(0);
    });

    it('a shipment from the providers of its delivery option to a corrected tracking number', () => {
        const order = data(fetchOrderDetail(settings, [orderId])).items[0];
        const providers = data(fetchProvidersOfOption(settings, order?.delivery_option_id || '', null));
        const shippingProviderId = providers.filter(({ name }) => name === 'UPS')[0]?.id || '';
        const tracking = { trackingNumber: '1Z999AA10123456784', shippingProviderId };
        const packageId = data(markPackageAsShipped(settings, orderId, tracking, null)).packageId;

        const corrected = { trackingNumber: '1Z999AA10123456795', shippingProviderId };
        data(updatePackageShippingInfo(settings, packageId, corrected));
        const line = data(fetchOrderDetail(settings, [orderId])).items[0]?.line_items[0];
        expect(line?.tracking_number).to.equal(corrected.trackingNumber);
    });

    it('our order number as an external reference', () => {
        const reference = { orderId, orderNo: `TTS-${orderId}`, lines: [] };
        expect(data(addExternalReferences(settings, [reference])).items).to.have.length(0);
    });
});

function settingsOf(shop: Shop): ApiSettings {
    const { app } = shop.tiktok;
    return {
        baseUrl: 'http://tiktok.test',
        appKey: app.appKey,
        appSecret: app.appSecret,
        accessToken: app.grant.accessToken,
        shopCipher: app.shopCipher,
        now: () => Math.floor(shop.clock.now() / 1000),
        correctTime: () => false,
        keepOwnTime: () => undefined,
        waitAtLimit: () => false,
        newToken: () => '',
        answered: () => undefined,
        hmac: (text, key) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
        send: (request) => {
            const answer = shop.tiktok.handle(request);
            return isFailure(answer) ? { failure: 'timeout', text: '' } : { failure: '', text: answer.body };
        }
    };
}

function data<T>(result: ApiResult<T>): T {
    if (!result.ok) {
        throw new Error(`${result.code} ${storedNotice(result.told)}`);
    }
    return result.data;
}
