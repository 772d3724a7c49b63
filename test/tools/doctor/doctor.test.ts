import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { FIRST_VERSION } from '#sandbox/start/fileTree';
import { jobConfigs, serviceConfigs } from '#sfcc-mocks';
import { metadataItems } from '#tools/doctor/checkMetadata';
import type { MetadataItem } from '#tools/doctor/checkMetadata';
import { examine } from '#tools/doctor/examine';
import type { Finding } from '#tools/doctor/Finding';
import { setSchedule } from '#sandbox/control/businessManager';
import { permissionDocuments } from '#tools/permissions/permissionFiles';
import type { PermissionDocuments } from '#tools/permissions/permissionFiles';
import { siteFiles } from '#tools/archive/siteArchive';
import type { Settings } from '#tools/target/settings';
import { DoctorTarget } from '#helpers/platform/doctorTarget';
import { placesOf } from '#helpers/faults/samples';
import { grant } from '#helpers/platform/permissions';

/** How many items of each kind `npm test` takes away. */
const SAMPLE = 5;

describe('doctor', () => {
    let given: DoctorTarget;

    before(() => {
        given = new DoctorTarget();
    });

    after(() => given.close());

    async function findings(changes: Partial<Settings> = {}): Promise<Finding[]> {
        const found = await examine(given.target(changes), given.sandbox.clock.now());
        found.findings.forEach(({ remedy }) => expect(remedy).to.have.length.greaterThan(10));
        return found.findings;
    }

    /** Code and id of all that is found. */
    async function found(changes: Partial<Settings> = {}): Promise<string[]> {
        return (await findings(changes)).map(({ code, id }) => `${code} ${id}`);
    }

    it('finds nothing on an instance that is installed as it has to be', async () => {
        expect(await examine(given.target(), given.sandbox.clock.now())).to.deep.equal({ findings: [], unchecked: [] });
    });

    it('leaves nothing on the instance', async () => {
        await found();
        expect(fs.readdirSync(path.join(given.sandbox.front.filesRoot, 'IMPEX/src/instance'))).to.deep.equal([]);
    });

    // Derived from the archive itself: what is added to it is looked for. `npm test` tries some of each kind.
    describe('names exactly what is missing:', () => {
        for (const item of someOfEachKind(metadataItems(siteFiles({ sites: ['RefArch'] })))) {
            it(item.name, async () => {
                const putBack = remove(given, item);
                try {
                    expect(await found()).to.deep.equal([`${item.code} ${item.id}`]);
                } finally {
                    putBack();
                }
            });
        }

        for (const [document, entry, without] of permissions()) {
            it(`${entry} (${document})`, async () => {
                const { access } = given.sandbox.front;
                const { id } = access.clients[0]!;
                const documents = permissionDocuments({ connector: id, deploy: id, oms: id, tenant: 'sandbox_001' });
                without(documents);
                grant(access, documents);
                try {
                    expect(await found()).to.deep.equal([`permission_missing ${entry}`]);
                } finally {
                    grant(access, permissionDocuments({ connector: id, deploy: id, oms: id, tenant: 'sandbox_001' }));
                }
            });
        }
    });

    it('names an attribute of another type', async () => {
        const attributes = given.sandbox.instance.objectTypes.attributesOf('Order');
        const before = attributes.get('orderTag')!;
        const source = structuredClone(before.source!);
        source.children.find(({ name }) => name === 'type')!.text = 'int';
        attributes.set('orderTag', { ...before, source });
        const [finding] = await findings();
        attributes.set('orderTag', before);
        expect(finding).to.include({ code: 'attribute_differs', id: 'Order.orderTag' });
        expect(finding!.what).to.contain('is of type int and has to be string');
    });

    it('says when a patch came without a hook: the feature switch may be off', async () => {
        const { instance } = given.sandbox;
        const cursor = (time: string): void =>
            instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
                const dw = (id: string): any => execution.modules.require('dw/' + id);
                const CustomObjectMgr = dw('object/CustomObjectMgr');
                dw('system/Transaction').wrap(() => {
                    const args = ['TikTokShopValue', 'patchWithoutHook'];
                    const object =
                        CustomObjectMgr.getCustomObject(...args) || CustomObjectMgr.createCustomObject(...args);
                    object.custom.value = time;
                });
            });
        cursor(new Date(given.sandbox.clock.now()).toISOString());
        const { findings: none, unchecked } = await examine(given.target(), given.date);
        cursor('');
        expect(none).to.deep.equal([]);
        expect(unchecked.join()).to.contain('Feature Switches: Enable Salesforce Commerce Cloud API hook execution');
    });

    describe('of the endpoint for an OMS', () => {
        it('names one that was not registered, as with a path that changed after the activation', async () => {
            const { instance } = given.sandbox;
            const site = instance.site('RefArch');
            const { cartridgePath } = site;
            const activate = (): void => instance.useCode(instance.options.cartridgeFolders);
            site.cartridgePath = [];
            activate();
            site.cartridgePath = cartridgePath;
            expect(await found()).to.deep.equal(['api_not_registered tiktokshop-oms']);
            activate();
            expect(await found()).to.deep.equal([]);
        });

        it('names a client without the role for the tenant', async () => {
            const [client] = given.sandbox.front.access.clients;
            client!.tenants = [];
            expect(await found()).to.deep.equal(['permission_missing SALESFORCE_COMMERCE_API:sandbox_001']);
            client!.tenants = ['sandbox_001'];
        });

        it('does not ask without tenant and short code, and says so', async () => {
            const target = given.target({ tenant: '', scapiHost: '' });
            const { findings: none, unchecked } = await examine(target, given.date);
            expect(none).to.deep.equal([]);
            expect(unchecked.join()).to.contain('"tenant-id" and no "short-code"');
        });
    });

    describe('of credentials', () => {
        it('names a client that is refused, whichever it is', async () => {
            const { client } = given.settings();
            const wrong = { id: client!.id, secret: 'wrong' };
            expect(await found({ client: wrong })).to.deep.equal(['client_refused client-id']);
            expect(await found({ connectorClient: wrong })).to.deep.equal(['client_refused connector-client-id']);
            expect(await found({ omsClient: wrong })).to.deep.equal(['client_refused oms-client-id']);
        });

        it('names a user that is refused, or may not upload', async () => {
            const { user } = given.settings();
            expect(await found({ user: { ...user!, accessKey: 'wrong' } })).to.deep.equal(['user_refused username']);
            const account = given.sandbox.front.access.users[0]!;
            const { webdav } = account;
            account.webdav = [];
            expect(await found()).to.deep.equal(['permission_missing role /cartridges']);
            account.webdav = webdav;
        });

        it('needs no user and no OMS', async () => {
            expect(await found({ user: null, omsClient: null })).to.deep.equal([]);
        });
    });

    describe('of code', () => {
        const cartridge = (): string => path.join(given.sandbox.front.filesRoot, 'CARTRIDGES', FIRST_VERSION);

        it('names a cartridge that is not in the active version', async () => {
            const [from, to] = ['int_tiktokshop', 'elsewhere'].map((name) => path.join(cartridge(), name));
            fs.renameSync(from!, to!);
            expect(await found()).to.deep.equal(['cartridge_missing int_tiktokshop']);
            fs.renameSync(to!, from!);
        });

        it('names the files that differ from this release', async () => {
            const file = path.join(cartridge(), 'int_tiktokshop/hooks.json');
            const before = fs.readFileSync(file);
            fs.appendFileSync(file, '\n');
            const [finding] = await findings();
            fs.writeFileSync(file, before);
            expect(finding).to.include({ code: 'cartridge_differs', id: 'int_tiktokshop' });
            expect(finding!.what).to.contain('hooks.json');
        });

        it('names what is missing in a cartridge path, and what comes before us', async () => {
            const path = (site: string, cartridges: string[]): Promise<string[]> => {
                const config = given.sandbox.instance.site(site);
                const before = config.cartridgePath;
                config.cartridgePath = cartridges;
                return found().finally(() => {
                    config.cartridgePath = before;
                });
            };
            expect(await path('RefArch', ['app_storefront_base'])).to.deep.equal([
                'not_in_cartridge_path int_tiktokshop'
            ]);
            expect(await path('RefArch', ['int_order_no_oms', 'int_tiktokshop'])).to.deep.equal([
                'cartridge_hidden int_order_no_oms'
            ]);
            expect(await path('RefArch', ['bm_tiktokshop', 'int_tiktokshop'])).to.deep.equal([
                'cartridge_exposed bm_tiktokshop'
            ]);
            expect(await path('Sites-Site', ['bm_app', 'int_tiktokshop'])).to.deep.equal([
                'not_in_cartridge_path bm_tiktokshop'
            ]);
        });
    });

    it('names a clock that is off', async () => {
        given.date = given.sandbox.clock.now() - 150000;
        const all = await findings();
        given.date = given.sandbox.clock.now();
        expect(all.map(({ code }) => code)).to.deep.equal(['clock_off']);
        expect(all[0]!.what).to.contain('150 seconds');
    });

    it('tells what only code on the instance sees, with its remedy', async () => {
        given.prefer({ tiktokShopBusinessId: '', tiktokShopMailOffConfirmed: null });
        const all = await findings();
        given.prefer({
            tiktokShopBusinessId: '7100000000000000000',
            tiktokShopMailOffConfirmed: new Date(given.sandbox.clock.now())
        });
        expect(all.map(({ code }) => code)).to.have.members(['mail_not_confirmed', 'business_id_missing']);
        all.forEach(({ what, remedy }) => {
            expect(what).not.to.contain(';');
            expect(remedy).to.match(/^Merchant Tools > TikTok Shop > (Settings|Safeguards)/);
        });
    });

    it('names a job whose last run failed', async () => {
        setSchedule(given.sandbox.instance, 'TikTokShop-PullOmsStatus', true);
        const { credentials } = serviceConfigs(given.sandbox.instance);
        given.prefer({ tiktokShopReporter: 'cartridge' });
        given.sandbox.instance.execute({ kind: 'job', siteId: 'RefArch' }, () => undefined);
        const before = credentials.get('tiktokshop.oms.cred')!;
        credentials.set('tiktokshop.oms.cred', { ...before, url: 'https://nowhere.test' });
        given.sandbox.runJob('TikTokShop-PullOmsStatus');
        credentials.set('tiktokshop.oms.cred', before);
        expect(await found()).to.deep.equal(['job_failed TikTokShop-PullOmsStatus']);
        given.prefer({ tiktokShopReporter: 'feed' });
        given.sandbox.runJob('TikTokShop-PullOmsStatus');
        expect(await found()).to.deep.equal([]);
    });

    it('says that there is no answer, rather than that something is missing', async () => {
        given.down = true;
        const error = await examine(given.target(), 0).catch((reason: Error) => reason);
        given.down = false;
        expect((error as Error).message).to.contain('does not answer: connect ECONNREFUSED');
    });
});

/** Kinds have the code of their finding. */
function someOfEachKind(items: MetadataItem[]): MetadataItem[] {
    const codes = [...new Set(items.map(({ code }) => code))];
    return codes.flatMap((code, seed) => {
        const ofKind = items.filter((item) => item.code === code);
        return placesOf(ofKind.length, SAMPLE, seed).map((place) => ofKind[place]!);
    });
}

/** Takes something from an instance; the answer puts it back. */
function remove({ sandbox: { instance } }: DoctorTarget, { code, id }: MetadataItem): () => void {
    const from = <T>(map: Map<string, T>, key: string): (() => void) => {
        const all = [...map];
        expect(map.delete(key), `${key} is there`).to.equal(true);
        return () => {
            map.clear();
            all.forEach(([name, value]) => map.set(name, value));
        };
    };
    const [name = ''] = id.split(' of ');
    const [type = '', attribute = ''] = id.split('.');
    const { services, credentials, profiles } = serviceConfigs(instance);
    const { objectTypes, store } = instance;
    const removers: Record<string, () => () => void> = {
        attribute_missing: () =>
            from(objectTypes.custom.get(type)?.attributes || objectTypes.attributesOf(type), attribute),
        preference_missing: () => from(objectTypes.attributesOf('SitePreferences'), id),
        custom_type_missing: () => from(objectTypes.custom, id),
        service_missing: () => from(services, id),
        service_credential_missing: () => from(credentials, id),
        service_profile_missing: () => from(profiles, id),
        job_missing: () => from(jobConfigs(instance), id),
        payment_method_missing: () => from(store.table('PaymentMethod'), name),
        payment_processor_missing: () => from(store.table('PaymentProcessor'), name),
        shipping_method_missing: () => from(store.table('ShippingMethod'), name),
        inventory_list_missing: () => from(store.table('InventoryList'), name)
    };
    const remover = removers[code];
    expect(remover, `a way to remove what ${code} is about`).not.to.equal(undefined);
    return remover!();
}

/** Every single permission, and how it is taken out of the documents. */
function permissions(): Array<[string, string, (documents: PermissionDocuments) => void]> {
    const documents = permissionDocuments({ connector: 'one', deploy: 'one', oms: 'one', tenant: 'sandbox_001' });
    return (Object.keys(documents) as Array<keyof PermissionDocuments>).flatMap((name) => {
        const [entry] = documents[name].clients;
        const { resources = [], permissions: folders = [], scopes = [] } = entry!;
        const lists = (changed: PermissionDocuments): any => changed[name].clients[0];
        return [
            ...resources.flatMap(({ resource_id: resource, methods }) =>
                methods.map((method): ReturnType<typeof permissions>[number] => [
                    name,
                    `${method} ${resource}`,
                    (changed) => {
                        const found = lists(changed).resources.find(
                            (other: any) => other.resource_id === resource && other.methods.includes(method)
                        );
                        found.methods = found.methods.filter((other: string) => other !== method);
                    }
                ])
            ),
            ...folders.map(({ path: folder, operations }): ReturnType<typeof permissions>[number] => [
                name,
                `${operations.join()} ${folder}`,
                (changed) => {
                    lists(changed).permissions = lists(changed).permissions.filter(
                        (other: any) => other.path !== folder
                    );
                }
            ]),
            ...scopes.map((scope): ReturnType<typeof permissions>[number] => [
                name,
                scope,
                (changed) => {
                    lists(changed).scopes = [];
                }
            ])
        ];
    });
}
