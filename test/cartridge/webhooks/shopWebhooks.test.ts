import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { DirectShop } from '#helpers/tiktok/directShop';
import { TIKTOK } from '#helpers/platform/testInstance';

const OURS = 'https://localhost/on/demandware.store/Sites-RefArch-Site/default/TikTokShop-Webhook';

describe('Where TikTok sends the events of a shop', () => {
    let shop: DirectShop;
    let visit: Visit;

    beforeEach(() => {
        shop = new DirectShop();
        visit = new Visit(shop.sfcc);
    });

    afterEach(() => shop.sfcc.close());

    /** The page after a button; empty where it leads on, because all was done. */
    function press(button: 'Register' | 'Remove'): string {
        const form = { shop: shop.tiktok.app.shopId };
        const answer = visit.submit(`TikTokShopConnection-${button}Webhooks`, form);
        return answer.status === 302 ? '' : answer.body;
    }

    function registered(): string[] {
        return [...shop.tiktok.app.webhooks.keys()];
    }

    /** TikTok refuses one kind of call about one event. */
    function refuse(method: string, event: string): void {
        const before = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) =>
            message.method === method && (message.url + message.body).includes(event)
                ? { status: 200, headers: {}, body: '{"code":36009003,"message":"Internal error","data":{}}' }
                : before(message);
    }

    it('an event that not every shop has may be refused, any other ends it and is told', () => {
        refuse('PUT', 'INVOICE_STATUS_CHANGE');
        expect(press('Register')).to.equal('');
        expect(registered()).to.include('ORDER_STATUS_CHANGE').and.not.include('INVOICE_STATUS_CHANGE');
        refuse('PUT', 'ORDER_STATUS_CHANGE');
        expect(press('Register')).to.contain('role="alert"').and.contain('(36009003)');
    });

    ['ORDER_STATUS_CHANGE', 'INVOICE_STATUS_CHANGE'].forEach((event) =>
        it(`${event} is still sent here: the page does not say that none is`, () => {
            press('Register');
            expect(registered()).to.include(event);
            refuse('DELETE', event);
            expect(press('Remove')).to.contain('role="alert"').and.contain('(36009003)');
            expect(registered()).to.include(event);
        })
    );

    it('others keep theirs', () => {
        press('Register');
        shop.tiktok.app.webhooks.set('PRODUCT_STATUS_CHANGE', {
            address: 'https://other.test/',
            createTime: 1,
            updateTime: 1
        });
        expect(shop.tiktok.app.webhooks.get('ORDER_STATUS_CHANGE')!.address).to.equal(OURS);
        expect(press('Remove')).to.equal('');
        expect(registered()).to.deep.equal(['PRODUCT_STATUS_CHANGE']);
    });

    it('is on record with who wanted it so', () => {
        press('Register');
        press('Remove');
        const acts = shop.sfcc.rows('CustomObject:TikTokShopValue').map((row) => JSON.stringify(row.custom));
        ['webhooks-on', 'webhooks-off'].forEach((what) =>
            expect(acts.some((text) => text.includes(what) && text.includes(shop.tiktok.app.shopId))).to.equal(true)
        );
    });

    it('can be tried with a sample, which needs the app secret', () => {
        const sample = (): string => {
            const answer = visit.submit('TikTokShopConnection-TestWebhook', {});
            return answer.status === 302 ? 'arrived' : answer.body;
        };
        expect(sample()).to.equal('arrived');
        const credential = serviceConfigs(shop.sfcc.instance).credentials.get('tiktokshop.openapi.cred')!;
        credential.password = '';
        expect(sample()).to.contain('There is no app secret to sign with');
    });

    it('is not asked of people where none can arrive, and refused ones are counted', () => {
        const page = (): string => visit.page('TikTokShopConnection-Show').replace(/\s+/g, ' ');
        expect(page())
            .to.contain(OURS)
            .and.match(/wrong signature<\/dt> <dd>0</);
        const url = OURS.replace('https://localhost', '');
        expect(shop.sfcc.send('POST', url, '{"type":1}', 'a'.repeat(64)).status).to.equal(401);
        expect(page()).to.match(/wrong signature<\/dt> <dd>1</);
        shop.sfcc.instance.site('RefArch').status = 5;
        expect(page()).to.contain('Webhooks cannot arrive here').and.not.contain(OURS);
    });
});
