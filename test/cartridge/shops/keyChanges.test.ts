import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { OrderMgr, serviceConfigs } from '#sfcc-mocks';
import { edit } from '#sfcc-mocks/store/session';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, HOUR } from '#helpers/durations';

const URL = 'https://localhost/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';
const ID = '577000000000000001';

describe('A key that is changed', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    describe('app secret', () => {
        let sent = 0;

        it('webhooks that are signed with the former one are taken in for three days, at once and after a run', async () => {
            enter('old');
            run();
            enter('new');
            expect([webhook('old'), webhook('new'), webhook('other')]).to.deep.equal([200, 200, 401]);
            run();
            await sfcc.clock.advance(2 * DAY);
            run();
            expect([webhook('old'), webhook('new')]).to.deep.equal([200, 200]);
            await sfcc.clock.advance(DAY + HOUR);
            expect([webhook('old'), webhook('new')]).to.deep.equal([401, 200]);
            run();
            expect(keys()).to.not.include('app-secret-previous');
        });

        it('without a secret in the credential nothing is taken in', () => {
            enter('old');
            run();
            enter('');
            expect(webhook('old')).to.equal(401);
        });

        function enter(password: string): void {
            const user = 'app';
            Object.assign(serviceConfigs(sfcc.instance).credentials.get('tiktokshop.openapi.cred')!, {
                user,
                password
            });
        }

        /** Signs another body each time: a webhook that was taken in before proves nothing. */
        function webhook(secret: string): number {
            const body = JSON.stringify({ type: 1, shop_id: '1', data: { order_id: ID }, at: (sent += 1) });
            const authorization = createHmac('sha256', secret)
                .update('app' + body)
                .digest('hex');
            const headers = { authorization, 'content-type': 'application/json', host: 'localhost' };
            return sfcc.handle({ method: 'POST', url: URL, headers, body }).status;
        }
    });

    describe('key of the seals', () => {
        beforeEach(async () => {
            sfcc.prefer({ tiktokShopBusinessId: '7100000000000000000' });
            sfcc.create(externalOrder({ c_externalOrderId: ID }));
            await sfcc.clock.advance(HOUR);
        });

        it('orders are sealed anew, and the former key no longer counts', () => {
            const before = seal();
            const [key] = secrets('seal');
            expect(change()).to.include({ status: 'ok' });
            expect(seal()).not.to.equal(before);
            expect(secrets('seal')).not.to.include(key);
            expect(keys()).to.not.include('seal-previous');
            expect(isOurs(), 'the new seal').to.equal(true);
            write(before);
            expect(isOurs(), 'the former seal').to.equal(false);
        });

        it('until all are, both count; the next run continues with the same key', () => {
            const before = seal();
            failOnce();
            expect(change()).to.include({ status: 'error' });
            const [key] = secrets('seal');
            expect(keys()).to.include('seal-previous');
            sfcc.instance.onProbe = null;
            write(before);
            expect(isOurs(), 'the former seal').to.equal(true);
            expect(change()).to.include({ status: 'ok' });
            expect(secrets('seal')).to.deep.equal([key]);
            expect(isOurs(), 'the new seal').to.equal(true);
        });

        it('what the order keeps of the ledger is read as before', async () => {
            sfcc.withoutOms();
            sfcc.events({ eventId: 'c', orderNo: 'TTS-' + ID, status: 'CANCELLED', cancel: { reason: 'x' } });
            sfcc.job('TikTokShop-OrderFeed');
            run();
            await sfcc.clock.advance(60 * DAY);
            run();
            expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.deep.equal([]);
            change();
            const [late] = sfcc.events({
                eventId: 'c',
                orderNo: 'TTS-' + ID,
                status: 'CANCELLED',
                cancel: { reason: 'x' }
            });
            expect(late).to.include({ outcome: 'repeated' });
        });

        function change(): Json {
            return sfcc.job('TikTokShop-ChangeSealKey').exit_status as Json;
        }

        function seal(): string {
            return sfcc.rows('Order')[0]!.custom.tiktokSeal as string;
        }

        function write(text: string): void {
            sfcc.change(() => {
                (edit<Json>('Order', 'RefArch/TTS-' + ID).custom as Json).tiktokSeal = text;
            });
        }

        /** Whether the seal alone proves the order, as it does under another number prefix and without ledger. */
        function isOurs(): boolean {
            let id = '';
            sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
                const script = 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/store/orderSeal';
                const module = modules.require(script) as { sealedIdOf: (order: unknown) => string };
                id = module.sealedIdOf(OrderMgr.getOrder('TTS-' + ID));
            });
            return id === ID;
        }

        /** Another request writes the order during each attempt of the next run. */
        function failOnce(): void {
            let left = 5;
            sfcc.instance.onProbe = (_execution, kind, when) => {
                if (kind === 'commit' && when === 'before' && left > 0 && keys().includes('seal-previous')) {
                    left -= 1;
                    throw new Error('planted');
                }
            };
        }
    });

    describe('password of the OMS', () => {
        it('what the OMS refuses meanwhile is told afterwards', async () => {
            let password = 'new';
            const told: string[] = [];
            sfcc.hosts['https://oms.test'] = (message) => {
                const given = 'Basic ' + Buffer.from('tiktok:' + password).toString('base64');
                const isRight = message.headers.authorization === given;
                if (isRight) {
                    told.push(message.url);
                }
                return { status: isRight ? 200 : 401, headers: {}, body: '{}' };
            };
            enterOms('old');
            sfcc.create(externalOrder({ c_externalOrderId: ID }));
            sfcc.patch('TTS-' + ID, { c_externalOrderStatus: 'CANCELLED' });
            for (let hours = 0; hours < 24; hours += 1) {
                sfcc.job('TikTokShop-ProcessTasks');
                await sfcc.clock.advance(HOUR);
            }
            expect(told).to.deep.equal([]);
            enterOms('new');
            sfcc.job('TikTokShop-RetryTasks');
            sfcc.job('TikTokShop-ProcessTasks');
            expect(told.filter((url) => url.endsWith('/cancellations'))).to.have.length(1);
            password = '';
        });

        function enterOms(password: string): void {
            const credential = serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!;
            Object.assign(credential, { url: 'https://oms.test', user: 'tiktok', password });
        }
    });

    function run(): void {
        sfcc.job('TikTokShop-ProcessTasks');
    }

    function keys(): string[] {
        return sfcc.rows('CustomObject:TikTokShopKey').map((row) => row.key as string);
    }

    function secrets(name: string): string[] {
        return [sfcc.customObject('TikTokShopKey', name).secret as string];
    }
});
