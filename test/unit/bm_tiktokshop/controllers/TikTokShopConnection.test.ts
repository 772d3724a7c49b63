import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

const SHOP = { shopId: '7000714532876273420', name: 'Maomao' };
const NAMED = { shop: SHOP.shopId };

describe('Controller TikTokShopConnection', () => {
    let shops: Record<'authorizationPage' | 'connectShop' | 'disconnectShop' | 'getShop' | 'listShops', SinonStub>;
    let hooks: Record<'fetchShopWebhooks' | 'registerShopWebhooks' | 'removeShopWebhooks' | 'testWebhook', SinonStub>;
    let state: Record<'newAuthorizationState' | 'takeAuthorizationState', SinonStub>;
    let views: Record<'connectionView' | 'webhooksView' | 'shopView' | 'shopForm', SinonStub>;
    let changeShop: SinonStub;
    let acceptShop: SinonStub;

    beforeEach(() => {
        shops = {
            authorizationPage: sinon.stub().returns('https://services.tiktokshop.com/open/authorize?state=s'),
            connectShop: sinon.stub().returns({ ok: true, shops: [SHOP], later: 0 }),
            disconnectShop: sinon.stub().returns(true),
            getShop: sinon.stub().returns(null),
            listShops: sinon.stub().returns([{ shopId: '1' }, SHOP])
        };
        shops.getShop.withArgs(SHOP.shopId).returns(SHOP);
        hooks = {
            fetchShopWebhooks: sinon.stub().returns({ ok: true }),
            registerShopWebhooks: sinon.stub().returns({ ok: true }),
            removeShopWebhooks: sinon.stub().returns({ ok: true }),
            testWebhook: sinon.stub().returns('')
        };
        state = {
            newAuthorizationState: sinon.stub().returns('s'),
            takeAuthorizationState: sinon.stub().returns(true)
        };
        views = {
            connectionView: sinon.stub().returns('the shops'),
            webhooksView: sinon.stub().returns('the webhooks'),
            shopView: sinon.stub().returns('sure?'),
            shopForm: sinon.stub().returns('the choice')
        };
        changeShop = sinon.stub().returns(null);
        acceptShop = sinon.stub();
    });

    it('Show shows the shops, the webhooks and the address to return to', () => {
        const answer = desk().get('Show');
        expectShown(null);
        expect(answer).to.include({
            status: 200,
            template: 'connection',
            title: 'nav.connection',
            view: 'the shops'
        });
    });

    describe('Connect', () => {
        itTakesFormsOnly(desk, 'Connect');

        it("leads to TikTok's page with a state of this session", () => {
            const answer = desk().post('Connect');
            sinon.assert.calledOnceWithExactly(shops.authorizationPage, 's');
            expect(answer.location).to.equal('https://services.tiktokshop.com/open/authorize?state=s');
        });

        it('says that there is no app yet', () => {
            shops.authorizationPage.returns('');
            expect(desk().post('Connect')).to.include({ template: 'connection', location: '' });
            expectShown({ code: '', key: 'connection.noapp' });
        });
    });

    describe('Return', () => {
        it('connects the shop with the code, in the name of the user, and leads to the shops', () => {
            const answer = desk().get('Return', { state: 's', code: 'TTP_code' });
            sinon.assert.calledOnceWithExactly(state.takeAuthorizationState, 's');
            sinon.assert.calledOnceWithExactly(shops.connectShop, 'TTP_code', 'pat', 10);
            expect(answer.location).to.equal('TikTokShopConnection-Show?done=connection.connected');
        });

        const failures: Array<[string, () => void, Record<string, string>, object]> = [
            [
                'a state that is not of this session',
                () => state.takeAuthorizationState.returns(false),
                { state: 'forged', code: 'TTP_code' },
                { code: '', key: 'connection.state.wrong' }
            ],
            [
                'a seller who has refused',
                () => {},
                { state: 's', error: 'access_denied' },
                { code: 'access_denied', key: 'connection.denied' }
            ]
        ];
        failures.forEach(([what, prepare, fields, problem]) => {
            it(`connects nothing for ${what}, and says so`, () => {
                prepare();
                expect(desk().get('Return', fields)).to.include({ template: 'connection', location: '' });
                sinon.assert.notCalled(shops.connectShop);
                expectShown(problem);
            });
        });

        it('takes the state before it looks at the answer: each counts once', () => {
            desk().get('Return', { state: 's', error: 'access_denied' });
            sinon.assert.calledOnce(state.takeAuthorizationState);
        });

        it('says when TikTok does not accept the code', () => {
            shops.connectShop.returns({ ok: false, code: '36004004', msg: 'again' });
            expect(desk().get('Return', { state: 's', code: 'used' })).to.include({
                template: 'connection',
                location: ''
            });
            expectShown({ code: '36004004', key: 'connection.failed' });
        });
    });

    describe('AskDisconnect', () => {
        it('asks for confirmation, and disconnects nothing', () => {
            expect(desk().get('AskDisconnect', NAMED)).to.include({
                template: 'connection/disconnect',
                view: 'sure?'
            });
            sinon.assert.calledOnceWithExactly(views.shopView, SHOP);
            sinon.assert.notCalled(shops.disconnectShop);
        });
    });

    describe('Disconnect', () => {
        itTakesFormsOnly(desk, 'Disconnect', NAMED);

        const answers: Array<[boolean, string]> = [
            [true, 'connection.disconnected'],
            [false, 'connection.unknown']
        ];
        answers.forEach(([isDone, done]) => {
            it(`disconnects in the name of the user, and leads to the shops with ${done}`, () => {
                shops.disconnectShop.returns(isDone);
                expect(desk().post('Disconnect', NAMED).location).to.equal('TikTokShopConnection-Show?done=' + done);
                sinon.assert.calledOnceWithExactly(shops.disconnectShop, SHOP.shopId, 'pat');
            });
        });
    });

    describe('Webhooks', () => {
        it('fetches and shows the webhooks of the shop', () => {
            expect(desk().get('Webhooks', NAMED)).to.include({
                template: 'connection/webhooks',
                view: 'the webhooks'
            });
            sinon.assert.calledOnceWithExactly(hooks.fetchShopWebhooks, SHOP.shopId);
            sinon.assert.calledOnceWithExactly(views.webhooksView, SHOP, { ok: true }, 'health');
        });
    });

    const changes: Array<[string, 'registerShopWebhooks' | 'removeShopWebhooks', string]> = [
        ['RegisterWebhooks', 'registerShopWebhooks', 'webhooks.registered'],
        ['RemoveWebhooks', 'removeShopWebhooks', 'webhooks.removed']
    ];
    changes.forEach(([action, useCase, done]) => {
        describe(action, () => {
            itTakesFormsOnly(desk, action, NAMED);

            it('changes the webhooks in the name of the user, and leads to them', () => {
                expect(desk().post(action, NAMED).location).to.equal(
                    `TikTokShopConnection-Webhooks?shop=${SHOP.shopId}&done=${done}`
                );
                sinon.assert.calledOnceWithExactly(hooks[useCase], SHOP.shopId, 'pat');
            });

            it('shows what TikTok has refused', () => {
                hooks[useCase].returns({ ok: false, code: '105005' });
                expect(desk().post(action, NAMED)).to.include({ template: 'connection/webhooks', location: '' });
                sinon.assert.calledOnceWithExactly(views.webhooksView, SHOP, { ok: false, code: '105005' }, 'health');
            });

            it('answers 404 for a shop that is not connected, and makes no call', () => {
                expect(desk().post(action, { shop: '2' })).to.include({ status: 404, template: 'error' });
                sinon.assert.notCalled(hooks[useCase]);
            });
        });
    });

    ['AskDisconnect', 'Webhooks'].forEach((action) => {
        it(`${action} answers 404 for a shop that is not connected`, () => {
            const answer = desk().get(action, { shop: '2' });
            expect(answer).to.include({ status: 404, template: 'error' });
            expect(answer.view).to.deep.equal({ message: 'error.shop' });
            sinon.assert.notCalled(hooks.fetchShopWebhooks);
        });
    });

    describe('TestWebhook', () => {
        itTakesFormsOnly(desk, 'TestWebhook');

        it('says that the sample has arrived', () => {
            expect(desk().post('TestWebhook').location).to.equal('TikTokShopConnection-Show?done=webhooks.tested');
        });

        it('says why it has not', () => {
            hooks.testWebhook.returns('refused');
            expect(desk().post('TestWebhook')).to.include({ template: 'connection', location: '' });
            expectShown({ code: 'refused', key: 'webhooks.test.refused' });
        });
    });

    it('Shop shows what may be chosen for a shop', () => {
        expect(desk().get('Shop', NAMED)).to.include({ template: 'connection/shop', view: 'the choice' });
        sinon.assert.calledOnceWithExactly(views.shopForm, SHOP, ['RefArch', 'Outlet'], '', null);
        expect(desk().get('Shop', { shop: '2' }).status).to.equal(404);
    });

    describe('SaveShop', () => {
        const choice = {
            site: 'Outlet',
            reporter: 'oms',
            mode: '',
            'skip-sample': 'true',
            warehouses: '1 = list',
            carriers: 'Us = UPS',
            calls: '500'
        };
        const stored = {
            siteId: 'Outlet',
            reporter: 'oms',
            mode: '',
            skipped: ['sample'],
            warehouses: '1 = list',
            carriers: 'Us = UPS',
            calls: '500'
        };

        itTakesFormsOnly(desk, 'SaveShop', { ...NAMED, ...choice });

        it('stores the choice', () => {
            const answer = desk().post('SaveShop', { ...NAMED, ...choice });
            sinon.assert.calledOnceWithExactly(changeShop, SHOP.shopId, stored, 'pat');
            sinon.assert.calledOnceWithExactly(acceptShop, SHOP.shopId);
            expect(answer.location).to.equal('TikTokShopConnection-Show?done=connection.changed');
        });

        it('says what to do next where the orders now come another way', () => {
            [true, false].forEach((isDirect) => {
                const named = shops.getShop.withArgs(SHOP.shopId);
                named.onFirstCall().returns({ ...SHOP, isDirect: !isDirect });
                named.onSecondCall().returns({ ...SHOP, isDirect });
                expect(desk().post('SaveShop', { ...NAMED, ...choice }).location).to.equal(
                    'TikTokShopConnection-Show?done=connection.changed.' + (isDirect ? 'direct' : 'connector')
                );
                shops.getShop.resetHistory();
            });
        });

        it('shows why a choice is refused', () => {
            changeShop.returns('nobody');
            const answer = desk().post('SaveShop', { ...NAMED, ...choice });
            expect(answer).to.include({ status: 409, template: 'connection/shop', location: '' });
            sinon.assert.notCalled(acceptShop);
            sinon.assert.calledOnceWithExactly(views.shopForm, SHOP, ['RefArch', 'Outlet'], 'nobody', stored);
        });

        it('changes no shop that is not connected here', () => {
            expect(desk().post('SaveShop', { ...choice, shop: '2' }).status).to.equal(404);
            sinon.assert.notCalled(changeShop);
        });
    });

    function expectShown(problem: object | null): void {
        sinon.assert.calledOnceWithExactly(views.connectionView, {
            shops: [{ shopId: '1' }, SHOP],
            webhooks: 'health',
            problem,
            returnAddress: 'https://bm.test/TikTokShopConnection-Return'
        });
    }

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopConnection', {
            [`${SCRIPTS}/shops/connection/authorizationPage`]: shops.authorizationPage,
            [`${SCRIPTS}/shops/changeShop`]: { allSiteIds: () => ['RefArch', 'Outlet'], changeShop },
            [`${SCRIPTS}/safeguards/watchSettings`]: { acceptShop },
            [`${SCRIPTS}/shops/connection/connectShop`]: shops.connectShop,
            [`${SCRIPTS}/shops/connection/disconnectShop`]: shops.disconnectShop,
            [`${SCRIPTS}/shops/listShops`]: { getShop: shops.getShop, listShops: shops.listShops },
            [`${SCRIPTS}/webhooks/getWebhookHealth`]: () => 'health',
            [`${SCRIPTS}/webhooks/shopWebhooks`]: hooks,
            [`${SCRIPTS}/webhooks/testWebhook`]: hooks.testWebhook,
            '../scripts/bm_tiktokshop/platform/webAuthorization': state,
            '../scripts/bm_tiktokshop/connection/connection': views
        });
    }
});
