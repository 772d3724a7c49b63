import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { begin, commit, edit, findKeys } from '#sfcc-mocks/store/session';
import { setSchedule } from '#sandbox/control/businessManager';
import type { Finding } from '#tools/doctor/Finding';
import { examine } from '#tools/doctor/examine';
import { DoctorTarget } from '#helpers/platform/doctorTarget';
import { DAY } from '#helpers/durations';

const JOBS = ['TikTokShop-ImportOrders', 'TikTokShop-Reconcile'];

describe('doctor and a shop in direct mode', () => {
    let given: DoctorTarget;

    before(() => {
        given = new DoctorTarget();
        given.prefer({ tiktokShopMode: 'direct', tiktokShopReporter: 'oms' });
        self({ user: 'storefront', password: 'secret' });
        JOBS.forEach((job) => {
            given.sandbox.runJob(job);
            setSchedule(given.sandbox.instance, job, true);
        });
    });

    after(() => given.close());

    /** What is found; each finding says what to do next. */
    async function findings(): Promise<Finding[]> {
        const found = await examine(given.target(), given.sandbox.clock.now());
        return found.findings;
    }

    /** Breaks something, and gives code and next step of what is found. */
    async function without(spoil: () => () => void): Promise<string[]> {
        const mend = spoil();
        try {
            return (await findings()).map(({ code, remedy }) => `${code}: ${remedy}`);
        } finally {
            mend();
        }
    }

    function credential(id: string, values: object): () => void {
        const known = serviceConfigs(given.sandbox.instance).credentials.get(id)!;
        const before = { ...known };
        Object.assign(known, values);
        return () => Object.assign(known, before);
    }

    function self(values: object): () => void {
        return credential('tiktokshop.self.cred', values);
    }

    function change(type: string, values: Record<string, unknown>): () => void {
        const apply = (some: Record<string, unknown>): Record<string, unknown> => {
            const before: Record<string, unknown> = {};
            given.sandbox.instance.execute({ kind: 'job', siteId: 'RefArch' }, () => {
                begin();
                const [key] = findKeys<object>('CustomObject:' + type, () => true);
                const { custom } = edit<{ custom: Record<string, unknown> }>('CustomObject:' + type, key!);
                Object.keys(some).forEach((name) => {
                    before[name] = custom[name] ?? null;
                });
                Object.assign(custom, some);
                commit();
            });
            return before;
        };
        const before = apply(values);
        return () => apply(before);
    }

    function prefer(values: Record<string, unknown>, before: Record<string, unknown>): () => void {
        given.prefer(values);
        return () => given.prefer(before);
    }

    it('finds nothing where all is there', async () => {
        expect(await findings()).to.deep.equal([]);
    });

    it('names a job that is not scheduled', async () => {
        for (const job of JOBS) {
            const off = (): (() => void) => {
                setSchedule(given.sandbox.instance, job, false);
                return () => setSchedule(given.sandbox.instance, job, true);
            };
            expect(await without(off)).to.deep.equal([
                `schedule_off: Administration > Operations > Jobs > ${job} > Schedule and History: enable it.`
            ]);
        }
    });

    const cases: Array<[string, () => () => void, string]> = [
        [
            'a credential that is missing',
            () => credential('tiktokshop.openapi.cred', { password: '' }),
            'app_key_missing: Administration > Operations > Services > tiktokshop.openapi.cred'
        ],
        [
            'the password of the storefront that the service lacks',
            () => self({ user: '', password: '' }),
            'self_locked: Administration > Operations > Services > tiktokshop.self.cred: enter user and password of the storefront'
        ],
        [
            'a market that does not fit the site',
            () => change('TikTokShopShop', { region: 'DE' }),
            'shop_misfit: Merchant Tools > TikTok Shop > Shops, or Merchant Tools > Site Preferences'
        ],
        [
            'a warehouse without an inventory list',
            () => {
                const { shopId } = given.sandbox.tiktok.app;
                const before = change('TikTokShopShop', { warehouses: JSON.stringify({ 1: 'inventory_m' }) });
                const seen = given.sandbox.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
                    const { rememberWarehouse } = execution.modules.require(
                        'int_tiktokshop/cartridge/scripts/tiktokshop/shops/seenWarehouses'
                    ) as { rememberWarehouse: (shop: string, id: string) => void };
                    rememberWarehouse(shopId, '2');
                });
                expect(seen).to.equal(undefined);
                return before;
            },
            'warehouse_unmapped: Merchant Tools > TikTok Shop > Connection: enter a list for each warehouse of the shop'
        ],
        [
            'an inventory list that is gone',
            () => change('TikTokShopShop', { warehouses: JSON.stringify({ 1: 'gone', 2: 'inventory_m' }) }),
            'warehouse_list_missing: Merchant Tools > TikTok Shop > Connection: enter a list that exists'
        ],
        [
            'a reporter that is not read',
            () => prefer({ tiktokShopReporter: 'feed' }, { tiktokShopReporter: 'oms' }),
            'feed_unread: Merchant Tools > TikTok Shop > Connection: choose another reporter for the shop'
        ],
        [
            'an authorization that ends',
            () =>
                change('TikTokShopGrant', {
                    refreshTokenExpiresAt: new Date(given.sandbox.clock.now() + 29 * DAY)
                }),
            'authorization_ends: Merchant Tools > TikTok Shop > Connection: connect the shop again'
        ],
        [
            'an authorization that TikTok no longer accepts',
            () => change('TikTokShopGrant', { state: 'reconnect' }),
            'authorization_lost: Merchant Tools > TikTok Shop > Connection: connect the shop again'
        ]
    ];
    cases.forEach(([name, spoil, told]) =>
        it(`names ${name}, and the next step`, async () => {
            const found = await without(spoil);
            expect(found.map((one) => one.replace(/\.$/, ''))).to.deep.equal([told]);
        })
    );
});
